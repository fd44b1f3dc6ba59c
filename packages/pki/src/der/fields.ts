import { type Element, readElement } from './element.ts';
import { Malformed } from './malformed.ts';
import { SEQUENCE } from './tag.ts';

/** Takes the fields of a SEQUENCE or SET one after another, in the order in which the standard writes them. */
export class Fields {
  readonly #children: Element[];
  readonly #what: string;
  readonly #offset: number;
  #at = 0;

  constructor(parent: Element, what: string) {
    this.#children = parent.children();
    this.#what = what;
    this.#offset = parent.start;
  }

  /** The next field, which must carry the tag. */
  take(tag: number, name: string): Element {
    const field = this.any(name);
    if (!field.is(tag)) throw new Malformed(`${this.#what}: ${name} has tag 0x${field.tag.toString(16)}`, field.start);
    return field;
  }

  /** The next field of whatever tag. */
  any(name: string): Element {
    const field = this.#children[this.#at];
    if (field === undefined) throw new Malformed(`${this.#what}: ${name} is missing`, this.#offset);
    this.#at += 1;
    return field;
  }

  /** The next field when it carries the tag: an OPTIONAL or DEFAULT one. */
  maybe(tag: number): Element | undefined {
    const field = this.#children[this.#at];
    if (field === undefined || !field.is(tag)) return undefined;
    this.#at += 1;
    return field;
  }

  /** The tag of the next field, undefined at the end. */
  get nextTag(): number | undefined {
    return this.#children[this.#at]?.tag;
  }

  /** All fields not taken yet. */
  rest(): Element[] {
    const remaining = this.#children.slice(this.#at);
    this.#at = this.#children.length;
    return remaining;
  }

  /** @throws Malformed when a field is left: what the reader does not know it must not pass over in signed bytes. */
  close(): void {
    const left = this.#children[this.#at];
    if (left !== undefined)
      throw new Malformed(`${this.#what}: unexpected field 0x${left.tag.toString(16)}`, left.start);
  }
}

/** Opens a SEQUENCE for taking its fields. */
export function fieldsOf(element: Element, what: string, tag: number = SEQUENCE): Fields {
  if (!element.is(tag)) throw new Malformed(`${what} has tag 0x${element.tag.toString(16)}`, element.start);
  return new Fields(element, what);
}

/** The only element inside an EXPLICIT tag. */
export function only(element: Element, what: string): Element {
  const fields = new Fields(element, what);
  const inner = fields.any('content');
  fields.close();
  return inner;
}

/** Reads strict DER that must fill `bytes` and be a SEQUENCE, and opens it. */
export function readSequence(bytes: Uint8Array, what: string): Fields {
  return fieldsOf(readElement(bytes), what);
}
