import {
  type CaseNumberParts,
  type CaseNumberRefusal,
  casePrefix,
  caseSequence,
  parseCaseNumber,
} from './case-number.ts';

/** The case a web address names; an address that is not canonical is answered with a redirect (308) to `casePath`. */
export type CaseAddressReading =
  | { readonly ok: true; readonly value: CaseNumberParts; readonly isCanonical: boolean }
  | { readonly ok: false; readonly refusal: CaseNumberRefusal };

/**
 * Reads the two segments of `/cases/{prefix}/{seq}` as they stand in the address, percent-encoded or not.
 * What a decoding brings to light is refused as a path trick: `%2F` makes a second slash, `%252F` leaves a percent sign.
 */
export function parseCaseAddress(prefixSegment: string, sequenceSegment: string): CaseAddressReading {
  if (prefixSegment.length + sequenceSegment.length > 256) return { ok: false, refusal: 'CASES_NUMBER_TOO_LONG' };
  const prefix = decode(prefixSegment);
  const sequence = decode(sequenceSegment);
  if (prefix === null || sequence === null) return { ok: false, refusal: 'CASES_NUMBER_ENCODING' };
  if (prefix.trim() === '' || sequence.trim() === '') return { ok: false, refusal: 'CASES_NUMBER_EMPTY' };
  const reading = parseCaseNumber(`${prefix}/${sequence}`);
  if (!reading.ok) return reading;
  const isCanonical = prefix === casePrefix(reading.value) && sequence === caseSequence(reading.value);
  return { ...reading, isCanonical };
}

/** «7517-26-00-2/1234», «7599-22-00-2%D0%B0/1489»: the canonical two segments, encoded, without slashes around. */
export function casePath(parts: CaseNumberParts): string {
  return `${encodeURIComponent(casePrefix(parts))}/${encodeURIComponent(caseSequence(parts))}`;
}

function decode(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch (malformed) {
    if (malformed instanceof URIError) return null;
    throw malformed;
  }
}
