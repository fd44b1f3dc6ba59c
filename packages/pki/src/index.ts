/** The door of `@ashyq/pki`. The package knows no court: a caller gives anchors, time and evidence, and gets a verdict. */

export { type CryptoProfile, conformanceProfile, courtProfile } from './algorithm/crypto-profile.ts';
export {
  digest,
  generateSigner,
  type Hash,
  type KeyKind,
  type Signer,
  type SoftwareSigner,
  signerFromPkcs8,
} from './algorithm/index.ts';
export {
  binaryOf,
  type Certificate,
  CLIENT_AUTH,
  decodePem,
  EMAIL_PROTECTION,
  encodePem,
  informationAccessOf,
  keyUsageOf,
  purposesOf,
  readCertificate,
  userNoticesOf,
} from './certificate/index.ts';
export {
  addSignature,
  type CmsSigner,
  readSignedData,
  type SignedData,
  type SignOptions,
  signCms,
  type TimeStamper,
} from './cms/index.ts';
export { Malformed } from './der/index.ts';
export {
  askOcsp,
  createFetcher,
  type Fetcher,
  type FetcherOptions,
  fetchCrls,
  type ServiceGap,
  TimeStampUnavailable,
  timeStamperAt,
} from './fetch/index.ts';
export {
  type CertificateContent,
  createAuthority,
  type Issuer,
  issueCertificate,
  issueCrl,
  issueOcspResponse,
  issueSelfSigned,
  issueServerCertificate,
  type KeyAndCertificate,
  openAuthority,
  type SubjectAlternative,
  withPem,
} from './issue/index.ts';
export { type Role, roleByOid, type Subject, serviceHosts, subjectOf, testPins } from './kazakhstan/index.ts';
export { attributeType, type Name, nameText } from './name/index.ts';
export { findPath, pinnedAnchors, type TrustAnchor, trustAnchor } from './path/index.ts';
export {
  type Crl,
  checkRevocation,
  encodeOcspRequest,
  nonceOf,
  type OcspResponse,
  type RevocationReason,
  type RevocationStatus,
  readCrl,
  readOcspResponse,
} from './revocation/index.ts';
export { encodeTimeStampRequest, issueToken, readTimeStampResponse, tokenInfo } from './timestamp/index.ts';
export {
  type BestTime,
  type Check,
  type CheckCode,
  type CmsReport,
  checkCodes,
  checkName,
  checkSentence,
  type Indication,
  type Language,
  type SignatureReport,
  type SignedContent,
  type SubIndication,
  subIndications,
  type TimeStampReport,
  type Verdict,
  type VerificationInput,
  verdictSentence,
  verifyCms,
  verifyTimeStamp,
} from './verdict/index.ts';
