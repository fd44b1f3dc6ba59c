import { type Certificate, extensionId, subjectKeyIdentifierOf } from '../certificate/index.ts';
import { der } from '../der/index.ts';
import { type Crl, type RevocationReason, readCrl, reasonNumber } from '../revocation/index.ts';
import { encodeAuthorityKeyId, encodeExtension } from './encode-extension.ts';
import type { Issuer } from './issue-certificate.ts';
import { keyIdentifier } from './key-identifier.ts';

/** A certificate that a list names. */
export interface Revocation {
  /** Content octets of the serial number. */
  readonly serial: Uint8Array;
  readonly revokedAt: Temporal.Instant;
  /** Default unspecified, which is left out (RFC 5280 §5.3.1). */
  readonly reason?: RevocationReason;
}

export interface CrlContent {
  readonly revocations: readonly Revocation[];
  readonly thisUpdate: Temporal.Instant;
  readonly nextUpdate: Temporal.Instant;
  readonly number: bigint;
  /** Makes a delta CRL over the complete one of that number. */
  readonly baseNumber?: bigint;
  /** DER of further extensions. */
  readonly extensions?: readonly Uint8Array[];
}

/** Issues a CRL of version 2 (RFC 5280 §5). */
export async function issueCrl({ certificate, signer }: Issuer, content: CrlContent): Promise<Crl> {
  const signed = der.sequence(
    der.integer(1),
    signer.signatureAlgorithm,
    certificate.subject.bytes,
    der.time(content.thisUpdate),
    der.time(content.nextUpdate),
    ...(content.revocations.length > 0 ? [der.sequence(...content.revocations.map(entry))] : []),
    der.context(0, der.sequence(...(await extensionsFor(certificate, content, signer.publicKeyInfo)))),
  );
  return readCrl(der.sequence(signed, signer.signatureAlgorithm, der.bitString(await signer.sign(signed))));
}

function entry({ serial, revokedAt, reason }: Revocation): Uint8Array {
  const extensions = reason
    ? [der.sequence(encodeExtension(extensionId.CRL_REASON, der.enumerated(reasonNumber(reason))))]
    : [];
  return der.sequence(der.integerFromOctets(serial), der.time(revokedAt), ...extensions);
}

async function extensionsFor(
  issuer: Certificate,
  { number, baseNumber, extensions }: CrlContent,
  publicKeyInfo: Uint8Array,
): Promise<Uint8Array[]> {
  const keyId = subjectKeyIdentifierOf(issuer) ?? (await keyIdentifier(publicKeyInfo));
  return [
    encodeAuthorityKeyId(keyId),
    encodeExtension(extensionId.CRL_NUMBER, der.integer(number)),
    ...(baseNumber === undefined
      ? []
      : [encodeExtension(extensionId.DELTA_CRL_INDICATOR, der.integer(baseNumber), true)]),
    ...(extensions ?? []),
  ];
}
