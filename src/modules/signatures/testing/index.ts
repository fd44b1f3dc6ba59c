export { type CertificateAsked, issueCertificate, signAs } from './certificates.ts';
export { type SignatureHouse, signatureHouse } from './signature-house.ts';
