import type { Page } from '@playwright/test';
import axe from 'axe-core';

/** WCAG 2.2 A and AA, and what is good practice besides. */
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Reads the name of GOV.UK's file button («label, state, button») as a mistake; an experiment of axe itself. */
const doubtful = ['label-content-name-mismatch'];

/**
 * Runs axe in the page as it stands, once nothing in it moves: half a fade has colours that nobody chose.
 * @param without rules that cannot be judged here
 * @returns a line per violation with its first three elements
 */
export async function accessibilityFaults(page: Page, without: readonly string[] = []): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  await page.evaluate(rest);
  const violations = await page.evaluate(judge, { standards, without: [...doubtful, ...without] });
  return violations.map(({ rule, count, places }) => `axe ${rule} (${count}): ${places.join(' | ')}`);
}

/** Runs in the page: letters are there, and every movement that has an end has come to it. */
async function rest(): Promise<void> {
  await document.fonts.ready;
  const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
  // What a new size or a script begins to move is seen in the frame after it.
  await frame();
  await frame();
  const hasEnd = (one: Animation): boolean =>
    one.playState === 'running' && one.effect?.getComputedTiming().endTime !== Infinity;
  const moving = document.getAnimations().filter(hasEnd);
  await Promise.allSettled(moving.map(({ finished }) => finished));
}

interface Violation {
  readonly rule: string;
  readonly count: number;
  readonly places: readonly string[];
}

/** Runs in the page. */
async function judge(what: { standards: string[]; without: string[] }): Promise<Violation[]> {
  const loaded = (window as unknown as { axe: typeof axe }).axe;
  const { violations } = await loaded.run({
    runOnly: { type: 'tag', values: what.standards },
    rules: Object.fromEntries(what.without.map((rule) => [rule, { enabled: false }])),
    resultTypes: ['violations'],
    iframes: false,
  });
  return violations.map(({ id, nodes }) => ({
    rule: id,
    count: nodes.length,
    places: nodes
      .slice(0, 3)
      .map(({ html, failureSummary = '' }) => `${html.slice(0, 120)} ${failureSummary}`.replace(/\s+/g, ' ')),
  }));
}
