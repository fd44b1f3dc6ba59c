export { type FilingHouse, filingHouse, signingHouse } from './filing-house.ts';
export { fillClaim } from './fill-claim.ts';
export { type IntakeDesk, intakeDesk, type StaffAct, staff, subscribeFiling } from './intake-desk.ts';
export { inventDocx, inventHeic, inventJpeg, inventPdf, inventPng } from './invented-files.ts';
export { type Death, Killed, type MortalPlatform, mortalPlatform } from './mortal-platform.ts';
export { sendClaim, sendDraft } from './send-claim.ts';
