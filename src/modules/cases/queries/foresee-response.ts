import { deadlineFor } from '#modules/courts';
import { legalDay } from '#platform/clock';
import type { Reads } from '#platform/db';
import { responseRule, serviceStartsResponse } from '../model/response-rule.ts';
import { openTerms } from '../store/term-store.ts';
import type { CourtCase } from './get-case.ts';

/**
 * The last day of an answer whose term begins today: for a respondent who has not opened the claim yet.
 * @returns undefined while no service starts that term
 * @throws COURTS_CALENDAR_YEAR_MISSING
 */
export async function foreseeResponse(on: Reads, found: CourtCase): Promise<Temporal.PlainDate | undefined> {
  const { id, kind, stage } = found;
  if (!serviceStartsResponse(kind, stage)) return undefined;
  const running = (await openTerms(on, id)).map(({ rule }) => rule);
  const { deadline } = await deadlineFor(on, { rule: responseRule(kind, running), event: legalDay(on.clock.now()) });
  return deadline.state === 'running' ? deadline.lastDay : undefined;
}
