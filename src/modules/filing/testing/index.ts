export { type FilingHouse, filingHouse } from './filing-house.ts';
export { fillClaim } from './fill-claim.ts';
export { inventDocx, inventPdf } from './invented-files.ts';
