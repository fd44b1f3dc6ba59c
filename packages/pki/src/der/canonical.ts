import { Element } from './element.ts';
import { Malformed } from './malformed.ts';
import { BIT_STRING, BOOLEAN, ENUMERATED, INTEGER, isConstructed, NULL, OBJECT_IDENTIFIER, SET } from './tag.ts';
import { bitsOf, booleanOf, integerOctets, nullOf, oidOf } from './value.ts';

/**
 * Refuses bytes that are not the one DER encoding of their value, down to the leaves: an attacker who may write signed
 * attributes in two ways shows one reading to the signer and another to the verifier.
 * @throws Malformed
 */
export function requireDer(bytes: Uint8Array): void {
  const root = new Element(bytes, 0, bytes.length, 'der', 0);
  if (root.end !== bytes.length) throw new Malformed('bytes after the end', root.end);
  walk(root);
}

function walk(element: Element): void {
  if (!isConstructed(element.tag)) {
    requireCanonicalLeaf(element);
    return;
  }
  if (element.tag < 0x40 && element.tag !== SET && element.tag !== 0x30) {
    throw new Malformed('string in segments', element.start);
  }
  const children = element.children();
  if (element.tag === SET) requireSorted(children);
  children.forEach(walk);
}

const leafReaders = new Map<number, (element: Element) => unknown>([
  [BOOLEAN, booleanOf],
  [INTEGER, integerOctets],
  [ENUMERATED, integerOctets],
  [BIT_STRING, bitsOf],
  [NULL, nullOf],
  [OBJECT_IDENTIFIER, oidOf],
]);

function requireCanonicalLeaf(element: Element): void {
  leafReaders.get(element.tag)?.(element);
}

/** X.690 §11.6: components of a SET OF stand in ascending order of their encodings. */
function requireSorted(children: readonly Element[]): void {
  for (const [index, child] of children.entries()) {
    const before = children[index - 1];
    if (before && compareOctets(before.whole, child.whole) > 0) throw new Malformed('set is not in order', child.start);
  }
}

/** Order of octet strings, the shorter padded with zeros at the end (X.690 §11.6). */
export function compareOctets(a: Uint8Array, b: Uint8Array): number {
  const size = Math.max(a.length, b.length);
  for (let i = 0; i < size; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
