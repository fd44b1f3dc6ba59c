export {
  createAuthority,
  issueServerCertificate,
  type KeyAndCertificate,
  openAuthority,
  withPem,
} from './authority.ts';
export * as encode from './encode-extension.ts';
export { type CertificateContent, type Issuer, issueCertificate, issueSelfSigned } from './issue-certificate.ts';
export { keyIdentifier } from './key-identifier.ts';
export { addressOctets, type SubjectAlternative } from './subject-alternative.ts';
