export { type Check, type CheckCode, checkCodes } from './check.ts';
export { type Indication, type SubIndication, subIndications, type Verdict } from './indication.ts';
export type { SignatureReport } from './judge-signer.ts';
export type { TimeStampReport } from './judge-time-stamp.ts';
export { checkName, checkSentence, type Language, verdictSentence } from './sentence.ts';
export type { BestTime, JudgedPath } from './signer-path.ts';
export type { SignedContent, VerificationInput } from './verification-input.ts';
export { type CmsReport, verifyCms, verifyTimeStamp } from './verify-cms.ts';
