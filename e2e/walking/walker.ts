import assert from 'node:assert/strict';
import type { Browser, BrowserContext, Locator, Page, Response } from '@playwright/test';
import { accessibilityFaults } from './accessibility.ts';
import { type Hands, keyboard, pointer } from './hands.ts';
import { listenForFaults, type PageFaults } from './page-faults.ts';
import { layoutFaults, type Size, sizes, wordingFaults } from './page-rules.ts';

export type Lang = 'kk' | 'ru' | 'en';

export interface Habits {
  readonly lang: Lang;
  /** Default: desk. */
  readonly size?: Size;
  /** Sizes at which every page is judged; default: all three, or the board alone. */
  readonly judgedAt?: readonly Size[];
  /** Default: pointer. */
  readonly hands?: 'pointer' | 'keyboard';
  /** Default: on. */
  readonly javaScript?: 'on' | 'off';
  /** In passing: only broken scripts, failed answers and raw words are noticed; default: closely. */
  readonly looks?: 'closely' | 'in passing';
}

let walkers = 0;

/** One person with a browser of their own, in one language, from one network. */
export class Walker {
  readonly page: Page;
  readonly lang: Lang;
  readonly origin: string;
  readonly #context: BrowserContext;
  readonly #habits: Habits;
  readonly #hands: Hands;
  readonly #faults: PageFaults;

  static async set(browser: Browser, origin: string, habits: Habits): Promise<Walker> {
    const { size = 'desk', javaScript = 'on', lang } = habits;
    walkers += 1;
    // 198.18.0.0/15 is set aside for tests (RFC 2544); the process keeps files of one run apart.
    const network = `198.18.${process.pid % 250}.${walkers % 250}`;
    const context = await browser.newContext({
      viewport: sizes[size],
      javaScriptEnabled: javaScript === 'on',
      hasTouch: size !== 'desk',
      locale: lang,
      extraHTTPHeaders: { 'x-forwarded-for': network },
    });
    context.setDefaultTimeout(15_000);
    return new Walker(context, await context.newPage(), origin, habits);
  }

  private constructor(context: BrowserContext, page: Page, origin: string, habits: Habits) {
    this.#context = context;
    this.page = page;
    this.origin = origin;
    this.lang = habits.lang;
    this.#habits = habits;
    this.#hands = habits.hands === 'keyboard' ? keyboard(page) : pointer();
    this.#faults = listenForFaults(page, habits.javaScript !== 'off');
  }

  /** What the server shall answer next is a refusal with this status. */
  expects(status: number): this {
    this.#faults.expect(status);
    return this;
  }

  /** Types an address below the language. @param status what the server shall answer */
  async opens(path: string, status = 200): Promise<Response> {
    if (status >= 400) this.expects(status);
    const answer = await this.page.goto(`${this.origin}/${this.lang}${path}`, { waitUntil: 'load' });
    assert.equal(answer?.status(), status, path);
    return answer;
  }

  /** Follows the first link in sight to the address below the language; a query may follow it. */
  async follows(path: string, within = 'body'): Promise<void> {
    const exact = `a[href="/${this.lang}${path}"]`;
    await this.#leaves(this.#inSight(`${within} :is(${exact}, a[href^="/${this.lang}${path}?"])`));
  }

  /** Follows the first link in sight that the selector finds. */
  async followsLink(selector: string): Promise<void> {
    await this.#leaves(this.#inSight(selector));
  }

  /** Sends a form by its button. */
  async presses(selector = 'main form button[type=submit], main form button:not([type])'): Promise<void> {
    await this.#leaves(this.#inSight(selector));
  }

  /** Presses what stays on the page. */
  async touches(selector: string): Promise<void> {
    await this.#hands.press(this.#inSight(selector));
  }

  /** Types into the field of this name. */
  async fills(name: string, value: string, within = 'main'): Promise<void> {
    await this.#hands.type(this.#inSight(`${within} [name="${name}"]:not([type=hidden])`), value);
  }

  /** Takes the radio button or the check box, or the row of a list, of this value. */
  async chooses(name: string, value: string, within = 'main'): Promise<void> {
    const list = this.page.locator(`${within} select[name="${name}"]`);
    if ((await list.count()) > 0) await this.#hands.choose(list, value);
    else await this.#hands.press(this.page.locator(`${within} input[name="${name}"][value="${value}"]`));
  }

  /** Puts a file into the field of this name. */
  async attaches(
    name: string,
    file: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer },
  ): Promise<void> {
    await this.page.setInputFiles(`main input[type=file][name="${name}"]`, file);
  }

  /** The page in another language of the switch, with the same address below it. */
  async turns(lang: Lang): Promise<void> {
    const { pathname } = new URL(this.page.url());
    const link = this.page.locator(`a[hreflang="${lang}"][href^="/${lang}${pathname.slice(3)}"]`).first();
    await this.#leaves(link);
  }

  /** Waits until the page shows something: by itself, or read anew where no script runs. At most 15 s. */
  async waitsFor(selector: string, text?: string): Promise<void> {
    if (this.#habits.javaScript === 'off') await this.reloadsUntil(selector, text);
    else await this.#found(selector, text).waitFor();
  }

  /** Reads the page anew until it shows something; at most 15 s. */
  async reloadsUntil(selector: string, text?: string): Promise<void> {
    for (let tries = 0; tries < 40; tries += 1) {
      if (await this.#found(selector, text).isVisible()) return;
      await this.page.waitForTimeout(350);
      await this.page.reload();
    }
    assert.fail(`never seen at ${this.place}: ${selector} ${text ?? ''}\n${await this.reads()}`);
  }

  get runsScripts(): boolean {
    return this.#habits.javaScript !== 'off';
  }

  /** Where the walker stands, below the language. */
  get place(): string {
    const { pathname, search } = new URL(this.page.url());
    return `${pathname.replace(`/${this.lang}`, '')}${search}`;
  }

  /** Presses a link that gives a file. @returns its text */
  async takes(selector: string): Promise<string> {
    const coming = this.page.waitForEvent('download');
    await this.#hands.press(this.#inSight(selector));
    const stream = await (await coming).createReadStream();
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString('utf8');
  }

  /** Visible words of the main part. */
  async reads(selector = 'main'): Promise<string> {
    // biome-ignore lint/performance/useDomNodeTextContent: only what is seen counts
    return (await this.page.locator(selector).first().innerText()).replace(/\s+/g, ' ');
  }

  /**
   * Looks at the page as it stands: accessibility, width, targets, language, scripts, answers of the server.
   * @param name what a failure calls this page
   * @param looks default: as this walker always does
   */
  async stands(name: string, looks = this.#habits.looks): Promise<void> {
    const { judgedAt, size = 'desk', javaScript = 'on' } = this.#habits;
    const faults = [...this.#faults.take(), ...(await wordingFaults(this.page, this.lang))];
    const usual: readonly Size[] = size === 'board' || size === 'lying' ? [size] : ['phone', 'desk', 'board'];
    for (const at of looks === 'in passing' ? [] : (judgedAt ?? usual)) {
      await this.page.setViewportSize(sizes[at]);
      faults.push(...(await layoutFaults(this.page, at)));
      // axe is a script; the markup without ours is the same.
      if (javaScript === 'on') faults.push(...(await accessibilityFaults(this.page)));
    }
    if (looks !== 'in passing') {
      await this.page.setViewportSize(sizes[size]);
      // The other sizes have moved the page away under what has the focus.
      await this.page.evaluate(() => {
        const { activeElement } = document;
        if (activeElement !== document.body) activeElement?.scrollIntoView({ block: 'nearest' });
      });
    }
    assert.deepEqual(faults, [], `${name} in ${this.lang}: ${this.page.url()}`);
  }

  async leavesCourt(): Promise<void> {
    const faults = this.#faults.take();
    await this.#context.close();
    assert.deepEqual(faults, [], `behind the last page in ${this.lang}`);
  }

  get context(): BrowserContext {
    return this.#context;
  }

  #found(selector: string, text: string | undefined): Locator {
    return this.page.locator(selector, text === undefined ? {} : { hasText: text }).first();
  }

  #inSight(selector: string): Locator {
    return this.page.locator(selector).filter({ visible: true }).first();
  }

  async #leaves(target: Locator): Promise<void> {
    const loaded = this.page.waitForEvent('load');
    loaded.catch(() => undefined);
    await this.#hands.press(target);
    await loaded;
  }
}
