export * as attributeType from './attribute-type.ts';
export { buildName } from './build-name.ts';
export { type GeneralName, generalNameOf, generalNamesOf } from './general-name.ts';
export { Name, readName } from './name.ts';
export { nameText } from './name-text.ts';
