import { type Hash, hashByOid } from '../algorithm/hash.ts';
import { binaryOf } from '../certificate/index.ts';
import { der, type Element, fieldsOf, Malformed, only, readElement, tag } from '../der/index.ts';
import { SIGNATURE_TIME_STAMP, SIGNED_DATA } from './content-type.ts';
import { attribute } from './create-signed-data.ts';
import { signerInfoOf } from './signer-info.ts';

/** Gets a time-stamp token over a signature value with the hash that the signer uses himself. */
export type StampBy = (signature: Uint8Array, hash: Hash) => Promise<Uint8Array>;

/**
 * Makes CAdES-T of CAdES-B: adds a time-stamp to each signature that has none (ETSI EN 319 122-1 §5.3). What is signed stays as
 * it is, byte for byte.
 * @param cms BER or DER, PEM, or bare base64
 * @returns DER of the outer layers, or undefined when every signature has its time-stamp already
 * @throws Malformed, and what the time-stamper throws
 */
export async function stampSignatures(cms: Uint8Array, stampBy: StampBy): Promise<Uint8Array | undefined> {
  const outer = fieldsOf(readElement(binaryOf(cms), 'ber'), 'ContentInfo');
  outer.take(tag.OBJECT_IDENTIFIER, 'contentType');
  const parts = fieldsOf(only(outer.take(tag.context(0), 'content'), 'content'), 'SignedData').rest();
  const signers = parts.pop();
  if (!signers?.is(tag.SET)) throw new Malformed('SignedData without signerInfos');
  const stamped: Uint8Array[] = [];
  let isNew = false;
  for (const signer of signers.children()) {
    const changed = await withStamp(signer, stampBy);
    isNew ||= changed !== undefined;
    stamped.push(changed ?? signer.whole);
  }
  if (!isNew) return undefined;
  const body = der.sequence(...parts.map(({ whole }) => whole), der.setOf(...stamped));
  return der.sequence(der.oid(SIGNED_DATA), der.context(0, body));
}

async function withStamp(signer: Element, stampBy: StampBy): Promise<Uint8Array | undefined> {
  const { unsignedAttributes, signature, digestAlgorithm } = signerInfoOf(signer);
  if (unsignedAttributes.has(SIGNATURE_TIME_STAMP)) return undefined;
  const parts = signer.children();
  const last = parts.at(-1);
  const unsigned = last?.tag === tag.context(1) ? last.children() : [];
  const signed = last?.tag === tag.context(1) ? parts.slice(0, -1) : parts;
  const hash = hashByOid(digestAlgorithm.oid);
  const token = attribute(SIGNATURE_TIME_STAMP, await stampBy(signature, hash && hash !== 'sha1' ? hash : 'sha256'));
  const attributes = der.setOf(...unsigned.map(({ whole }) => whole), token);
  return der.sequence(...signed.map(({ whole }) => whole), der.retagged(tag.context(1), attributes));
}
