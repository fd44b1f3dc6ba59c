import type { Page } from '@playwright/test';

/**
 * Seconds of a person's work by the keystroke-level model (Card, Moran, Newell, 1980): to decide and to point and press once,
 * and to type a letter as an average typist does.
 */
const DEED_S = 1.35 + 1.1 + 0.2;
const LETTER_S = 0.28;
/** 184 words of Russian a minute, read aloud (IReST: Trauzettel-Klosinski, Dietz, 2012). */
const WORD_S = 60 / 184;

export interface Work {
  readonly deeds: number;
  readonly letters: number;
  /** Time that the machine took, in which the person waited. */
  readonly waitedMs: number;
}

export function secondsOf({ deeds, letters, waitedMs }: Work): number {
  return deeds * DEED_S + letters * LETTER_S + waitedMs / 1000;
}

/** Whoever signs reads all of it once; nobody can be spared that. */
export function readingSecondsOf(words: number): number {
  return Math.round(words * WORD_S);
}

/** Words in the fields of a form that are there to be read. */
export async function wordsIn(page: Page, fields: string): Promise<number> {
  const texts = await page.locator(fields).evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value));
  return texts.join(' ').split(/\s+/).filter(Boolean).length;
}
