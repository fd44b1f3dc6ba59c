import type { Signer } from '../src/algorithm/index.ts';
import { der, type Element, readElement } from '../src/der/index.ts';

/** Places inside a CMS file that `signCms` made, as child numbers from the root. */
export const place = {
  contentType: [1, 0, 2, 0],
  content: [1, 0, 2, 1],
  certificates: [1, 0, 3],
  signers: [1, 0, 4],
  signer: [1, 0, 4, 0],
  digestAlgorithm: [1, 0, 4, 0, 2],
  signedAttributes: [1, 0, 4, 0, 3],
  signatureAlgorithm: [1, 0, 4, 0, 4],
  signature: [1, 0, 4, 0, 5],
} as const;

/** The element at a place. */
export function at(bytes: Uint8Array, path: readonly number[]): Element {
  return path.reduce((element, index) => {
    const child = element.children()[index];
    if (!child) throw new RangeError(`no child ${index}`);
    return child;
  }, readElement(bytes));
}

/** The same file with another element at a place; lengths around it are written anew. `undefined` takes it out. */
export function replaced(bytes: Uint8Array, path: readonly number[], by: Uint8Array | undefined): Uint8Array {
  return rebuilt(readElement(bytes), path, by) ?? new Uint8Array();
}

function rebuilt(element: Element, path: readonly number[], by: Uint8Array | undefined): Uint8Array | undefined {
  const [index, ...deeper] = path;
  if (index === undefined) return by;
  const children = element.children().map((child, at) => (at === index ? rebuilt(child, deeper, by) : child.whole));
  return der.element(element.tag, ...children.filter((child) => child !== undefined));
}

/** The same file over other signed attributes, signed anew by its owner: only the attributes are wrong, not the signature. */
export async function withAttributes(
  cms: Uint8Array,
  signer: Signer,
  edit: (attributes: readonly Uint8Array[]) => Uint8Array,
): Promise<Uint8Array> {
  const attributes = at(cms, place.signedAttributes)
    .children()
    .map(({ whole }) => whole);
  const content = edit(attributes);
  const signature = await signer.sign(der.element(0x31, content));
  const changed = replaced(cms, place.signedAttributes, der.element(0xa0, content));
  return replaced(changed, place.signature, der.octetString(signature));
}

/** Octets of several elements one after another. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}
