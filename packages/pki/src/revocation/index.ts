export { crlAddressesOf } from './check-crl.ts';
export { checkPathRevocation, checkRevocation } from './check-revocation.ts';
export { type Crl, readCrl } from './crl.ts';
export { encodeCertId, encodeOcspRequest, readOcspRequest } from './ocsp-request.ts';
export {
  nonceOf,
  type OcspRefusal,
  type OcspResponse,
  readBasicOcspResponse,
  readOcspResponse,
} from './ocsp-response.ts';
export type {
  RevocationQuestion,
  RevocationRules,
  RevocationSources,
} from './question.ts';
export { type RevocationReason, reasonNumber } from './reason.ts';
export type { RevocationEvidence, RevocationGap, RevocationStatus } from './revocation-status.ts';
