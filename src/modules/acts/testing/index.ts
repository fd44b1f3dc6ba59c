export { type ActsHouse, actsHouse, type LaidCase, publishedAct } from './acts-house.ts';
