export { type ActsHouse, actsHouse, type LaidCase } from './acts-house.ts';
