import type { DemoPerson } from '../../demo/plan/people.ts';
import { Visitor } from './visitor.ts';
import { type WalkLang, type WalkWords, walkWords } from './words.ts';

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
  readonly #staff = new Map<string, Visitor>();
  readonly #facts = new Map<string, string>();

  constructor(
    origin: string,
    lang: WalkLang,
    people: { readonly claimant: DemoPerson; readonly respondent: DemoPerson },
  ) {
    this.origin = origin;
    this.lang = lang;
    this.words = walkWords[lang];
    this.claimant = people.claimant;
    this.respondent = people.respondent;
    this.atClaimant = new Visitor(origin, lang);
    this.atRespondent = new Visitor(origin, lang);
    this.stranger = new Visitor(origin, lang);
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
    const visitor = new Visitor(this.origin, this.lang);
    await visitor.opens('/demo');
    const offices = [...visitor.page.document.querySelectorAll(`button[data-role="${role}"][data-court="${court}"]`)];
    const button = offices.find((one) => one.getAttribute('aria-label')?.includes(name));
    if (!button) throw new Error(`the demo has no ${role} ${name} of the court ${court}`);
    await visitor.sends({}, `button[value="${button.getAttribute('value')}"]`);
    this.#staff.set(key, visitor);
    return visitor;
  }
}
