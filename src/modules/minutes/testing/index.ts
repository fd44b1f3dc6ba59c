export { type MinutesHouse, minutesHouse, type SetHearing } from './minutes-house.ts';
export { sealedProtocol } from './sealed-protocol.ts';
