import type { Actor } from '#platform/audit';
import type { Reads } from '#platform/db';
import type { PersonId } from '#platform/ids';
import { actErrors } from '../errors.ts';
import type { Mark } from '../model/anonymise/marks.ts';
import type { ActId } from '../model/ids.ts';
import type { ActParts } from '../model/parts.ts';
import { partsOf } from '../store/act-store.ts';
import { findPublic, marksOf } from '../store/public-store.ts';
import { inActs, type PublicState } from '../store/tables.ts';
import { type ActSummary, summaryOf } from './get-act.ts';
import { readAct } from './read-act.ts';

/** The public version as its reviewers see it: with the words that it hides. */
export interface PublicReview {
  readonly act: ActSummary;
  readonly parts: ActParts;
  readonly state: PublicState;
  readonly version: number;
  readonly marks: readonly Mark[];
  readonly firstBy: PersonId | undefined;
  readonly withheldBecause: string | undefined;
}

/** @throws ACTS_NOT_FOUND, ACTS_NOT_ALLOWED, ACTS_NOT_FOR_THE_PUBLIC before the act is out */
export async function getReview(on: Reads, actor: Actor, id: ActId): Promise<PublicReview> {
  const row = await readAct(on, actor, id, 'review-public-version');
  const found = await findPublic(on, id);
  if (!found) throw actErrors('ACTS_NOT_FOR_THE_PUBLIC');
  return {
    ...{ act: summaryOf(row), parts: partsOf(row), state: found.state, version: found.version },
    ...{ marks: marksOf(found), firstBy: found.first_by ?? undefined },
    withheldBecause: found.withheld_because ?? undefined,
  };
}

/** Acts of the courts whose public version waits for a look, the oldest first. */
export async function listForReview(
  on: Reads,
  by: { readonly judge?: PersonId | undefined; readonly courts: readonly string[] },
): Promise<readonly (ActSummary & { readonly review: PublicState })[]> {
  const { judge, courts } = by;
  if (courts.length === 0 && !judge) return [];
  const rows = await inActs(on)
    .selectFrom('acts.public_version as shown')
    .innerJoin('acts.act as act', 'act.id', 'shown.act_id')
    .selectAll('act')
    .select('shown.state as review')
    .where((where) =>
      where.or([
        ...(judge ? [where('act.judge_person_id', '=', judge)] : []),
        ...(courts.length > 0 ? [where('act.court_code', 'in', [...courts])] : []),
      ]),
    )
    .where('shown.state', 'in', ['proposed', 'looked_once'])
    .orderBy('act.announced_at')
    .limit(200)
    .execute();
  return rows.map((row) => ({ ...summaryOf(row), review: row.review }));
}
