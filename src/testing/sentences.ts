import assert from 'node:assert/strict';
import { LANGS, type Lang } from '#platform/i18n';

/** Sentences by what was wrong: in one language no two are alike, and no sentence is the same in two languages. */
export class Sentences {
  readonly #said = new Map<string, Map<Lang, string>>();

  hear(what: string, lang: Lang, sentence: string): void {
    assert.ok(sentence.length > 10, `${what} in ${lang}: ${sentence}`);
    const ofKind = this.#said.get(what) ?? new Map<Lang, string>();
    this.#said.set(what, ofKind.set(lang, sentence));
  }

  assertOwn(): void {
    for (const lang of LANGS) {
      const all = [...this.#said.values()].map((ofKind) => ofKind.get(lang));
      assert.equal(new Set(all).size, this.#said.size, `${lang}: ${all.join(' | ')}`);
    }
    for (const [what, ofKind] of this.#said) assert.equal(new Set(ofKind.values()).size, LANGS.length, what);
  }
}
