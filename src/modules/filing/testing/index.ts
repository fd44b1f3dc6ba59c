export { hasClamd, type RunningClamd, startClamd } from './clamd.ts';
export { type FilingHouse, filingHouse, type SigningHouse, signingHouse } from './filing-house.ts';
export { fillClaim } from './fill-claim.ts';
export { type IntakeDesk, intakeDesk, intakeJobs, type StaffAct, staff, subscribeFiling } from './intake-desk.ts';
export { inventDoc, inventDocx, inventHeic, inventJpeg, inventOle, inventPdf, inventPng } from './invented-files.ts';
export { type Death, Killed, type MortalPlatform, mortalPlatform } from './mortal-platform.ts';
export { offerForm } from './offer-form.ts';
export { sendClaim, sendDraft } from './send-claim.ts';
