import { septetsOf } from './gsm7.ts';

export type SmsEncoding = 'gsm7' | 'ucs2';

/** Units of one message alone and of each part of a longer one, whose header takes 6 octets (3GPP TS 23.040 §9.2.3.24.1). */
const ROOM = { gsm7: { single: 160, part: 153 }, ucs2: { single: 70, part: 67 } } as const;

export interface SmsParts {
  /** gsm7 only when every character is in the default alphabet: one Kazakh or Cyrillic letter makes it ucs2. */
  readonly encoding: SmsEncoding;
  readonly parts: number;
  /** Septets or 16-bit units of the whole text. */
  readonly units: number;
}

/** How many messages a text costs. An escaped septet pair and a surrogate pair are never torn apart between parts. */
export function countSmsParts(text: string): SmsParts {
  const { encoding, parts } = splitSms(text);
  const units = [...text].reduce((sum, character) => sum + unitsOf(character, encoding), 0);
  return { encoding, parts: parts.length, units };
}

/** The text cut as it will be sent; an empty text is one empty part. */
export function splitSms(text: string): { readonly encoding: SmsEncoding; readonly parts: readonly string[] } {
  const characters = [...text];
  const encoding = characters.every((character) => septetsOf(character)) ? 'gsm7' : 'ucs2';
  const whole = characters.reduce((sum, character) => sum + unitsOf(character, encoding), 0);
  if (whole <= ROOM[encoding].single) return { encoding, parts: [text] };
  const parts: string[] = [];
  let part = '';
  let used = 0;
  for (const character of characters) {
    const units = unitsOf(character, encoding);
    if (used + units > ROOM[encoding].part) {
      parts.push(part);
      part = '';
      used = 0;
    }
    part += character;
    used += units;
  }
  return { encoding, parts: [...parts, part] };
}

/** Octets of one part as a short message centre takes them: unpacked septets, or UCS-2 with the high octet first. */
export function encodeSms(part: string, encoding: SmsEncoding): Uint8Array {
  if (encoding === 'gsm7') return Uint8Array.from([...part].flatMap((character) => septetsOf(character) ?? []));
  const octets = new Uint8Array(part.length * 2);
  for (let unit = 0; unit < part.length; unit += 1) {
    const code = part.charCodeAt(unit);
    octets.set([code >> 8, code & 0xff], unit * 2);
  }
  return octets;
}

function unitsOf(character: string, encoding: SmsEncoding): number {
  return encoding === 'gsm7' ? (septetsOf(character)?.length ?? 0) : character.length;
}
