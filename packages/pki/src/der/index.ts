export { compareOctets, requireDer } from './canonical.ts';
export { Element, type Rule, readElement } from './element.ts';
export { Fields, fieldsOf, only, readSequence } from './fields.ts';
export { Malformed } from './malformed.ts';
export { decodeOid, encodeOid } from './oid.ts';
export * as tag from './tag.ts';
export { ia5TextOf, textOf } from './text.ts';
export { decodeTime } from './time.ts';
export {
  bigNatural,
  bitStringOctets,
  bitsOf,
  booleanOf,
  integerOctets,
  namedBits,
  nullOf,
  octetsOf,
  oidOf,
  signatureOctets,
  smallInteger,
} from './value.ts';
export * as der from './write.ts';
