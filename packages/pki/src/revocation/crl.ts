import { type AlgorithmIdentifier, algorithmIdentifierOf } from '../algorithm/index.ts';
import {
  authorityKeyIdentifierOf,
  type Extensions,
  extensionId,
  extensionsOf,
  NO_EXTENSIONS,
  readExtension,
  requireSameAlgorithm,
} from '../certificate/index.ts';
import {
  bigNatural,
  decodeTime,
  type Fields,
  fieldsOf,
  Malformed,
  only,
  readElement,
  signatureOctets,
  smallInteger,
  tag,
} from '../der/index.ts';
import { Name } from '../name/index.ts';
import { CrlEntries } from './crl-entries.ts';
import { type IssuingDistributionPoint, issuingDistributionPointOf } from './issuing-distribution-point.ts';

/** A certificate revocation list (RFC 5280 §5), read but not believed. */
export interface Crl {
  readonly bytes: Uint8Array;
  /** TBSCertList exactly as signed. */
  readonly signedBytes: Uint8Array;
  readonly signatureAlgorithm: AlgorithmIdentifier;
  readonly signature: Uint8Array;
  readonly issuer: Name;
  readonly thisUpdate: Temporal.Instant;
  readonly nextUpdate: Temporal.Instant | undefined;
  readonly entries: CrlEntries;
  readonly extensions: Extensions;
  readonly number: bigint | undefined;
  /** BaseCRLNumber: present on a delta CRL alone. */
  readonly baseNumber: bigint | undefined;
  readonly scope: IssuingDistributionPoint | undefined;
  readonly issuerKeyId: Uint8Array | undefined;
}

/** Reads one CRL that fills `bytes`; entries are indexed in the same pass. @throws Malformed */
export function readCrl(bytes: Uint8Array): Crl {
  const outer = fieldsOf(readElement(bytes), 'CertificateList');
  const signed = outer.take(tag.SEQUENCE, 'tbsCertList');
  const signatureAlgorithm = algorithmIdentifierOf(outer.any('signatureAlgorithm'));
  const signature = signatureOctets(outer.take(tag.BIT_STRING, 'signatureValue'));
  outer.close();
  const body = bodyOf(fieldsOf(signed, 'TBSCertList'), signatureAlgorithm);
  return { bytes, signedBytes: signed.whole, signatureAlgorithm, signature, ...body };
}

type CrlBody = Omit<Crl, 'bytes' | 'signedBytes' | 'signatureAlgorithm' | 'signature'>;

function bodyOf(fields: Fields, outerAlgorithm: AlgorithmIdentifier): CrlBody {
  const version = fields.maybe(tag.INTEGER);
  if (version && smallInteger(version) !== 1) throw new Malformed('unknown version of a CRL', version.start);
  requireSameAlgorithm(algorithmIdentifierOf(fields.any('signature')), outerAlgorithm);
  const issuer = new Name(fields.any('issuer'));
  const thisUpdate = decodeTime(fields.any('thisUpdate'));
  const isTime = fields.nextTag === tag.UTC_TIME || fields.nextTag === tag.GENERALIZED_TIME;
  const nextUpdate = isTime ? decodeTime(fields.any('nextUpdate')) : undefined;
  const entries = new CrlEntries(fields.maybe(tag.SEQUENCE));
  const extensionsField = fields.maybe(tag.context(0));
  fields.close();
  const extensions = extensionsField ? extensionsOf(only(extensionsField, 'crlExtensions')) : NO_EXTENSIONS;
  return {
    issuer,
    thisUpdate,
    nextUpdate,
    entries,
    extensions,
    number: readExtension(extensions, extensionId.CRL_NUMBER, bigNatural),
    baseNumber: readExtension(extensions, extensionId.DELTA_CRL_INDICATOR, bigNatural),
    scope: readExtension(extensions, extensionId.ISSUING_DISTRIBUTION_POINT, issuingDistributionPointOf),
    issuerKeyId: authorityKeyIdentifierOf(extensions)?.keyId,
  };
}

const known: ReadonlySet<string> = new Set([
  extensionId.CRL_NUMBER,
  extensionId.DELTA_CRL_INDICATOR,
  extensionId.ISSUING_DISTRIBUTION_POINT,
  extensionId.AUTHORITY_KEY_IDENTIFIER,
  extensionId.FRESHEST_CRL,
]);

/** A CRL with a critical extension that nobody here understands says nothing (RFC 5280 §5.2). */
export function isUnderstood(crl: Crl): boolean {
  const isUnknown = [...crl.extensions.values()].some(({ oid, isCritical }) => isCritical && !known.has(oid));
  return !isUnknown && !crl.entries.hasUnknownCriticalExtension;
}
