import type { Element } from './element.ts';
import { Malformed } from './malformed.ts';
import { GENERALIZED_TIME, UTC_TIME } from './tag.ts';

const UTC_FORM = /^(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})Z$/;
const GENERALIZED_FORM = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(?:\.(\d{1,9}))?Z$/;

/**
 * UTCTime or GeneralizedTime in the forms of RFC 5280 §4.1.2.5 (Zulu, with seconds), with the fraction that RFC 3161 allows.
 * Two-digit years 50..99 are 19xx, 00..49 are 20xx.
 * @throws Malformed on any other form, also on days that no calendar has
 */
export function decodeTime(element: Element): Temporal.Instant {
  const text = String.fromCharCode(...element.content.subarray(0, 32));
  const match = element.tag === UTC_TIME ? UTC_FORM.exec(text) : GENERALIZED_FORM.exec(text);
  if (!match || (element.tag !== UTC_TIME && element.tag !== GENERALIZED_TIME)) {
    throw new Malformed('time is not in the form of RFC 5280', element.start);
  }
  const [, year = '', month, day, hour, minute, second, fraction] = match;
  const century = year.length === 4 ? '' : Number(year) >= 50 ? '19' : '20';
  const iso = `${century}${year}-${month}-${day}T${hour}:${minute}:${second}${fraction ? `.${fraction}` : ''}Z`;
  if (Number(second) > 59) throw new Malformed('leap second', element.start);
  try {
    return Temporal.Instant.from(iso);
  } catch (cause) {
    throw new Malformed(`no such moment: ${iso}`, element.start, { cause });
  }
}

/** The text of a time: UTCTime until 2049, GeneralizedTime from 2050 (RFC 5280 §4.1.2.5), cut to whole seconds. */
export function encodeTimeText(instant: Temporal.Instant): { tag: number; text: string } {
  const digits = instant.toString({ smallestUnit: 'second', roundingMode: 'trunc' }).replaceAll(/[-:T]/g, '');
  const year = Number(digits.slice(0, 4));
  if (year >= 1950 && year < 2050) return { tag: UTC_TIME, text: digits.slice(2) };
  return { tag: GENERALIZED_TIME, text: digits };
}
