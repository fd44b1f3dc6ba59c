import type { Element } from './element.ts';
import { Malformed } from './malformed.ts';
import {
  BMP_STRING,
  IA5_STRING,
  NUMERIC_STRING,
  PRINTABLE_STRING,
  TELETEX_STRING,
  UNIVERSAL_STRING,
  UTF8_STRING,
  VISIBLE_STRING,
} from './tag.ts';
import { octetsOf } from './value.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const utf16 = new TextDecoder('utf-16be', { fatal: true, ignoreBOM: true });

/** Characters of a string type, undefined for a value that is no string. @throws Malformed on broken characters */
export function textOf(element: Element): string | undefined {
  const octets = octetsOf(element);
  try {
    switch (element.tag & ~0x20) {
      case UTF8_STRING:
        return utf8.decode(octets);
      case BMP_STRING:
        return utf16.decode(octets);
      case UNIVERSAL_STRING:
        return utf32(octets);
      case PRINTABLE_STRING:
      case NUMERIC_STRING:
      case IA5_STRING:
      case VISIBLE_STRING:
        return ascii(octets);
      case TELETEX_STRING:
        return latin1(octets);
      default:
        return undefined;
    }
  } catch (cause) {
    throw new Malformed('string has broken characters', element.start, { cause });
  }
}

/** Text of an IMPLICIT IA5String, as GeneralName carries it. */
export function ia5TextOf(element: Element): string {
  return ascii(octetsOf(element));
}

function ascii(octets: Uint8Array): string {
  if (octets.some((octet) => octet > 0x7f)) throw new Malformed('string is not ASCII');
  return latin1(octets);
}

/** T.61 is read as Latin-1, as every PKI of the time wrote it. */
function latin1(octets: Uint8Array): string {
  let text = '';
  for (const octet of octets) text += String.fromCharCode(octet);
  return text;
}

function utf32(octets: Uint8Array): string {
  if (octets.length % 4 !== 0) throw new Malformed('UniversalString is cut');
  const view = new DataView(octets.buffer, octets.byteOffset, octets.length);
  let text = '';
  for (let at = 0; at < octets.length; at += 4) text += String.fromCodePoint(view.getUint32(at));
  return text;
}
