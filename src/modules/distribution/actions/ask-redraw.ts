import { type CaseId, type CourtCase, getCase, type StaffPostId } from '#modules/cases';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { legalDay } from '#platform/clock';
import type { Tx } from '#platform/db';
import { distributionErrors } from '../errors.ts';
import { redrawChanged } from '../events.ts';
import { type RedrawGround, redrawGroundOf } from '../model/redraw-grounds.ts';
import { caseIsOver } from '../model/redraw-rules.ts';
import { mayDo } from '../policy.ts';
import { drawsOfCase } from '../store/draw-store.ts';
import { lockCourt } from '../store/promise-store.ts';
import { insertRequest, openRequestOf } from '../store/request-store.ts';
import { listJudges, personOfPost } from '../store/snapshot-store.ts';
import type { RedrawRequestId } from '../store/tables.ts';

export interface RedrawAsked {
  readonly caseId: CaseId;
  /** Code of a ground of the law. */
  readonly ground: string;
  /** Number and day of the ruling, for grounds that a ruling proves. */
  readonly ruling: string;
}

/**
 * Asks for another judge on a lawful ground. Nothing is drawn until a second person confirms.
 * @throws DISTRIBUTION_NOT_ALLOWED, DISTRIBUTION_NEVER_DRAWN, DISTRIBUTION_CASE_OVER, DISTRIBUTION_REQUEST_OPEN,
 * DISTRIBUTION_GROUND_MISSING, DISTRIBUTION_PROOF_MISSING, DISTRIBUTION_NOT_ABSENT, DISTRIBUTION_POWERS_HOLD
 */
export async function askRedraw(platform: Platform, act: Act, asked: RedrawAsked): Promise<RedrawRequestId> {
  return await platform.db.transact(act, async (tx) => {
    const found = await getCase(tx, asked.caseId);
    await lockCourt(tx, found.courtCode);
    const { judgePostId, courtCode, number } = found;
    const judge = judgePostId && (await personOfPost(tx, judgePostId));
    const { actor } = tx.act;
    if (actor.kind !== 'staff' || !mayDo('ask-redraw', actor, { courtCode, judge })) {
      throw distributionErrors('DISTRIBUTION_NOT_ALLOWED');
    }
    const last = (await drawsOfCase(tx, found.id)).at(-1);
    if (!last || !judgePostId) throw distributionErrors('DISTRIBUTION_NEVER_DRAWN');
    if (caseIsOver(found.stage)) throw distributionErrors('DISTRIBUTION_CASE_OVER');
    if (await openRequestOf(tx, found.id)) throw distributionErrors('DISTRIBUTION_REQUEST_OPEN');
    const ground = redrawGroundOf(asked.ground);
    if (!ground) throw distributionErrors('DISTRIBUTION_GROUND_MISSING');
    const proof = await proofOf(tx, found, judgePostId, ground, asked.ruling);
    const id = await insertRequest(tx, {
      ...{ case_id: found.id, court_code: courtCode, draw_id: last.id, judge_post_id: judgePostId },
      ...{ ground: ground.code, proof, asked_by: actor.personId },
    });
    tx.record({ kind: 'redraw_request', id }, { caseId: found.id, ground: ground.code });
    tx.publish(redrawChanged, { caseId: found.id, number, courtCode, requestId: id, state: 'asked' });
    return id;
  });
}

/** What proves the ground: the typed ruling, or the entry of the court's list that says so today. */
async function proofOf(
  tx: Tx,
  found: CourtCase,
  judgePostId: StaffPostId,
  { proof }: RedrawGround,
  ruling: string,
): Promise<string> {
  if (proof === 'ruling') {
    if (ruling === '') throw distributionErrors('DISTRIBUTION_PROOF_MISSING');
    return ruling;
  }
  const today = legalDay(tx.clock.now());
  const listed = (await listJudges(tx, found.courtCode, today)).find(({ postId }) => postId === judgePostId);
  const isOver = !listed || (listed.lastDay !== null && Temporal.PlainDate.compare(listed.lastDay, today) < 0);
  if (proof === 'absence') {
    if (!listed?.absence || listed.absence.isSuspension) throw distributionErrors('DISTRIBUTION_NOT_ABSENT');
    return listed.absence.entryId;
  }
  if (!isOver && !listed?.absence?.isSuspension) throw distributionErrors('DISTRIBUTION_POWERS_HOLD');
  return listed?.absence?.entryId ?? judgePostId;
}
