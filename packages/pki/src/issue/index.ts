export {
  createAuthority,
  issueServerCertificate,
  type KeyAndCertificate,
  openAuthority,
  withPem,
} from './authority.ts';
export * as encode from './encode-extension.ts';
export { type CertificateContent, type Issuer, issueCertificate, issueSelfSigned } from './issue-certificate.ts';
export { type CrlContent, issueCrl, type Revocation } from './issue-crl.ts';
export { encodeOcspRefusal, issueOcspResponse, type OcspContent, type OcspKnowledge } from './issue-ocsp-response.ts';
export { addressOctets, type SubjectAlternative } from './subject-alternative.ts';
