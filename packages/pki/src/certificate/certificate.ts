import { type AlgorithmIdentifier, algorithmIdentifierOf } from '../algorithm/identifier.ts';
import { type PublicKeyInfo, publicKeyInfoOf } from '../algorithm/public-key.ts';
import {
  decodeTime,
  type Element,
  type Fields,
  fieldsOf,
  integerOctets,
  Malformed,
  only,
  readElement,
  signatureOctets,
  smallInteger,
  tag,
} from '../der/index.ts';
import { Name } from '../name/index.ts';
import { type Extensions, extensionsOf, NO_EXTENSIONS } from './extension.ts';
import { recentCertificate } from './recent.ts';

/** An X.509 certificate (RFC 5280 §4.1), read but not believed. */
export interface Certificate {
  readonly bytes: Uint8Array;
  /** TBSCertificate exactly as signed. */
  readonly signedBytes: Uint8Array;
  readonly version: 1 | 2 | 3;
  /** Content octets of serialNumber: minimal, so equal numbers have equal octets. */
  readonly serial: Uint8Array;
  readonly signatureAlgorithm: AlgorithmIdentifier;
  readonly issuer: Name;
  readonly subject: Name;
  readonly notBefore: Temporal.Instant;
  readonly notAfter: Temporal.Instant;
  readonly publicKeyInfo: PublicKeyInfo;
  readonly extensions: Extensions;
  readonly signature: Uint8Array;
}

/** Reads one certificate that fills `bytes`. @throws Malformed */
export function readCertificate(bytes: Uint8Array): Certificate {
  return recentCertificate(bytes, (own) => certificateOf(readElement(own)));
}

/** Twenty times what an authority issues: a stranger's certificate is read, named and reported once for each signer. */
const MAX_BYTES = 64 * 1024;

function certificateOf(element: Element): Certificate {
  if (element.end - element.start > MAX_BYTES) throw new Malformed('a certificate that is too large', element.start);
  const outer = fieldsOf(element, 'Certificate');
  const signed = outer.take(tag.SEQUENCE, 'tbsCertificate');
  const signatureAlgorithm = algorithmIdentifierOf(outer.any('signatureAlgorithm'));
  const signature = signatureOctets(outer.take(tag.BIT_STRING, 'signatureValue'));
  outer.close();
  return {
    bytes: element.whole,
    signedBytes: signed.whole,
    signatureAlgorithm,
    signature,
    ...signedFields(fieldsOf(signed, 'TBSCertificate'), signatureAlgorithm),
  };
}

type SignedFields = Omit<Certificate, 'bytes' | 'signedBytes' | 'signatureAlgorithm' | 'signature'>;

function signedFields(fields: Fields, outerAlgorithm: AlgorithmIdentifier): SignedFields {
  const version = versionOf(fields.maybe(tag.context(0)));
  const serial = integerOctets(fields.take(tag.INTEGER, 'serialNumber'));
  const innerAlgorithm = algorithmIdentifierOf(fields.any('signature'));
  requireSameAlgorithm(innerAlgorithm, outerAlgorithm);
  const issuer = new Name(fields.any('issuer'));
  const { notBefore, notAfter } = validityOf(fields.take(tag.SEQUENCE, 'validity'));
  const subject = new Name(fields.any('subject'));
  const publicKeyInfo = publicKeyInfoOf(fields.any('subjectPublicKeyInfo'));
  const uniqueIds = [fields.maybe(tag.contextPrimitive(1)), fields.maybe(tag.contextPrimitive(2))];
  const extensions = fields.maybe(tag.context(3));
  fields.close();
  if (uniqueIds.some((id) => id !== undefined) && version === 1) throw new Malformed('unique identifier in version 1');
  if (extensions && version !== 3) throw new Malformed('extensions before version 3', extensions.start);
  return {
    version,
    serial,
    issuer,
    subject,
    notBefore,
    notAfter,
    publicKeyInfo,
    extensions: extensions ? extensionsOf(only(extensions, 'extensions')) : NO_EXTENSIONS,
  };
}

function versionOf(element: Element | undefined): 1 | 2 | 3 {
  const number = element ? smallInteger(only(element, 'version')) : 0;
  if (number === 0) return 1;
  if (number === 1) return 2;
  if (number === 2) return 3;
  throw new Malformed('unknown version of a certificate', element?.start);
}

/** An attacker would change the unsigned outer algorithm; it must repeat the signed one (RFC 5280 §4.1.1.2). */
export function requireSameAlgorithm(inner: AlgorithmIdentifier, outer: AlgorithmIdentifier): void {
  if (inner.bytes.toHex() !== outer.bytes.toHex()) throw new Malformed('signed and outer algorithm differ');
}

function validityOf(element: Element): { notBefore: Temporal.Instant; notAfter: Temporal.Instant } {
  const fields = fieldsOf(element, 'Validity');
  const notBefore = decodeTime(fields.any('notBefore'));
  const notAfter = decodeTime(fields.any('notAfter'));
  fields.close();
  return { notBefore, notAfter };
}
