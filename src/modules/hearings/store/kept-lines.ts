import type { PublicHearing } from '../model/public-hearing.ts';
import { fromLines } from '../model/public-line.ts';

/** About a hundred court days in one language; read, they take some six times the room of their text. */
const MOST_CHARACTERS = 2_000_000;

/**
 * Rows already read, by the very text that was read: a list asked for again comes from the database each time, but the
 * same text means the same rows, so it is taken apart once. The text longest unasked goes first.
 */
export class KeptLines {
  readonly #kept = new Map<string, readonly PublicHearing[]>();
  readonly #most: number;
  #characters = 0;

  /** @param most characters of text remembered */
  constructor(most = MOST_CHARACTERS) {
    this.#most = most;
  }

  /** @returns the same array for the same text, for as long as it is remembered */
  read(text: string): readonly PublicHearing[] {
    const known = this.#kept.get(text);
    if (known) {
      this.#kept.delete(text);
      this.#kept.set(text, known);
      return known;
    }
    const rows = fromLines(text);
    if (text.length > this.#most) return rows;
    this.#kept.set(text, rows);
    this.#characters += text.length;
    for (const oldest of this.#kept.keys()) {
      if (this.#characters <= this.#most) break;
      this.#kept.delete(oldest);
      this.#characters -= oldest.length;
    }
    return rows;
  }
}
