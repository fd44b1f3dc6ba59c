export { type VisitsHouse, visitorActs, visitsHouse } from './visits-house.ts';
