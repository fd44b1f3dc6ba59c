export { requireDer } from './canonical.ts';
export { Element, readElement } from './element.ts';
export { Fields, fieldsOf, only, readSequence } from './fields.ts';
export { Malformed } from './malformed.ts';
export { decodeOid, encodeOid } from './oid.ts';
export * as tag from './tag.ts';
export { ia5TextOf, textOf } from './text.ts';
export { decodeTime } from './time.ts';
export {
  bigNatural,
  bitStringOctets,
  booleanOf,
  integerOctets,
  namedBits,
  octetsOf,
  oidOf,
  signatureOctets,
  smallInteger,
} from './value.ts';
export * as der from './write.ts';
