export { type MinutesHouse, minutesHouse, type SetHearing } from './minutes-house.ts';
