import { parseHTML } from 'linkedom';
import { SentForm } from './sent-form.ts';

/** One answer of the court: where it was found, with what status, and what stands on it. */
export interface Answer {
  readonly path: string;
  readonly status: number;
  readonly type: string;
  readonly text: string;
  readonly document: Document;
}

const MOST_REDIRECTS = 10;

/** How requests reach the court. */
export type Fetching = (input: URL, init: RequestInit) => Promise<Response>;

/** A person with a browser that has no scripts: keeps cookies, follows links, fills in forms. */
export class Visitor {
  readonly #origin: string;
  readonly #lang: string;
  readonly #fetch: Fetching;
  readonly #cookies = new Map<string, string>();
  #at: Answer | undefined;

  /** @param fetching default: the fetch of this process */
  constructor(origin: string, lang = 'kk', fetching: Fetching = fetch) {
    this.#origin = origin;
    this.#lang = lang;
    this.#fetch = fetching;
  }

  /** The page the person looks at. @throws Error before the first page was opened */
  get page(): Answer {
    if (!this.#at) throw new Error('no page was opened yet');
    return this.#at;
  }

  /** What the court has given to keep: whoever brings it is the same person. */
  get cookies(): ReadonlyMap<string, string> {
    return this.#cookies;
  }

  /** Address of the page without the language: `/cabinet`. */
  get place(): string {
    return this.page.path.replace(/^\/(kk|ru|en)(?=\/|$)/, '').split('?')[0] ?? '';
  }

  /** @param place an address without the language, or one that begins with it */
  async opens(place: string): Promise<Answer> {
    const path = /^\/(kk|ru|en|api|verify)(\/|$)/.test(place) ? place : `/${this.#lang}${place}`;
    return await this.#walk(path, { method: 'GET' });
  }

  /** Follows the first link whose address holds `part`. @throws Error when the page has none */
  async follows(part: string): Promise<Answer> {
    const link = [...this.page.document.querySelectorAll('a[href]')].find((one) =>
      one.getAttribute('href')?.includes(part),
    );
    if (!link) throw new Error(`${this.page.path} has no link to ${part}; it says: ${this.reads().slice(0, 400)}`);
    return await this.opens(link.getAttribute('href') ?? '');
  }

  /**
   * Sends a form of the page with everything that stands in it, changed by `fields`.
   * @param fields value by name; a list ticks several boxes; undefined leaves the field out
   * @param choice selector of the form or of its button; default: the only form of the main part
   */
  async sends(fields: Record<string, FieldValue> = {}, choice?: string): Promise<Answer> {
    const form = new SentForm(this.page, choice);
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    return await this.#walk(form.target, form.request());
  }

  /** Words of the page or of a part of it, white space folded. */
  reads(selector = 'main'): string {
    const part = this.page.document.querySelector(selector);
    return (part?.textContent ?? '').replace(/\s+/g, ' ').trim();
  }

  /** Bytes of a file of the court. */
  async fetches(path: string): Promise<{ readonly bytes: Uint8Array; readonly type: string }> {
    const answer = await this.#fetch(new URL(path, this.#origin), { headers: this.#headers() });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
    return { bytes: new Uint8Array(await answer.arrayBuffer()), type: answer.headers.get('content-type') ?? '' };
  }

  async #walk(path: string, request: RequestInit): Promise<Answer> {
    let target = new URL(path, this.#origin);
    let next = request;
    for (let step = 0; step < MOST_REDIRECTS; step += 1) {
      const answer = await this.#fetch(target, { ...next, redirect: 'manual', headers: this.#headers() });
      this.#keepCookies(answer);
      const to = answer.headers.get('location');
      if (!to || answer.status < 300 || answer.status > 399) return await this.#look(target, answer);
      await answer.arrayBuffer();
      target = new URL(to, target);
      next = { method: 'GET' };
    }
    throw new Error(`${path} leads nowhere`);
  }

  async #look(target: URL, answer: Response): Promise<Answer> {
    const type = answer.headers.get('content-type') ?? '';
    const text = await answer.text();
    const { document } = parseHTML(type.includes('html') ? text : '<html><body></body></html>');
    this.#at = { path: target.pathname + target.search, status: answer.status, type, text, document };
    return this.#at;
  }

  #headers(): Record<string, string> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return { origin: this.#origin, accept: 'text/html,*/*', ...(cookie ? { cookie } : {}) };
  }

  #keepCookies(answer: Response): void {
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const [name = '', ...value] = pair.split('=');
      if (/max-age=0|expires=thu, 01 jan 1970/i.test(line)) this.#cookies.delete(name);
      else this.#cookies.set(name, value.join('='));
    }
  }
}

/** What may be put into a field: words, several boxes, a file. */
export type FieldValue = string | readonly string[] | ChosenFile | undefined;

export interface ChosenFile {
  readonly fileName: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}
