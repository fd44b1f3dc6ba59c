import assert from 'node:assert/strict';
import { formatNumericDate } from '@ashyq/kk-text';
import { hearingTexts } from '#modules/hearings';
import type { Visitor } from '../../src/commands/demo-case/visitor.ts';

const { states } = hearingTexts('kk');
const begun = [states.finished, states.in_progress, states.paused];
const taken = new Set<string>();

/**
 * A civil case of the demo in which this judge has opened a hearing today or on the working day before it: a decision is announced
 * in such a hearing only. No two walks of a journey get the same.
 * @param judge at the desk, in Kazakh
 * @param name surname and initials
 */
export async function heardCaseOf(judge: Visitor, name: string): Promise<string> {
  const today = Temporal.Now.plainDateISO('Asia/Almaty');
  for (let back = 0; back < 4; back += 1) {
    const { document } = await judge.opens(`/desk/hearings?day=${formatNumericDate(today.subtract({ days: back }))}`);
    for (const row of document.querySelectorAll('main tbody tr[id^="hearing-"]')) {
      const words = row.textContent ?? '';
      const number = /\d{4}-\d{2}-00-2\/\d+/.exec(words)?.[0];
      const isFit = words.includes(name) && begun.some((state) => words.includes(state));
      if (!number || !isFit || taken.has(number)) continue;
      taken.add(number);
      await judge.opens(`/desk/cases/${number}`);
      await judge.follows('/desk/case-acts/');
      if (judge.page.document.querySelector('input[name="kind"][value="decision"]')) return number;
    }
  }
  return assert.fail(`${name} has held no hearing in a case that waits for its decision`);
}
