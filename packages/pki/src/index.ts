/** The door of `@ashyq/pki`. The package knows no court: a caller gives anchors, time and evidence, and gets a verdict. */
export {
  generateSigner,
  type NativeKeyKind,
  type Signer,
  type SoftwareSigner,
  signerFromPkcs8,
} from './algorithm/index.ts';
export { binaryOf, type Certificate, decodePem, encodePem, readCertificate } from './certificate/index.ts';
export { Malformed } from './der/index.ts';
export {
  type CertificateContent,
  createAuthority,
  type Issuer,
  issueCertificate,
  issueSelfSigned,
  issueServerCertificate,
  type KeyAndCertificate,
  openAuthority,
  type SubjectAlternative,
  withPem,
} from './issue/index.ts';
export { attributeType, type Name, nameText } from './name/index.ts';
