export * as attributeType from './attribute-type.ts';
export { buildName } from './build-name.ts';
export { comparableText } from './comparable-text.ts';
export { type GeneralName, generalNameOf, generalNamesOf } from './general-name.ts';
export { Name, type NameAttribute, readName } from './name.ts';
export { nameText } from './name-text.ts';
