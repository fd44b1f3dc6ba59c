import { createHmac } from 'node:crypto';
import { algorithmIdentifierOf, hashByOid, type SoftwareSigner, signerFromPkcs8 } from '../../src/algorithm/index.ts';
import { type Certificate, readCertificate } from '../../src/certificate/index.ts';
import {
  type Element,
  fieldsOf,
  Malformed,
  octetsOf,
  oidOf,
  only,
  readElement,
  smallInteger,
  tag,
} from '../../src/der/index.ts';
import { decrypt } from './decrypt.ts';
import { derive } from './key-derivation.ts';

/** What a key container holds. */
export interface KeyContainer {
  readonly signer: SoftwareSigner;
  /** The certificate of the key. */
  readonly certificate: Certificate;
  /** All certificates, in their order. */
  readonly certificates: readonly Certificate[];
}

const DATA = '1.2.840.113549.1.7.1';
const ENCRYPTED_DATA = '1.2.840.113549.1.7.6';
const KEY_BAG = '1.2.840.113549.1.12.10.1.1';
const SHROUDED_KEY_BAG = '1.2.840.113549.1.12.10.1.2';
const CERTIFICATE_BAG = '1.2.840.113549.1.12.10.1.3';

/** Opens a PKCS#12 file of a test key (RFC 7292), in BER as Kalkan writes it. @throws Malformed also for a wrong password */
export async function readPkcs12(bytes: Uint8Array, password: string): Promise<KeyContainer> {
  const fields = fieldsOf(readElement(bytes, 'ber'), 'PFX');
  if (smallInteger(fields.take(tag.INTEGER, 'version')) !== 3) throw new Malformed('version of PFX');
  const safe = contentOf(fields.take(tag.SEQUENCE, 'authSafe'), password);
  const mac = fields.maybe(tag.SEQUENCE);
  if (mac) requireMac(mac, safe, password);
  const bags = elements(safe).flatMap((one) => elements(contentOf(one, password)).map(bagOf));
  const certificates = bags.flatMap((bag) => (bag.type === CERTIFICATE_BAG ? [certificateIn(bag.value)] : []));
  const keys = bags.flatMap(({ type, value }) => {
    if (type === KEY_BAG) return [value.whole];
    return type === SHROUDED_KEY_BAG ? [unshrouded(value, password)] : [];
  });
  const [key] = keys;
  if (!key) throw new Malformed('a container without a key');
  const signer = await signerFromPkcs8(key);
  const own = signer.publicKeyInfo.toHex();
  const certificate = certificates.find(({ publicKeyInfo }) => publicKeyInfo.bytes.toHex() === own);
  if (!certificate) throw new Malformed('a container without the certificate of its key');
  return { signer, certificate, certificates };
}

function elements(bytes: Uint8Array): Element[] {
  return readElement(bytes, 'ber').children();
}

/** Content of a ContentInfo, opened with the password where it is locked. */
function contentOf(element: Element, password: string): Uint8Array {
  const fields = fieldsOf(element, 'ContentInfo');
  const type = oidOf(fields.take(tag.OBJECT_IDENTIFIER, 'contentType'));
  const content = only(fields.take(tag.context(0), 'content'), 'content');
  if (type === DATA) return octetsOf(content);
  if (type !== ENCRYPTED_DATA) throw new Malformed(`content ${type} in a container`);
  const encrypted = fieldsOf(content, 'EncryptedData');
  encrypted.take(tag.INTEGER, 'version');
  const info = fieldsOf(encrypted.take(tag.SEQUENCE, 'encryptedContentInfo'), 'EncryptedContentInfo');
  info.take(tag.OBJECT_IDENTIFIER, 'contentType');
  const algorithm = algorithmIdentifierOf(info.any('contentEncryptionAlgorithm'));
  const locked = info.any('encryptedContent');
  if (!locked.is(tag.contextPrimitive(0)) && locked.tag !== tag.context(0)) throw new Malformed('encryptedContent');
  return decrypt(algorithm, octetsOf(locked), password);
}

function bagOf(element: Element): { type: string; value: Element } {
  const fields = fieldsOf(element, 'SafeBag');
  const type = oidOf(fields.take(tag.OBJECT_IDENTIFIER, 'bagId'));
  return { type, value: only(fields.take(tag.context(0), 'bagValue'), 'bagValue') };
}

function certificateIn(value: Element): Certificate {
  const fields = fieldsOf(value, 'CertBag');
  fields.take(tag.OBJECT_IDENTIFIER, 'certId');
  const wrapped = only(fields.take(tag.context(0), 'certValue'), 'certValue');
  return readCertificate(octetsOf(wrapped));
}

function unshrouded(value: Element, password: string): Uint8Array {
  const fields = fieldsOf(value, 'EncryptedPrivateKeyInfo');
  const algorithm = algorithmIdentifierOf(fields.any('encryptionAlgorithm'));
  return decrypt(algorithm, octetsOf(fields.take(tag.OCTET_STRING, 'encryptedData')), password);
}

function requireMac(element: Element, safe: Uint8Array, password: string): void {
  const fields = fieldsOf(element, 'MacData');
  const info = fieldsOf(fields.take(tag.SEQUENCE, 'mac'), 'DigestInfo');
  const hash = hashByOid(algorithmIdentifierOf(info.any('digestAlgorithm')).oid);
  const expected = octetsOf(info.take(tag.OCTET_STRING, 'digest'));
  const salt = octetsOf(fields.take(tag.OCTET_STRING, 'macSalt'));
  const rounds = fields.maybe(tag.INTEGER);
  // Other hashes need another derivation; the locked content is still checked by its padding and its key.
  if (hash !== 'sha1') return;
  const key = derive(password, salt, rounds ? smallInteger(rounds) : 1, 'mac', 20);
  const found = createHmac('sha1', key).update(safe).digest('hex');
  if (found !== expected.toHex()) throw new Malformed('wrong password');
}
