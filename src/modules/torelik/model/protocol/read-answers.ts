import type { NumberAnswer } from '#modules/cases';
import { only, textOf, UnreadableXml, type XmlElement } from '#modules/egov';
import { requireProtocol } from './read-case.ts';
import { courtCode, day, key, sha256, text, whole } from './read-values.ts';

/** Answer to a question for a number; whether the number is one of ours is judged by who asked. @throws UnreadableXml */
export function readRegistration(data: XmlElement): { readonly key: string; readonly answer: NumberAnswer } {
  requireProtocol(data);
  const registration = only(data, 'registration');
  const outcome = textOf(registration, 'outcome');
  const requestKey = key(registration, 'requestKey');
  if (outcome === 'refused') {
    return { key: requestKey, answer: { kind: 'refused', code: text(registration, 'code', 60) } };
  }
  if (outcome !== 'given') throw new UnreadableXml('an unknown outcome of a registration');
  const registeredOn = day(registration, 'registeredOn');
  return { key: requestKey, answer: { kind: 'given', number: text(registration, 'number', 64), registeredOn } };
}

export interface LastNumber {
  readonly courtCode: string;
  readonly year: number;
  readonly kind: string;
  readonly sequence: number;
}

/** @throws UnreadableXml */
export function readLastNumber(data: XmlElement): LastNumber {
  requireProtocol(data);
  const last = only(data, 'lastNumber');
  return {
    ...{ courtCode: courtCode(last), year: whole(last, 'year', 9999), kind: text(last, 'kind', 5) },
    sequence: whole(last, 'sequence', 999_999_999),
  };
}

export interface DocumentPart {
  readonly sha256: string;
  readonly offset: number;
  readonly bytes: Buffer;
}

/** A piece of a document. @returns undefined when the national system has no such document @throws UnreadableXml */
export function readDocumentPart(data: XmlElement): DocumentPart | undefined {
  requireProtocol(data);
  const [part, another] = only(data, 'parts').children;
  if (another) throw new UnreadableXml('two parts');
  if (!part) return undefined;
  const content = only(part, 'content').text.replace(/\s+/g, '');
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(content)) throw new UnreadableXml('no base64');
  return {
    ...{ sha256: sha256(part), offset: whole(part, 'offset', 100 * 1024 * 1024) },
    bytes: Buffer.from(content, 'base64'),
  };
}
