import { extensionId, type KeyUsage, keyUsageBits } from '../certificate/index.ts';
import { der } from '../der/index.ts';
import { encodedAlternative, type SubjectAlternative } from './subject-alternative.ts';

/** DER of one Extension. @param value DER of the extension's own type */
export function encodeExtension(oid: string, value: Uint8Array, isCritical = false): Uint8Array {
  const critical = isCritical ? [der.boolean(true)] : [];
  return der.sequence(der.oid(oid), ...critical, der.octetString(value));
}

export function encodeBasicConstraints(isAuthority: boolean, maxPathLength?: number): Uint8Array {
  const length = maxPathLength === undefined ? [] : [der.integer(maxPathLength)];
  const value = isAuthority ? der.sequence(der.boolean(true), ...length) : der.sequence();
  return encodeExtension(extensionId.BASIC_CONSTRAINTS, value, true);
}

export function encodeKeyUsage(usages: readonly KeyUsage[]): Uint8Array {
  return encodeExtension(extensionId.KEY_USAGE, der.namedBitString(keyUsageBits(usages)), true);
}

export function encodePurposes(purposes: readonly string[], isCritical = false): Uint8Array {
  return encodeExtension(extensionId.EXTENDED_KEY_USAGE, der.sequence(...purposes.map(der.oid)), isCritical);
}

export function encodeAlternativeNames(names: readonly SubjectAlternative[], isCritical: boolean): Uint8Array {
  const value = der.sequence(...names.map(encodedAlternative));
  return encodeExtension(extensionId.SUBJECT_ALTERNATIVE_NAME, value, isCritical);
}

export function encodeSubjectKeyId(keyId: Uint8Array): Uint8Array {
  return encodeExtension(extensionId.SUBJECT_KEY_IDENTIFIER, der.octetString(keyId));
}

export function encodeAuthorityKeyId(keyId: Uint8Array): Uint8Array {
  return encodeExtension(extensionId.AUTHORITY_KEY_IDENTIFIER, der.sequence(der.contextPrimitive(0, keyId)));
}

export function encodePolicies(policies: readonly string[]): Uint8Array {
  return encodeExtension(
    extensionId.CERTIFICATE_POLICIES,
    der.sequence(...policies.map((policy) => der.sequence(der.oid(policy)))),
  );
}

function uriName(uri: string): Uint8Array {
  return encodedAlternative({ uri });
}

/** @param extension CRLDistributionPoints by default; FreshestCRL has the same form */
export function encodeCrlAddresses(
  addresses: readonly string[],
  extension: string = extensionId.CRL_DISTRIBUTION_POINTS,
): Uint8Array {
  const points = addresses.map((uri) => der.sequence(der.context(0, der.context(0, uriName(uri)))));
  return encodeExtension(extension, der.sequence(...points));
}

export function encodeInformationAccess(access: { ocsp?: readonly string[]; issuers?: readonly string[] }): Uint8Array {
  const rows = [
    ...(access.ocsp ?? []).map((uri) => der.sequence(der.oid('1.3.6.1.5.5.7.48.1'), uriName(uri))),
    ...(access.issuers ?? []).map((uri) => der.sequence(der.oid('1.3.6.1.5.5.7.48.2'), uriName(uri))),
  ];
  return encodeExtension(extensionId.AUTHORITY_INFORMATION_ACCESS, der.sequence(...rows));
}
