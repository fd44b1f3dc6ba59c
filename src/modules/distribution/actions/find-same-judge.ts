import { foldForSearch } from '@ashyq/kk-text';
import { type CaseId, type CourtCase, isSide, type StaffPostId } from '#modules/cases';
import type { Tx } from '#platform/db';
import { type ComparedCase, type SameJudgeReason, sameJudgeAs } from '../model/same-judge.ts';
import { listRelated, listSides } from '../store/snapshot-store.ts';

type SideRow = Awaited<ReturnType<typeof listSides>>[number];

/** Sides against whom a claim goes. */
const against: readonly string[] = ['respondent', 'debtor'];

/** The judge of the first of several equal claims, or of the insolvency that the case belongs to. */
export async function findSameJudge(
  tx: Tx,
  found: CourtCase,
): Promise<
  { readonly judgePostId: StaffPostId; readonly caseNumber: string; readonly reason: SameJudgeReason } | undefined
> {
  const related = await listRelated(tx, found);
  if (related.length === 0) return undefined;
  const sides = await listSides(tx, [found.id, ...related.map(({ id }) => id)]);
  const compared = (of: { id: CaseId; category: string }, registeredOn: Temporal.PlainDate): ComparedCase => ({
    ...{ id: of.id, category: of.category, registeredOn },
    ...sidesOf(sides.filter(({ case_id: id }) => id === of.id)),
  });
  const earlier = related.map((row) => ({ ...compared(row, row.registered_on), row }));
  const same = sameJudgeAs(compared(found, found.registeredOn), earlier);
  if (!same) return undefined;
  const { judge_post_id: judgePostId, number: caseNumber } = same.first.row;
  return { judgePostId, caseNumber, reason: same.reason };
}

function sidesOf(rows: readonly SideRow[]): Pick<ComparedCase, 'sides' | 'against'> {
  const named = rows.filter(({ role }) => isSide(role));
  return {
    sides: named.map((row) => `${row.role} ${whoIs(row)}`),
    against: named.filter(({ role }) => against.includes(role)).map(whoIs),
  };
}

function whoIs(row: SideRow): string {
  if (row.person_id) return `person:${row.person_id}`;
  if (row.organisation_id) return `organisation:${row.organisation_id}`;
  const name = row.organisation_kk ?? [row.surname, row.given_name, row.patronymic].join(' ');
  return `name:${foldForSearch(name)}`;
}
