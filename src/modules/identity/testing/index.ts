export { seeded } from '../model/seeded.ts';
export { CountedHashing } from './counted-hashing.ts';
export { browser, codeSentTo, type IdentityHouse, identityHouse, visitorAct, visitorActs } from './identity-house.ts';
export { inventedPerson } from './invented-people.ts';
export { InventedRegisters } from './invented-registers.ts';
export { lookingClerk } from './looking-clerk.ts';
export { type Opening, openCabinet, principalOf } from './open-cabinet.ts';
export { tokenOf } from './token-of.ts';
