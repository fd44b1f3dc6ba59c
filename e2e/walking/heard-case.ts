import assert from 'node:assert/strict';
import { formatNumericDate } from '@ashyq/kk-text';
import { hearingTexts } from '#modules/hearings';
import type { Visitor } from '../../src/commands/demo-case/visitor.ts';

const { states } = hearingTexts('kk');
const begun = [states.finished, states.in_progress, states.paused];
const caseNumber = /\d{4}-\d{2}-00-2\/\d+/;
/** A surname and initials. */
const judgeName = /\p{Lu}[\p{L}-]+ \p{Lu}\.(?: \p{Lu}\.)?/u;
const JUDGE_CELL = 4;
const taken = new Set<string>();

export interface HeardCase {
  readonly number: string;
  /** Surname and initials. */
  readonly judge: string;
}

/**
 * A civil case of the demo whose judge has opened a hearing today or in the days before: a decision is announced in such a hearing
 * only. No two walks of a journey get the same.
 * @param enters the desk of a judge of the court, in Kazakh
 * @param first of this judge, if she has one
 */
export async function heardCase(enters: (judge: string) => Promise<Visitor>, first: string): Promise<HeardCase> {
  const heard = await heardLately(await enters(first));
  for (const one of [...heard.filter(({ judge }) => judge === first), ...heard]) {
    if (taken.has(one.number)) continue;
    taken.add(one.number);
    const judge = await enters(one.judge);
    await judge.opens(`/desk/cases/${one.number}`);
    await judge.follows('/desk/case-acts/');
    if (judge.page.document.querySelector('input[name="kind"][value="decision"]')) return one;
  }
  return assert.fail('no judge of the court has held a hearing in a case that waits for its decision');
}

async function heardLately(judge: Visitor): Promise<HeardCase[]> {
  const today = Temporal.Now.plainDateISO('Asia/Almaty');
  const heard: HeardCase[] = [];
  for (let back = 0; back < 4; back += 1) {
    const { document } = await judge.opens(`/desk/hearings?day=${formatNumericDate(today.subtract({ days: back }))}`);
    for (const row of document.querySelectorAll('main tbody tr[id^="hearing-"]')) {
      const words = row.textContent ?? '';
      const [number] = caseNumber.exec(words) ?? [];
      const [name] = judgeName.exec(row.children[JUDGE_CELL]?.textContent ?? '') ?? [];
      if (number && name && begun.some((state) => words.includes(state))) heard.push({ number, judge: name });
    }
  }
  return heard;
}
