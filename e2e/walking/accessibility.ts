import type { Page } from '@playwright/test';
import axe from 'axe-core';

/** WCAG 2.2 A and AA, and what is good practice besides. */
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Reads the name of GOV.UK's file button («label, state, button») as a mistake; an experiment of axe itself. */
const doubtful = ['label-content-name-mismatch'];

/**
 * Runs axe in the page as it stands.
 * @param without rules that cannot be judged here
 * @returns a line per violation with its first three elements
 */
export async function accessibilityFaults(page: Page, without: readonly string[] = []): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const violations = await page.evaluate(judge, { standards, without: [...doubtful, ...without] });
  return violations.map(({ rule, count, places }) => `axe ${rule} (${count}): ${places.join(' | ')}`);
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
