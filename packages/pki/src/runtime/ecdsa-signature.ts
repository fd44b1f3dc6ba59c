import { bigNatural, der, Malformed, readSequence, tag } from '../der/index.ts';

/** ECDSA-Sig-Value (RFC 3279 §2.2.3) as `r‖s` of fixed length for WebCrypto; undefined when it is not one. */
export function fixedLengthSignature(signature: Uint8Array, scalarSize: number): Uint8Array | undefined {
  try {
    const fields = readSequence(signature, 'ECDSA-Sig-Value');
    const r = bigNatural(fields.take(tag.INTEGER, 'r'));
    const s = bigNatural(fields.take(tag.INTEGER, 's'));
    fields.close();
    const text = hexOf(r, scalarSize) + hexOf(s, scalarSize);
    return text.length === scalarSize * 4 ? Uint8Array.fromHex(text) : undefined;
  } catch (refused) {
    if (refused instanceof Malformed) return undefined;
    throw refused;
  }
}

function hexOf(value: bigint, size: number): string {
  return value.toString(16).padStart(size * 2, '0');
}

/** `r‖s` of fixed length as ECDSA-Sig-Value. */
export function sequenceSignature(fixed: Uint8Array): Uint8Array {
  const half = fixed.length / 2;
  return der.sequence(der.natural(fixed.subarray(0, half)), der.natural(fixed.subarray(half)));
}
