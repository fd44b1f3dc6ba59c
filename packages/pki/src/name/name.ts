import { type Element, fieldsOf, Malformed, oidOf, readElement, tag, textOf } from '../der/index.ts';
import { comparableText } from './comparable-text.ts';

/** One `type = value` of a name; `text` is undefined when the value is not a character string. */
export interface NameAttribute {
  readonly type: string;
  readonly value: Element;
  readonly text: string | undefined;
}

/** A name of people has some ten. */
const MAX_PARTS = 128;

/** A distinguished name (RFC 5280 §4.1.2.4): relative names from the root downwards. */
export class Name {
  readonly bytes: Uint8Array;
  readonly relativeNames: readonly (readonly NameAttribute[])[];
  #key: string | undefined;

  constructor(element: Element) {
    this.bytes = element.whole;
    if (element.tag !== tag.SEQUENCE) throw new Malformed('a name is not a SEQUENCE', element.start);
    const children = element.children();
    if (children.length > MAX_PARTS) throw new Malformed(`a name of more than ${MAX_PARTS} parts`, element.start);
    this.relativeNames = children.map(relativeName);
    if (this.relativeNames.flat().length > MAX_PARTS) throw new Malformed('too many parts of a name', element.start);
  }

  get isEmpty(): boolean {
    return this.relativeNames.length === 0;
  }

  /** Equal for names that RFC 5280 §7.1 calls equal, and for no others. */
  get key(): string {
    this.#key ??= JSON.stringify(this.relativeNames.map(relativeNameKey));
    return this.#key;
  }

  equals(other: Name): boolean {
    return this.key === other.key;
  }

  /** True when `other` is this name or lies below it (RFC 5280 §4.2.1.10, directoryName). */
  contains(other: Name): boolean {
    const size = this.relativeNames.length;
    if (other.relativeNames.length < size) return false;
    return JSON.stringify(other.relativeNames.slice(0, size).map(relativeNameKey)) === this.key;
  }

  /** Texts of all attributes of a type, in the order of the name. */
  textsOf(type: string): string[] {
    const all = this.relativeNames.flat().filter((attribute) => attribute.type === type);
    return all.flatMap(({ text }) => (text === undefined ? [] : [text]));
  }
}

function relativeName(element: Element): NameAttribute[] {
  const parts = fieldsOf(element, 'RelativeDistinguishedName', tag.SET).rest();
  if (parts.length === 0) throw new Malformed('empty RelativeDistinguishedName', element.start);
  if (parts.length > MAX_PARTS) throw new Malformed(`more than ${MAX_PARTS} parts in one`, element.start);
  return parts.map(nameAttribute);
}

function nameAttribute(element: Element): NameAttribute {
  const fields = fieldsOf(element, 'AttributeTypeAndValue');
  const type = oidOf(fields.take(tag.OBJECT_IDENTIFIER, 'type'));
  const value = fields.any('value');
  fields.close();
  const isPrimitive = (value.tag & 0x20) === 0;
  return { type, value, text: isPrimitive ? textOf(value) : undefined };
}

/** Strings compare by their prepared text whatever their type; anything else by its bytes. */
function relativeNameKey(attributes: readonly NameAttribute[]): string[] {
  return attributes
    .map(({ type, value, text }) =>
      text === undefined ? `${type}#${value.whole.toHex()}` : `${type}=${comparableText(text)}`,
    )
    .toSorted();
}

/** Reads a name that fills `bytes`. @throws Malformed */
export function readName(bytes: Uint8Array): Name {
  return new Name(readElement(bytes));
}
