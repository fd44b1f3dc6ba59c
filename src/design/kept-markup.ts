import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** Markup remembered by everything that it is made of; the least recently made goes first. */
export class KeptMarkup {
  readonly #kept = new Map<string, string>();
  readonly #most: number;

  /** @param most pieces remembered; a row of a list is about 1 KB */
  constructor(most: number) {
    this.#most = most;
  }

  /** @param facts all that `make` looks at: two pieces with the same facts are the same markup */
  of(facts: readonly unknown[], make: () => VNode): string {
    const key = JSON.stringify(facts);
    const known = this.#kept.get(key);
    if (known !== undefined) return known;
    const made = inOnePiece(renderToString(make()));
    if (this.#kept.size >= this.#most) this.#forgetOldest();
    this.#kept.set(key, made);
    return made;
  }

  #forgetOldest(): void {
    const [oldest] = this.#kept.keys();
    if (oldest !== undefined) this.#kept.delete(oldest);
  }
}

/** What was put together from parts stays a tree of them, and every page that holds it would walk the tree again. */
function inOnePiece(text: string): string {
  return Buffer.from(text).toString();
}
