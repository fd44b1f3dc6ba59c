export { crlAddressesOf } from './check-crl.ts';
export { checkPathRevocation, checkRevocation } from './check-revocation.ts';
export { type Crl, readCrl } from './crl.ts';
export { encodeCertId, encodeOcspRequest, type OcspRequest, readOcspRequest } from './ocsp-request.ts';
export type { CertId } from './ocsp-response.ts';
export {
  nonceOf,
  type OcspRefusal,
  type OcspResponse,
  readBasicOcspResponse,
  readOcspResponse,
} from './ocsp-response.ts';
export {
  questionsOf,
  type RevocationQuestion,
  type RevocationRules,
  type RevocationSources,
} from './question.ts';
export { type RevocationReason, reasonNumber } from './reason.ts';
export type { RevocationEvidence, RevocationGap, RevocationStatus } from './revocation-status.ts';
