import { extensionId, extensionsOf, NO_EXTENSIONS, readExtension } from '../certificate/index.ts';
import { decodeTime, type Element, fieldsOf, integerOctets, Malformed, smallInteger, tag } from '../der/index.ts';
import { type GeneralName, generalNamesOf } from '../name/index.ts';
import { type RevocationReason, reasonOf } from './reason.ts';

/** One revoked certificate (RFC 5280 §5.3). */
export interface CrlEntry {
  readonly serial: Uint8Array;
  readonly revokedAt: Temporal.Instant;
  readonly reason: RevocationReason | undefined;
  /** Stands where the issuer differs from that of the entry before (indirect CRLs). */
  readonly certificateIssuer: readonly GeneralName[] | undefined;
  readonly hasUnknownCriticalExtension: boolean;
}

const INVALIDITY_DATE = '2.5.29.24';
const HOLD_INSTRUCTION = '2.5.29.23';
const known: ReadonlySet<string> = new Set([
  extensionId.CRL_REASON,
  extensionId.CERTIFICATE_ISSUER,
  INVALIDITY_DATE,
  HOLD_INSTRUCTION,
]);

/** @throws Malformed */
export function crlEntryOf(element: Element): CrlEntry {
  const fields = fieldsOf(element, 'revokedCertificate');
  const serial = integerOctets(fields.take(tag.INTEGER, 'userCertificate'));
  const revokedAt = decodeTime(fields.any('revocationDate'));
  const extensionsField = fields.maybe(tag.SEQUENCE);
  fields.close();
  const extensions = extensionsField ? extensionsOf(extensionsField) : NO_EXTENSIONS;
  return {
    serial,
    revokedAt,
    reason: readExtension(extensions, extensionId.CRL_REASON, enumeratedReason),
    certificateIssuer: readExtension(extensions, extensionId.CERTIFICATE_ISSUER, generalNamesOf),
    hasUnknownCriticalExtension: [...extensions.values()].some(({ oid, isCritical }) => isCritical && !known.has(oid)),
  };
}

function enumeratedReason(value: Element): RevocationReason {
  if (value.tag !== tag.ENUMERATED) throw new Malformed('CRLReason', value.start);
  return reasonOf(smallInteger(value));
}
