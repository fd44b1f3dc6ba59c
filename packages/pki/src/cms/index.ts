export { addSignature } from './add-signature.ts';
export * as contentType from './content-type.ts';
export {
  attribute,
  type CmsSigner,
  type SignOptions,
  signCms,
  type TimeStamper,
} from './create-signed-data.ts';
export { evidenceValuesOf } from './evidence-values.ts';
export { referredCertificates } from './referred-certificates.ts';
export { readSignedData, type SignedData, signedDataOf } from './signed-data.ts';
export { isNamed, type SignedAttributes, type SignerId, type SignerInfo } from './signer-info.ts';
export { refersTo, signingCertificateIds } from './signing-certificate.ts';
export { type StampBy, stampSignatures } from './stamp-signatures.ts';
