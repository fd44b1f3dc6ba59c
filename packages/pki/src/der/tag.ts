/** Identifier octets of X.690 §8.1.2 as they stand on the wire; only low tag numbers (0..30) exist in PKIX and CMS. */
export const BOOLEAN = 0x01;
export const INTEGER = 0x02;
export const BIT_STRING = 0x03;
export const OCTET_STRING = 0x04;
export const NULL = 0x05;
export const OBJECT_IDENTIFIER = 0x06;
export const ENUMERATED = 0x0a;
export const UTF8_STRING = 0x0c;
export const NUMERIC_STRING = 0x12;
export const PRINTABLE_STRING = 0x13;
export const TELETEX_STRING = 0x14;
export const IA5_STRING = 0x16;
export const UTC_TIME = 0x17;
export const GENERALIZED_TIME = 0x18;
export const VISIBLE_STRING = 0x1a;
export const UNIVERSAL_STRING = 0x1c;
export const BMP_STRING = 0x1e;
export const SEQUENCE = 0x30;
export const SET = 0x31;

const CONSTRUCTED = 0x20;
const CONTEXT_CLASS = 0x80;

/** `[n]` holding other elements: EXPLICIT tags, and IMPLICIT tags over SEQUENCE or SET. */
export function context(number: number): number {
  return CONTEXT_CLASS | CONSTRUCTED | number;
}

/** `[n]` IMPLICIT over a primitive type. */
export function contextPrimitive(number: number): number {
  return CONTEXT_CLASS | number;
}

export function isConstructed(tag: number): boolean {
  return (tag & CONSTRUCTED) !== 0;
}

/** The same tag in the segmented form that BER allows for strings (X.690 §8.7.3). */
export function segmented(tag: number): number {
  return tag | CONSTRUCTED;
}
