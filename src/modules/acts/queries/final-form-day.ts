import { deadlineFor } from '#modules/courts';
import { legalDay } from '#platform/clock';
import type { Reads } from '#platform/db';

/** The last day for the final form of a decision whose operative part was announced then (CPC RK art. 223(4)). */
export async function finalFormDay(on: Reads, spokenAt: Temporal.Instant): Promise<Temporal.PlainDate> {
  const { deadline } = await deadlineFor(on, { rule: 'civil.decision_in_final_form', event: legalDay(spokenAt) });
  if (deadline.state !== 'running') throw new Error('the term of the final form stands still without a reason');
  return deadline.lastDay;
}
