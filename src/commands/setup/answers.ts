import { createInterface, type Interface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import { StartRefusal } from '#platform/config';
import { isHouseError } from '#platform/errors';
import { LANGS, type Lang } from '#platform/i18n';
import { inAll, type Question, setupTexts } from './texts.ts';

/** Where a person answers. */
export interface Terminal {
  readonly input: Readable;
  readonly output: Writable;
}

/** Takes answers from flags, and asks for the others where somebody sits at a terminal. */
export class Answers {
  readonly #flags: Readonly<Record<string, string | undefined>>;
  readonly #lang: Lang;
  readonly #terminal: Terminal | undefined;
  readonly #lines: AsyncIterator<string> | undefined;
  readonly #interface: Interface | undefined;
  #hasAsked = false;

  constructor(flags: Readonly<Record<string, string | undefined>>, lang: Lang, terminal: Terminal | undefined) {
    this.#flags = flags;
    this.#lang = lang;
    this.#terminal = terminal;
    this.#interface = terminal && createInterface(terminal);
    this.#lines = this.#interface?.[Symbol.asyncIterator]();
  }

  /**
   * A wrong answer at the terminal is told and asked for again; a wrong flag ends the setup.
   * @param optional the answer that stands for none when nobody can be asked
   */
  async take<Value>(name: Question, read: (text: string) => Value | Promise<Value>, optional?: string): Promise<Value> {
    const given = this.#flags[name];
    if (given !== undefined) return await read(given);
    if (!this.#terminal) {
      if (optional !== undefined) return await read(optional);
      throw new StartRefusal(inAll((texts) => texts.required({ flag: name })));
    }
    for (;;) {
      const typed = await this.#ask(setupTexts(this.#lang).questions[name]);
      try {
        return await read(typed.trim());
      } catch (thrown) {
        this.say(sentenceOf(thrown, this.#lang));
      }
    }
  }

  /** True when nothing was asked, or the person agrees to what will be written. */
  async agrees(): Promise<boolean> {
    if (!this.#hasAsked) return true;
    const texts = setupTexts(this.#lang);
    const typed = (await this.#ask(texts.confirm)).trim().toLowerCase();
    return LANGS.some((lang) => setupTexts(lang).yes === typed);
  }

  say(text: string): void {
    this.#terminal?.output.write(`  ${text}\n`);
  }

  async #ask(question: string): Promise<string> {
    this.#hasAsked = true;
    this.#terminal?.output.write(`${question}: `);
    const line = await this.#lines?.next();
    if (!line || line.done) throw new StartRefusal(inAll((texts) => texts.stopped));
    return line.value;
  }

  close(): void {
    this.#interface?.close();
  }
}

/** What a refusal says to the person; anything else is no answer of a person and goes on. */
function sentenceOf(thrown: unknown, lang: Lang): string {
  if (isHouseError(thrown)) return thrown.say(lang);
  if (thrown instanceof StartRefusal) return thrown.sentence[lang];
  throw thrown;
}
