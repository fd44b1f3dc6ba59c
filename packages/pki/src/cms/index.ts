export { addSignature } from './add-signature.ts';
export { type Attributes, singleValue } from './attribute.ts';
export * as contentType from './content-type.ts';
export {
  attribute,
  type CmsSigner,
  type SignOptions,
  signCms,
  type TimeStamper,
} from './create-signed-data.ts';
export { type EvidenceValues, evidenceValuesOf } from './evidence-values.ts';
export { readSignedData, type SignedData, signedDataOf } from './signed-data.ts';
export { isNamed, type SignedAttributes, type SignerId, type SignerInfo, signerInfoOf } from './signer-info.ts';
export { refersTo, type SigningCertificateId, signingCertificateIds } from './signing-certificate.ts';
