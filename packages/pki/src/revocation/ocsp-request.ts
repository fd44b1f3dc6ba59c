import { digest, type Hash, hashOid } from '../algorithm/index.ts';
import { type Certificate, extensionsOf, NO_EXTENSIONS } from '../certificate/index.ts';
import { der, fieldsOf, Malformed, octetsOf, only, readElement, tag } from '../der/index.ts';
import { type CertId, certIdOf } from './ocsp-response.ts';

const NONCE = '1.3.6.1.5.5.7.48.1.2';

/** DER of CertID (RFC 6960 §4.1.1). */
export async function encodeCertId(certificate: Certificate, issuerKey: Uint8Array, hash: Hash): Promise<Uint8Array> {
  const [name, key] = [await digest(hash, certificate.issuer.bytes), await digest(hash, issuerKey)];
  if (!name || !key) throw new RangeError(`the platform does not compute ${hash}`);
  return der.sequence(
    der.sequence(der.oid(hashOid(hash)), der.nullValue()),
    der.octetString(name),
    der.octetString(key),
    der.integerFromOctets(certificate.serial),
  );
}

/**
 * DER of OCSPRequest for one certificate, with SHA-256 as НУЦ РК answers.
 * @param issuerKey content of the issuer's subjectPublicKey
 * @param nonce fresh random octets, 16..32: without it an attacker in between replays an old answer
 */
export async function encodeOcspRequest(
  certificate: Certificate,
  issuerKey: Uint8Array,
  nonce?: Uint8Array,
): Promise<Uint8Array> {
  const request = der.sequence(der.sequence(await encodeCertId(certificate, issuerKey, 'sha256')));
  const extension = nonce && der.sequence(der.sequence(der.oid(NONCE), der.octetString(der.octetString(nonce))));
  return der.sequence(der.sequence(request, ...(extension ? [der.context(2, extension)] : [])));
}

/** What a client asks a responder. */
export interface OcspRequest {
  readonly certIds: readonly CertId[];
  /** DER of each CertID, to be repeated in the answer. */
  readonly certIdBytes: readonly Uint8Array[];
  readonly nonce: Uint8Array | undefined;
}

/** @throws Malformed */
export function readOcspRequest(bytes: Uint8Array): OcspRequest {
  const outer = fieldsOf(readElement(bytes), 'OCSPRequest');
  const fields = fieldsOf(outer.take(tag.SEQUENCE, 'tbsRequest'), 'TBSRequest');
  fields.maybe(tag.context(0));
  fields.maybe(tag.context(1));
  const requests = fields.take(tag.SEQUENCE, 'requestList').children();
  const extensionsField = fields.maybe(tag.context(2));
  fields.close();
  if (requests.length === 0) throw new Malformed('OCSP request for nothing');
  const ids = requests.map((one) => fieldsOf(one, 'Request').take(tag.SEQUENCE, 'reqCert'));
  const extensions = extensionsField ? extensionsOf(only(extensionsField, 'requestExtensions')) : NO_EXTENSIONS;
  const nonce = extensions.get(NONCE)?.value;
  return {
    certIds: ids.map(certIdOf),
    certIdBytes: ids.map(({ whole }) => whole),
    nonce: nonce && octetsOf(readElement(nonce)),
  };
}
