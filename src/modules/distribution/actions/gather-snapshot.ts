import {
  type CaseNumber,
  type CourtCase,
  caseKindOn,
  caseNumberParts,
  findCaseByNumber,
  formatCaseNumber,
} from '#modules/cases';
import { shortStaffName } from '#modules/courts';
import { legalDay } from '#platform/clock';
import type { Tx } from '#platform/db';
import type { PersonId } from '#platform/ids';
import type { ListedJudge } from '../model/draw-document.ts';
import { type CaseExclusion, type CaseFacts, eligibilityOf } from '../model/eligibility.ts';
import { type LoadRule, loadOf, loadRuleOn, weightOf } from '../model/load-rules.ts';
import { redrawGroundOf } from '../model/redraw-grounds.ts';
import { exclusionsOf } from '../store/draw-store.ts';
import { countPending, type JudgeRow, listJudges, listSides, personOfPost } from '../store/snapshot-store.ts';

export interface Snapshot {
  readonly judges: readonly ListedJudge[];
  readonly rule: LoadRule;
  /** By office, for notices and for the judge of an earlier case. */
  readonly rows: readonly JudgeRow[];
}

/** Every judge of the court as the draw of this case sees them now: in with lots, or out with the reason. */
export async function gatherSnapshot(tx: Tx, found: CourtCase): Promise<Snapshot> {
  const today = legalDay(tx.clock.now());
  const rule = loadRuleOn(today);
  const rows = await listJudges(tx, found.courtCode, today);
  const pending = await countPending(tx, found.courtCode, rule.stages);
  const facts = await factsOf(tx, found);
  const judges = rows.map((row): ListedJudge => {
    const head = { id: row.postId, name: shortStaffName(row.name) };
    const eligibility = eligibilityOf(row, facts, today);
    if (!eligibility.isIn) return { ...head, ...eligibility };
    const load = loadOf(
      rule,
      pending.filter(({ postId }) => postId === row.postId),
    );
    const share = rule.shares[row.office];
    return { ...head, isIn: true, load, share, weight: weightOf(rule, load, share) };
  });
  return { judges, rule, rows };
}

async function factsOf(tx: Tx, found: CourtCase): Promise<CaseFacts> {
  const sides = await listSides(tx, [found.id]);
  return {
    branch: caseKindOn(found.kind, found.registeredOn)?.branch ?? 'civil',
    participants: sides.flatMap(({ person_id: person }) => person ?? []),
    earlierJudges: await earlierJudgesOf(tx, found),
    exclusions: await exclusionsFor(tx, found),
  };
}

/**
 * Who decided the case before: in the case that it continues, and, when it came back, in those with the number of the one
 * before without its repetition.
 */
async function earlierJudgesOf(tx: Tx, found: CourtCase): Promise<readonly PersonId[]> {
  const parts = caseNumberParts(found.number as CaseNumber);
  const numbers: string[] = found.previousNumber ? [found.previousNumber] : [];
  for (let before = parts.repetition ?? 1; before > 1; before -= 1) {
    numbers.push(formatCaseNumber({ ...parts, repetition: before - 1 > 1 ? before - 1 : null }));
  }
  const judges: PersonId[] = [];
  for (const number of numbers) {
    const earlier = await findCaseByNumber(tx, number);
    const judge = earlier?.judgePostId && (await personOfPost(tx, earlier.judgePostId));
    if (judge) judges.push(judge);
  }
  return judges;
}

async function exclusionsFor(tx: Tx, found: CourtCase): Promise<readonly CaseExclusion[]> {
  const rows = await exclusionsOf(tx, found.id);
  return rows.flatMap(({ id, ground, personId }) => {
    const reason = redrawGroundOf(ground)?.excludes;
    return reason ? [{ personId, reason, evidence: id }] : [];
  });
}
