export { subjectNamesOf } from './alternative-name.ts';
export { basicConstraintsOf } from './basic-constraints.ts';
export { type Certificate, readCertificate, requireSameAlgorithm } from './certificate.ts';
export {
  crlDistributionPointsOf,
  type DistributionPoint,
  type DistributionPointName,
  distributionPointNameOf,
  freshestCrlOf,
  type ReasonFlags,
} from './distribution-point.ts';
export { type Extensions, extensionsOf, NO_EXTENSIONS, readExtension } from './extension.ts';
export * as extensionId from './extension-id.ts';
export { informationAccessOf } from './information-access.ts';
export { authorityKeyIdentifierOf, subjectKeyIdentifierOf } from './key-identifier.ts';
export {
  CLIENT_AUTH,
  EMAIL_PROTECTION,
  type KeyUsage,
  keyUsageBits,
  keyUsageOf,
  mayBeUsedFor,
  OCSP_SIGNING,
  purposesOf,
  SERVER_AUTH,
  TIME_STAMPING,
} from './key-usage.ts';
export { type NameConstraints, nameConstraintsOf } from './name-constraints.ts';
export { binaryOf, decodePem, encodePem } from './pem.ts';
export {
  ANY_POLICY,
  inhibitAnyPolicyOf,
  type Policy,
  type PolicyMapping,
  policiesOf,
  policyConstraintsOf,
  policyMappingsOf,
  userNoticesOf,
} from './policy.ts';
