import { after, before, describe, it } from 'node:test';
import type { Browser } from '@playwright/test';
import { openBrowser } from '../../tools/browser.ts';
import { type Court, openCourt } from './court.ts';
import { type Habits, type Lang, Walker } from './walker.ts';

export const langs: readonly Lang[] = ['kk', 'ru', 'en'];

/** What a walk is given. */
export interface Scene {
  readonly court: Court;
  readonly lang: Lang;
  /** The person of the walk, with its habits. */
  readonly walker: Walker;
  /** Another person with another browser. */
  readonly meet: (habits?: Partial<Habits>) => Promise<Walker>;
  /** A figure of the walk, told with its test. */
  readonly tells: (figure: string) => void;
}

export interface Manner extends Omit<Habits, 'lang'> {
  /** Ends the sentence «… in kk, …». */
  readonly name: string;
  /** Default: all three languages. */
  readonly in?: readonly Lang[];
}

/**
 * By the keyboard alone, and every page judged at 320, 1280 and 1080 x 1920; by a finger with JavaScript off; and once
 * with a mouse, for what only a mouse meets.
 */
export const manners: readonly Manner[] = [
  { name: 'with the keyboard alone', hands: 'keyboard' },
  { name: 'with JavaScript off', javaScript: 'off', size: 'phone' },
  { name: 'with a pointer', in: ['kk'], looks: 'in passing' },
];

export interface JourneyOptions {
  /** Walks at the same time, each with its own person; 1 where they change one thing of the court. Default: 2. */
  readonly atOnce?: number;
  /** Switches of Chromium, asked for before it starts. */
  readonly browserArgs?: () => Promise<readonly string[]>;
}

/** A journey of one person: the same walk in three languages and in each manner. */
export function journey(
  title: string,
  of: readonly Manner[],
  walk: (scene: Scene) => Promise<void>,
  { atOnce = 2, browserArgs = async () => [] }: JourneyOptions = {},
): void {
  describe(title, { concurrency: atOnce }, () => {
    let court: Court | undefined;
    let browser: Browser | undefined;
    before(async () => {
      browser = await openBrowser(await browserArgs());
      if (browser) court = await openCourt();
    });
    after(async () => {
      await browser?.close();
      await court?.stop();
    });
    for (const { name, in: spoken = langs, ...habits } of of) {
      for (const lang of spoken) {
        it(`${title} in ${lang}, ${name}`, async (t) => {
          if (!browser || !court) return t.skip('needs: browser');
          const tells = (figure: string): void => t.diagnostic(figure);
          await walkOnce({ browser, court, habits: { ...habits, lang }, tells }, walk);
        });
      }
    }
  });
}

interface Ground {
  readonly browser: Browser;
  readonly court: Court;
  readonly habits: Habits;
  readonly tells?: (figure: string) => void;
}

/** One walk of one person; what goes wrong behind its pages fails it. */
export async function walkOnce(
  { browser, court, habits, tells = () => undefined }: Ground,
  walk: (scene: Scene) => Promise<void>,
): Promise<void> {
  const met: Walker[] = [];
  const meet = async (others: Partial<Habits> = {}): Promise<Walker> => {
    const walker = await Walker.set(browser, court.origin, { lang: habits.lang, ...others });
    met.push(walker);
    return walker;
  };
  const walker = await meet(habits);
  try {
    await walk({ court, lang: habits.lang, walker, meet, tells });
  } catch (failed) {
    for (const one of met) await one.context.close();
    throw failed;
  }
  for (const one of met) await one.leavesCourt();
}
