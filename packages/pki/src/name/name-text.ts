import { descriptorOf, EMAIL_ADDRESS } from './attribute-type.ts';
import type { Name, NameAttribute } from './name.ts';

/** String form of RFC 4514: most specific relative name first, special characters escaped. */
export function nameText(name: Name): string {
  return name.relativeNames
    .toReversed()
    .map((attributes) => attributes.map(attributeText).join('+'))
    .join(',');
}

function attributeText({ type, value, text }: NameAttribute): string {
  const descriptor = descriptorOf(type) ?? (type === EMAIL_ADDRESS ? 'emailAddress' : undefined);
  if (descriptor === undefined || text === undefined) return `${type}=#${value.whole.toHex()}`;
  return `${descriptor}=${escaped(text)}`;
}

function escaped(text: string): string {
  return text
    .replaceAll(/["+,;<>\\]/g, '\\$&')
    .replaceAll('\u0000', '\\00')
    .replace(/^[ #]/, '\\$&')
    .replace(/ $/, '\\ ');
}
