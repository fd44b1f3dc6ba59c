export type { Trust } from '../queries/verification/tasks.ts';
export { openVerifier, type Verifier } from '../queries/verification/verifier.ts';
export { type CertificateAsked, issueCertificate, signAs } from './certificates.ts';
export { type SignatureHouse, signatureHouse } from './signature-house.ts';
