import { algorithmIdentifierOf, digest, type Hash, hashByOid } from '../algorithm/index.ts';
import type { Certificate } from '../certificate/index.ts';
import { type Element, fieldsOf, integerOctets, Malformed, octetsOf, tag } from '../der/index.ts';
import { type GeneralName, generalNamesOf } from '../name/index.ts';
import { type Attributes, singleValue } from './attribute.ts';
import { SIGNING_CERTIFICATE, SIGNING_CERTIFICATE_V2 } from './content-type.ts';

/** ESSCertID or ESSCertIDv2 of the signer's own certificate (RFC 5035 §4). */
export interface SigningCertificateId {
  /** undefined for a hash unknown here. */
  readonly hash: Hash | undefined;
  readonly certHash: Uint8Array;
  readonly issuer: readonly GeneralName[] | undefined;
  readonly serial: Uint8Array | undefined;
}

/**
 * The reference that binds a signature to one certificate. Without it an attacker swaps in another certificate of the same
 * key, with other rights. When both versions are there both must agree, so both are returned.
 */
export function signingCertificateIds(attributes: Attributes): SigningCertificateId[] {
  const first = singleValue(attributes, SIGNING_CERTIFICATE);
  const second = singleValue(attributes, SIGNING_CERTIFICATE_V2);
  return [...(second ? [idOf(second, 'sha256')] : []), ...(first ? [idOf(first, 'sha1')] : [])];
}

/** @param implied the hash that the version means when none is named */
function idOf(value: Element, implied: Hash): SigningCertificateId {
  const [own] = fieldsOf(value, 'SigningCertificate').take(tag.SEQUENCE, 'certs').children();
  if (!own) throw new Malformed('empty SigningCertificate', value.start);
  const fields = fieldsOf(own, 'ESSCertID');
  const algorithm = implied === 'sha256' ? fields.maybe(tag.SEQUENCE) : undefined;
  const certHash = octetsOf(fields.take(tag.OCTET_STRING, 'certHash'));
  const issuerSerial = fields.maybe(tag.SEQUENCE);
  fields.close();
  const hash = algorithm ? hashByOid(algorithmIdentifierOf(algorithm).oid) : implied;
  return { hash, certHash, ...issuerSerialOf(issuerSerial) };
}

function issuerSerialOf(element: Element | undefined): Pick<SigningCertificateId, 'issuer' | 'serial'> {
  if (!element) return { issuer: undefined, serial: undefined };
  const fields = fieldsOf(element, 'IssuerSerial');
  const issuer = generalNamesOf(fields.take(tag.SEQUENCE, 'issuer'));
  const serial = integerOctets(fields.take(tag.INTEGER, 'serialNumber'));
  return { issuer, serial };
}

/** True when the reference means this certificate, by its hash and, where it is named, by issuer and serial number. */
export async function refersTo(id: SigningCertificateId, certificate: Certificate): Promise<boolean> {
  if (!id.hash) return false;
  if (id.serial && id.serial.toHex() !== certificate.serial.toHex()) return false;
  if (id.issuer && !id.issuer.some((name) => name.form === 'directory' && name.name.equals(certificate.issuer)))
    return false;
  const hash = await digest(id.hash, certificate.bytes);
  return hash?.toHex() === id.certHash.toHex();
}
