import type { DemoPerson } from '../../demo/plan/people.ts';
import { messagesTo } from './outbox.ts';
import { type Fetching, Visitor } from './visitor.ts';
import { type WalkLang, type WalkWords, walkWords } from './words.ts';

export interface Surroundings {
  /** Default: the fetch of this process. */
  readonly fetching?: Fetching;
  /** Where telephones get their messages, the newest first; default: the outbox of the demo. */
  readonly messagesTo?: (phone: string) => Promise<readonly string[]>;
  /** Pays a code at the gateway; default: the button of the demo. */
  readonly pays?: (code: string) => void;
  /** What time it is in the court; default: what it is here. */
  readonly now?: () => Temporal.Instant;
  /** Lets the time come; default: waits for it. */
  readonly waitUntil?: (at: Temporal.Instant) => Promise<void>;
}

/** One case under way: who walks it, and what the steps so far have brought. */
export class Walk {
  readonly origin: string;
  readonly claimant: DemoPerson;
  readonly respondent: DemoPerson;
  /** The claimant's and the respondent's own browsers, and one that nobody is signed in to. */
  readonly atClaimant: Visitor;
  readonly atRespondent: Visitor;
  readonly stranger: Visitor;
  readonly lang: WalkLang;
  readonly words: WalkWords;
  readonly #around: Surroundings;
  readonly #staff = new Map<string, Visitor>();
  readonly #facts = new Map<string, string>();

  constructor(
    origin: string,
    lang: WalkLang,
    people: { readonly claimant: DemoPerson; readonly respondent: DemoPerson },
    around: Surroundings = {},
  ) {
    this.origin = origin;
    this.lang = lang;
    this.words = walkWords[lang];
    this.claimant = people.claimant;
    this.respondent = people.respondent;
    this.#around = around;
    this.atClaimant = this.#newVisitor();
    this.atRespondent = this.#newVisitor();
    this.stranger = this.#newVisitor();
  }

  #newVisitor(): Visitor {
    return new Visitor(this.origin, this.lang, this.#around.fetching);
  }

  /** Messages to a telephone, the newest first. */
  async messagesTo(phone: string): Promise<readonly string[]> {
    return await (this.#around.messagesTo?.(phone) ?? messagesTo(this.stranger, phone));
  }

  /** Pays at the gateway what the claimant looks at. */
  async pays(code: string): Promise<void> {
    if (this.#around.pays) this.#around.pays(code);
    else await this.atClaimant.sends({}, 'button[value="demo-pay"]');
  }

  now(): Temporal.Instant {
    return this.#around.now?.() ?? Temporal.Now.instant();
  }

  async waitUntil(at: Temporal.Instant): Promise<void> {
    if (this.#around.waitUntil) return await this.#around.waitUntil(at);
    const waitMs = this.now().until(at).total('milliseconds');
    await new Promise((done) => setTimeout(done, Math.max(0, waitMs)));
  }

  keep(name: string, value: string): string {
    this.#facts.set(name, value);
    return value;
  }

  /** @throws Error when no step has brought it */
  fact(name: string): string {
    const value = this.#facts.get(name);
    if (value === undefined) throw new Error(`no step has brought ${name}`);
    return value;
  }

  /**
   * Somebody of the court, signed in by one click of the demo's page of roles; the same browser each time.
   * @param name of a judge, as the page of roles shows it; default: the first who holds the office
   */
  async staff(role: string, court: string, name = ''): Promise<Visitor> {
    const key = `${role} ${court} ${name}`;
    const known = this.#staff.get(key);
    if (known) return known;
    const visitor = this.#newVisitor();
    await visitor.opens('/demo');
    const offices = [...visitor.page.document.querySelectorAll(`button[data-role="${role}"][data-court="${court}"]`)];
    const button = offices.find((one) => one.getAttribute('aria-label')?.includes(name));
    if (!button) throw new Error(`the demo has no ${role} ${name} of the court ${court}`);
    await visitor.sends({}, `button[value="${button.getAttribute('value')}"]`);
    this.#staff.set(key, visitor);
    return visitor;
  }
}
