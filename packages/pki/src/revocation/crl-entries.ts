import { randomBytes } from '#runtime';
import { Element, Malformed, tag } from '../der/index.ts';
import type { GeneralName } from '../name/index.ts';
import { type CrlEntry, crlEntryOf } from './crl-entry.ts';

/** An entry with the issuer that holds for it: undefined means the issuer of the CRL. */
export interface IssuedEntry {
  readonly entry: CrlEntry;
  readonly certificateIssuer: readonly GeneralName[] | undefined;
}

/** `SEQUENCE { SEQUENCE { cRLReason, OCTET STRING { ENUMERATED n } } }`: what nearly every entry carries. */
const REASON_ONLY = Uint8Array.fromHex('300c300a0603551d1504030a01');

/** Another place is looked for so often: fifty thousand entries of one number would fill half a second, and prove nothing. */
const MAX_STEPS = 4096;

/**
 * Serial numbers of a CRL, indexed in one pass over the bytes: 8 octets a place in two typed arrays instead of objects, so
 * that 422,065 entries of the national CRL cost megabytes, not hundreds. Entries are read when they are asked for.
 */
export class CrlEntries {
  readonly #source: Uint8Array;
  /** Offset of the n-th entry. */
  #offsets: Uint32Array;
  /** Open addressing: number of an entry + 1, or 0. */
  #slots = new Uint32Array(0);
  readonly #seed: number;
  #size = 0;
  /** Where the certificate issuer changes: entry number and the new issuer. */
  readonly #issuers: { readonly from: number; readonly issuer: readonly GeneralName[] }[] = [];
  #hasUnknownCriticalExtension = false;

  constructor(list: Element | undefined) {
    this.#source = list?.source ?? new Uint8Array();
    this.#offsets = new Uint32Array(list ? Math.max(16, Math.ceil(list.length / 24)) : 0);
    // A random seed: the maker of a CRL must not be able to choose serials that fall into one place.
    this.#seed = new DataView(Uint8Array.from(randomBytes(4)).buffer).getUint32(0);
    if (list) this.#scan(list);
    this.#index();
  }

  get size(): number {
    return this.#size;
  }

  /** Such a CRL must not be used at all (RFC 5280 §5.3). */
  get hasUnknownCriticalExtension(): boolean {
    return this.#hasUnknownCriticalExtension;
  }

  /** All entries with a serial number; indirect CRLs may have one for each issuer. */
  *find(serial: Uint8Array): Generator<IssuedEntry> {
    const mask = this.#slots.length - 1;
    if (mask < 0) return;
    for (let slot = this.#hash(serial, 0, serial.length) & mask; this.#slots[slot] !== 0; slot = (slot + 1) & mask) {
      const number = (this.#slots[slot] ?? 0) - 1;
      if (!this.#hasSerial(number, serial)) continue;
      yield { entry: crlEntryOf(this.#element(number)), certificateIssuer: this.#issuerFor(number) };
    }
  }

  #scan(list: Element): void {
    const source = this.#source;
    for (let at = list.contentStart; at < list.contentEnd; ) {
      const start = at;
      const content = at + 1 + lengthSize(source, at + 1);
      const end = content + lengthAt(source, at + 1);
      if (source[at] !== tag.SEQUENCE || source[content] !== tag.INTEGER || !(end <= list.contentEnd)) {
        throw new Malformed('entry of a CRL', at);
      }
      if (this.#size === this.#offsets.length) this.#grow();
      this.#offsets[this.#size] = start;
      if (!this.#isPlain(content, end)) this.#look(start);
      this.#size += 1;
      at = end;
    }
  }

  /** Serial, time, and nothing more than a reason. */
  #isPlain(content: number, end: number): boolean {
    const time = content + 2 + (this.#source[content + 1] ?? 0);
    const extensions = time + 2 + (this.#source[time + 1] ?? 0);
    if (extensions === end) return true;
    if (end - extensions !== REASON_ONLY.length + 1) return false;
    for (let i = 0; i < REASON_ONLY.length; i++) if (this.#source[extensions + i] !== REASON_ONLY[i]) return false;
    return true;
  }

  #look(start: number): void {
    const entry = crlEntryOf(new Element(this.#source, start, this.#source.length, 'der', 3));
    if (entry.hasUnknownCriticalExtension) this.#hasUnknownCriticalExtension = true;
    if (entry.certificateIssuer) this.#issuers.push({ from: this.#size, issuer: entry.certificateIssuer });
  }

  #grow(): void {
    const larger = new Uint32Array(this.#offsets.length * 2);
    larger.set(this.#offsets);
    this.#offsets = larger;
  }

  #index(): void {
    if (this.#size === 0) return;
    this.#offsets = this.#offsets.slice(0, this.#size);
    const slots = new Uint32Array(2 ** Math.ceil(Math.log2(this.#size * 1.5 + 1)));
    const mask = slots.length - 1;
    for (let number = 0; number < this.#size; number++) {
      const serial = this.#serialStart(number);
      let slot = this.#hash(this.#source, serial, serial + (this.#source[serial - 1] ?? 0)) & mask;
      for (let steps = 0; slots[slot] !== 0; steps++, slot = (slot + 1) & mask) {
        if (steps === MAX_STEPS) throw new Malformed('too many entries of one number', serial);
      }
      slots[slot] = number + 1;
    }
    this.#slots = slots;
  }

  #serialStart(number: number): number {
    const at = this.#offsets[number] ?? 0;
    return at + 1 + lengthSize(this.#source, at + 1) + 2;
  }

  #hasSerial(number: number, serial: Uint8Array): boolean {
    const start = this.#serialStart(number);
    if (this.#source[start - 1] !== serial.length) return false;
    for (let i = 0; i < serial.length; i++) if (this.#source[start + i] !== serial[i]) return false;
    return true;
  }

  /** FNV-1a with a seed. */
  #hash(bytes: Uint8Array, start: number, end: number): number {
    let hash = this.#seed;
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
    return (hash ^ (hash >>> 15)) >>> 0;
  }

  #element(number: number): Element {
    return new Element(this.#source, this.#offsets[number] ?? 0, this.#source.length, 'der', 3);
  }

  #issuerFor(number: number): readonly GeneralName[] | undefined {
    return this.#issuers.findLast(({ from }) => from <= number)?.issuer;
  }
}

function lengthSize(source: Uint8Array, at: number): number {
  const first = source[at] ?? 0;
  return first > 0x80 ? 1 + (first & 0x7f) : 1;
}

function lengthAt(source: Uint8Array, at: number): number {
  const first = source[at] ?? 0;
  if (first < 0x80) return first;
  if (first === 0x81) return source[at + 1] ?? 0;
  if (first === 0x82) return ((source[at + 1] ?? 0) << 8) | (source[at + 2] ?? 0);
  throw new Malformed('entry of a CRL is too long', at);
}
