import { der, fieldsOf, oidOf, only, readElement, tag } from '../der/index.ts';
import { SIGNED_DATA } from './content-type.ts';
import { type CmsSigner, type SignOptions, signerInfo, unique } from './create-signed-data.ts';

/** Adds a parallel signature over the same content; what stands in the file already stays as it is, byte for byte. */
export async function addSignature(
  cms: Uint8Array,
  content: Uint8Array,
  by: CmsSigner,
  options: Omit<SignOptions, 'isAttached' | 'contentType'> = {},
): Promise<Uint8Array> {
  const outer = fieldsOf(readElement(cms, 'ber'), 'ContentInfo');
  outer.take(tag.OBJECT_IDENTIFIER, 'contentType');
  const fields = fieldsOf(only(outer.take(tag.context(0), 'content'), 'content'), 'SignedData');
  const version = fields.take(tag.INTEGER, 'version');
  const digests = wholes(fields.take(tag.SET, 'digestAlgorithms'));
  const encapsulated = fields.take(tag.SEQUENCE, 'encapContentInfo');
  const certificates = wholes(fields.maybe(tag.context(0)));
  const revocations = fields.maybe(tag.context(1));
  const signers = wholes(fields.take(tag.SET, 'signerInfos'));
  const contentType = oidOf(
    fieldsOf(encapsulated, 'EncapsulatedContentInfo').take(tag.OBJECT_IDENTIFIER, 'eContentType'),
  );
  const own = [by.certificate, ...(options.chain ?? [])].map(({ bytes }) => bytes);
  const body = der.sequence(
    version.whole,
    der.setOf(...unique([...digests, by.signer.digestAlgorithm])),
    encapsulated.whole,
    der.retagged(tag.context(0), der.setOf(...unique([...certificates, ...own]))),
    ...(revocations ? [revocations.whole] : []),
    der.setOf(...signers, await signerInfo(content, contentType, by, options)),
  );
  return der.sequence(der.oid(SIGNED_DATA), der.context(0, body));
}

function wholes(set: { children(): readonly { readonly whole: Uint8Array }[] } | undefined): Uint8Array[] {
  return (set?.children() ?? []).map(({ whole }) => whole);
}
