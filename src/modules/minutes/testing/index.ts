export { type MinutesHouse, minutesHouse, type SetHearing } from './minutes-house.ts';
export { type SealedPlan, sealedProtocol } from './sealed-protocol.ts';
