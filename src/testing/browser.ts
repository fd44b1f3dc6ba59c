import type { FastifyInstance } from 'fastify';
import { parseHTML } from 'linkedom';

/** What a browser got: the page it ended on, after its redirects. */
export interface Visit {
  readonly status: number;
  /** Address of the page with its query. */
  readonly url: string;
  readonly document: Document;
  /** Visible words of the page, spaces folded. */
  readonly text: string;
}

/** A browser without JavaScript: cookies, redirects, forms. One object is one browser. */
export class Browser {
  readonly #server: FastifyInstance;
  readonly #headers: Readonly<Record<string, string>>;
  readonly cookies = new Map<string, string>();
  #page: Visit | undefined;

  constructor(server: FastifyInstance, { userAgent = 'Mozilla/5.0 (X11; Linux x86_64) Chrome/156.0' } = {}) {
    this.#server = server;
    this.#headers = { host: 'localhost:3000', accept: 'text/html', 'user-agent': userAgent };
  }

  /** The page it is on. */
  get page(): Visit {
    if (!this.#page) throw new Error('no page was visited');
    return this.#page;
  }

  async visit(url: string): Promise<Visit> {
    return await this.#follow({ method: 'GET', url });
  }

  /**
   * Sends a form of the present page with the values it holds.
   * @param answers typed over the values of the form
   * @param select which form; default: the first one of `main`
   */
  async submit(answers: Readonly<Record<string, string>> = {}, select = 'main form'): Promise<Visit> {
    const form = this.page.document.querySelector(select);
    if (!form) throw new Error(`${this.page.url} has no ${select}`);
    const sent = new URLSearchParams();
    const belongs = form.id
      ? this.page.document.querySelectorAll(`:is(input, select, textarea)[form="${form.id}"]`)
      : [];
    for (const field of [...form.querySelectorAll('input, select, textarea, button[name]'), ...belongs]) {
      const type = field.getAttribute('type');
      const isOff = (type === 'radio' || type === 'checkbox') && !field.hasAttribute('checked');
      const name = field.getAttribute('name');
      if (name && !isOff) sent.set(name, answerIn(field));
    }
    for (const [name, value] of Object.entries(answers)) sent.set(name, value);
    const url = form.getAttribute('action') ?? this.page.url;
    return await this.#follow({ method: 'POST', url, payload: sent.toString() });
  }

  async #follow(first: { method: 'GET' | 'POST'; url: string; payload?: string }): Promise<Visit> {
    let next: { method: 'GET' | 'POST'; url: string; payload?: string } = first;
    for (let hops = 0; hops < 10; hops += 1) {
      const answer = await this.#server.inject({ ...next, headers: this.#headersFor(next.method) });
      this.#keepCookies(answer.headers['set-cookie']);
      const { location } = answer.headers;
      if (!location) return this.#open(next.url, answer.statusCode, answer.body);
      next = { method: 'GET', url: String(location) };
    }
    throw new Error(`${first.url} redirects without end`);
  }

  #headersFor(method: 'GET' | 'POST'): Record<string, string> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const form = {
      ...{ 'content-type': 'application/x-www-form-urlencoded', origin: 'http://localhost:3000' },
      ...(this.#page ? { referer: `http://localhost:3000${this.#page.url}` } : {}),
    };
    return { ...this.#headers, ...(cookie ? { cookie } : {}), ...(method === 'POST' ? form : {}) };
  }

  #keepCookies(header: string | string[] | undefined): void {
    for (const cookie of [header].flat().filter((one) => one !== undefined)) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      const isGone = value === '' || /max-age=0|1970/i.test(cookie);
      if (isGone) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }

  #open(url: string, status: number, body: string): Visit {
    const { document } = parseHTML(body);
    const text = (document.querySelector('main')?.textContent ?? '').replace(/\s+/g, ' ').trim();
    this.#page = { status, url, document: document as unknown as Document, text };
    return this.#page;
  }
}

function answerIn(field: Element): string {
  if (field.tagName === 'TEXTAREA') return field.textContent ?? '';
  if (field.tagName !== 'SELECT') return field.getAttribute('value') ?? '';
  const options = [...field.querySelectorAll('option')];
  const chosen = options.find((option) => option.hasAttribute('selected')) ?? options[0];
  return chosen?.getAttribute('value') ?? '';
}
