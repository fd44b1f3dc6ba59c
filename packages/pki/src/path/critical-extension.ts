import { type Certificate, extensionId } from '../certificate/index.ts';

/** Extensions that this package acts upon; the purpose and the revocation ones where a certificate is put to use. */
const acted: ReadonlySet<string> = new Set([
  extensionId.BASIC_CONSTRAINTS,
  extensionId.KEY_USAGE,
  extensionId.EXTENDED_KEY_USAGE,
  extensionId.CERTIFICATE_POLICIES,
  extensionId.POLICY_MAPPINGS,
  extensionId.POLICY_CONSTRAINTS,
  extensionId.INHIBIT_ANY_POLICY,
  extensionId.NAME_CONSTRAINTS,
  extensionId.SUBJECT_ALTERNATIVE_NAME,
  extensionId.CRL_DISTRIBUTION_POINTS,
  extensionId.FRESHEST_CRL,
  extensionId.SUBJECT_KEY_IDENTIFIER,
  extensionId.AUTHORITY_KEY_IDENTIFIER,
  extensionId.OCSP_NO_CHECK,
]);

/** The first critical extension that nobody here understands (RFC 5280 §4.2: such a certificate is refused). */
export function unknownCriticalExtension(certificate: Certificate): string | undefined {
  for (const { oid, isCritical } of certificate.extensions.values()) if (isCritical && !acted.has(oid)) return oid;
  return undefined;
}
