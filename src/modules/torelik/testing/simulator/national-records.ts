import { createHash } from 'node:crypto';
import { maybeText, only, textOf, type XmlElement } from '#modules/egov/testing';
import { type Clock, legalDay } from '#platform/clock';
import { PROTOCOL, SERVICES } from '../../model/protocol/names.ts';
import type { CaseCard, EventCard, JudgeCard } from './card.ts';
import { caseXml, elements, eventXml } from './write-xml.ts';

/**
 * What the national system does beside the wire. honest · refusing: registers nothing · foreign-number: numbers of another
 * court · forgetful: two numbers for one key · double: every event twice, and some once more · reversed: a page backwards ·
 * changed-schema: another version of the protocol · no-documents: their bytes are gone · other-bytes: bytes with another hash
 */
export type Manner =
  | 'honest'
  | 'refusing'
  | 'foreign-number'
  | 'forgetful'
  | 'double'
  | 'reversed'
  | 'changed-schema'
  | 'no-documents'
  | 'other-bytes';

/** An event as it is emitted; the rest is given by the system. */
export type NewEvent = Pick<EventCard, 'caseNumber' | 'change'> & Partial<Pick<EventCard, 'ordinal' | 'at' | 'id'>>;

/** What the simulated national system holds. */
export class NationalRecords {
  readonly #clock: Clock;
  readonly #cases = new Map<string, CaseCard>();
  readonly #documents = new Map<string, Buffer>();
  readonly #numbers = new Map<string, string>();
  readonly #last = new Map<string, number>();
  readonly #events: EventCard[] = [];
  manner: Manner = 'honest';
  /** Who is assigned in turn to the numbered cases of a court; a card without parties gets nobody. */
  judges: Readonly<Record<string, readonly JudgeCard[]>> = {};

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  addCase(card: CaseCard): void {
    this.#cases.set(card.number, card);
    const [prefix = '', sequence = '0'] = card.number.split('/');
    this.#raise(prefix, Number.parseInt(sequence, 10));
  }

  addDocument(bytes: Uint8Array): void {
    this.#documents.set(createHash('sha256').update(bytes).digest('hex'), Buffer.from(bytes));
  }

  /** The last number given, for what came before the simulator. @param prefix `7517-26-00-2` */
  setLast(prefix: string, last: number): void {
    this.#raise(prefix, last);
  }

  emit(event: NewEvent): EventCard {
    const own = this.#events.filter((one) => one.caseNumber === event.caseNumber);
    const ordinal = event.ordinal ?? Math.max(0, ...own.map((one) => one.ordinal)) + 1;
    const full: EventCard = {
      id: `E-${this.#events.length + 1}`,
      courtCode: event.caseNumber.slice(0, 4),
      ...{ at: this.#clock.now().toString(), ordinal, ...event },
    };
    this.#events.push(full);
    return full;
  }

  /** Numbers by the keys under which they were asked for. */
  get numbers(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.#numbers);
  }

  /** Content of an answer. @throws when the request is not of the agreed form */
  answer(serviceId: string, data: XmlElement): string {
    if (textOf(data, 'protocol') !== PROTOCOL) throw new Error('another version');
    const protocol = elements({ protocol: this.manner === 'changed-schema' ? '2' : PROTOCOL });
    switch (serviceId) {
      case SERVICES.register:
        return protocol + this.#register(data);
      case SERVICES.lastNumber:
        return protocol + this.#lastNumber(data);
      case SERVICES.case: {
        const card = this.#cases.get(textOf(data, 'number'));
        return `${protocol}<cases>${card ? `<courtCase>${caseXml(card)}</courtCase>` : ''}</cases>`;
      }
      case SERVICES.events:
        return protocol + this.#page(data);
      case SERVICES.document:
        return protocol + this.#part(data);
      default:
        throw new Error('no such service');
    }
  }

  #register(data: XmlElement): string {
    const requestKey = textOf(data, 'requestKey');
    const registeredOn = legalDay(this.#clock.now());
    if (this.manner === 'refusing') {
      return `<registration>${elements({ requestKey, outcome: 'refused', code: 'CATEGORY_UNKNOWN' })}</registration>`;
    }
    const isNew = this.manner === 'forgetful' || !this.#numbers.has(requestKey);
    if (isNew) this.#numbers.set(requestKey, this.#newNumber(data, registeredOn));
    const number = this.#numbers.get(requestKey);
    const outcome = 'given';
    return `<registration>${elements({ requestKey, outcome, number, registeredOn: registeredOn.toString() })}</registration>`;
  }

  #newNumber(data: XmlElement, on: Temporal.PlainDate): string {
    const [courtCode, kind] = [textOf(data, 'courtCode'), textOf(data, 'kind')];
    const year = String(on.year % 100).padStart(2, '0');
    const prefix = `${this.manner === 'foreign-number' ? '9999' : courtCode}-${year}-00-${kind}`;
    this.#raise(prefix, Number(textOf(data, 'after')));
    const sequence = (this.#last.get(prefix) ?? 0) + 1;
    this.#raise(prefix, sequence);
    const number = `${prefix}/${sequence}`;
    const parties = data.children.filter(({ name }) => name === 'party');
    for (const party of parties) {
      textOf(party, 'role');
      textOf(party, 'name');
    }
    this.emit({ caseNumber: number, change: { kind: 'case_registered', registeredOn: on.toString() } });
    const judges = this.judges[courtCode] ?? [];
    const judge = judges[sequence % judges.length];
    if (judge && parties.length > 0) this.emit({ caseNumber: number, change: { kind: 'judge_assigned', judge } });
    return number;
  }

  #lastNumber(data: XmlElement): string {
    const [courtCode, year, kind] = [textOf(data, 'courtCode'), textOf(data, 'year'), textOf(data, 'kind')];
    const sequence = this.#last.get(`${courtCode}-${year.slice(2)}-00-${kind}`) ?? 0;
    return `<lastNumber>${elements({ courtCode, year, kind, sequence })}</lastNumber>`;
  }

  #page(data: XmlElement): string {
    const [courtCode, most] = [textOf(data, 'courtCode'), Number(textOf(data, 'most'))];
    const from = Number((maybeText(data, 'cursor') ?? 'c-0').slice(2));
    const all = this.#events
      .map((event, index) => ({ event, index }))
      .filter(({ event }) => event.courtCode === courtCode);
    const fresh = all.filter(({ index }) => index >= from).slice(0, most);
    const next = (fresh.at(-1)?.index ?? from - 1) + 1;
    const events = this.#told(
      fresh.map(({ event }) => event),
      all.map(({ event }) => event),
    ).slice(0, most);
    const hasMore = all.some(({ index }) => index >= next);
    const list = events.map((event) => `<event>${eventXml(event)}</event>`).join('');
    return `<page>${elements({ courtCode, cursor: `c-${next}`, hasMore })}<events>${list}</events></page>`;
  }

  #told(fresh: readonly EventCard[], all: readonly EventCard[]): readonly EventCard[] {
    if (this.manner === 'reversed') return fresh.toReversed();
    if (this.manner === 'double') return [...fresh, ...fresh, ...all.slice(0, 3)];
    return fresh;
  }

  #part(data: XmlElement): string {
    const sha256 = only(data, 'sha256').text;
    const [offset, length] = [Number(textOf(data, 'offset')), Number(textOf(data, 'length'))];
    const bytes = this.#documents.get(sha256);
    if (!bytes || this.manner === 'no-documents') return '<parts/>';
    const piece = Buffer.from(bytes.subarray(offset, offset + length));
    if (this.manner === 'other-bytes') piece.fill(0);
    const content = piece.toString('base64');
    return `<parts><part>${elements({ sha256, offset, content })}</part></parts>`;
  }

  #raise(prefix: string, last: number): void {
    this.#last.set(prefix, Math.max(this.#last.get(prefix) ?? 0, last));
  }
}
