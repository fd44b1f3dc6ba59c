import { caseNumberParts, formatCaseNumber } from '#modules/cases';
import { maybe, maybeText, only, textOf, UnreadableXml, type XmlElement } from '#modules/egov';

const mostInList = 2_000;

/** Text of a child, no longer than agreed and without control signs. @throws UnreadableXml */
export function text(element: XmlElement, name: string, most = 300): string {
  return checked(textOf(element, name), name, most);
}

export function maybeLine(element: XmlElement, name: string, most = 300): string | undefined {
  const found = maybeText(element, name);
  return found === undefined ? undefined : checked(found, name, most);
}

function checked(found: string, name: string, most: number): string {
  if (found.length > most || /(?![\n\t])\p{Cc}|[\u202A-\u202E\u2066-\u2069]/u.test(found)) {
    throw new UnreadableXml(`${name} is no text of ${most} signs`);
  }
  return found;
}

/** A code of lower-case letters, digits, dots and dashes; whether we know it is said elsewhere. */
export function code(element: XmlElement, name: string): string {
  const found = textOf(element, name);
  if (!/^[a-z][a-z0-9_.-]{0,79}$/.test(found)) throw new UnreadableXml(`${name} is no code`);
  return found;
}

export function key(element: XmlElement, name = 'key'): string {
  const found = textOf(element, name);
  if (!/^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/.test(found)) throw new UnreadableXml(`${name} is no key`);
  return found;
}

export function maybeKey(element: XmlElement, name: string): string | undefined {
  return maybeText(element, name) === undefined ? undefined : key(element, name);
}

export function day(element: XmlElement, name: string): Temporal.PlainDate {
  return parsed(name, () => Temporal.PlainDate.from(only(element, name).text, { overflow: 'reject' }));
}

export function maybeDay(element: XmlElement, name: string): Temporal.PlainDate | undefined {
  return maybeText(element, name) === undefined ? undefined : day(element, name);
}

/** With its offset: `2026-11-23T09:00:00+05:00`. */
export function instant(element: XmlElement, name: string): Temporal.Instant {
  return parsed(name, () => Temporal.Instant.from(only(element, name).text));
}

export function maybeInstant(element: XmlElement, name: string): Temporal.Instant | undefined {
  return maybeText(element, name) === undefined ? undefined : instant(element, name);
}

export function whole(element: XmlElement, name: string, most: number): number {
  const found = textOf(element, name);
  if (!/^\d{1,10}$/.test(found) || Number(found) > most) throw new UnreadableXml(`${name} is no number`);
  return Number(found);
}

export function isTrue(element: XmlElement, name: string): boolean {
  const found = textOf(element, name);
  if (found !== 'true' && found !== 'false') throw new UnreadableXml(`${name} is neither true nor false`);
  return found === 'true';
}

export function sha256(element: XmlElement, name = 'sha256'): string {
  const found = textOf(element, name);
  if (!/^[0-9a-f]{64}$/.test(found)) throw new UnreadableXml(`${name} is no SHA-256`);
  return found;
}

export function courtCode(element: XmlElement): string {
  const found = textOf(element, 'courtCode');
  if (!/^\d{4}$/.test(found)) throw new UnreadableXml('courtCode has four digits');
  return found;
}

/** The canonical spelling and its parts. */
export function caseNumber(element: XmlElement, name: string) {
  const found = textOf(element, name);
  return parsed(name, () => {
    const parts = caseNumberParts(found as never);
    return { number: formatCaseNumber(parts) as string, courtCode: `${parts.region}${parts.court}`, kind: parts.kind };
  });
}

/** The elements of a list: `<parties><party>…`. A list that is missing is empty. */
export function list<Item>(
  element: XmlElement,
  name: string,
  item: string,
  read: (element: XmlElement) => Item,
): readonly Item[] {
  const children = maybe(element, name)?.children ?? [];
  if (children.length > mostInList) throw new UnreadableXml(`${name} is too long`);
  return children.map((child) => {
    if (child.name !== item) throw new UnreadableXml(`${name} holds ${item} only`);
    return read(child);
  });
}

/** @throws UnreadableXml when two things have one key */
export function withOwnKeys<Item extends { readonly key: string }>(items: readonly Item[]): readonly Item[] {
  if (new Set(items.map((item) => item.key)).size !== items.length) throw new UnreadableXml('one key twice');
  return items;
}

function parsed<Value>(name: string, read: () => Value): Value {
  try {
    return read();
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new UnreadableXml(`${name} cannot be read`);
  }
}
