export { type FilingHouse, filingHouse } from './filing-house.ts';
export { fillClaim } from './fill-claim.ts';
