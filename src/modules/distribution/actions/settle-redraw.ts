import { getCase } from '#modules/cases';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { distributionErrors } from '../errors.ts';
import { redrawChanged } from '../events.ts';
import { drawAgainJob } from '../jobs/draw-again-job.ts';
import { mayDo } from '../policy.ts';
import { lockRequest, settleRequest } from '../store/request-store.ts';
import { personOfPost } from '../store/snapshot-store.ts';
import type { RedrawRequestId } from '../store/tables.ts';

export interface RedrawSettled {
  readonly requestId: RedrawRequestId;
  readonly decision: 'confirmed' | 'refused';
  /** Why it is refused. */
  readonly why: string;
}

/**
 * The second person's answer. Confirmed, the case is drawn again by the system; whoever asked or has the case may not answer.
 * @throws DISTRIBUTION_REQUEST_NOT_FOUND, DISTRIBUTION_SECOND_PERSON, DISTRIBUTION_NOT_ALLOWED, DISTRIBUTION_REQUEST_SETTLED, DISTRIBUTION_WHY_MISSING
 */
export async function settleRedraw(platform: Platform, act: Act, settled: RedrawSettled): Promise<void> {
  await platform.db.transact(act, async (tx) => {
    const { requestId, decision, why } = settled;
    const request = await lockRequest(tx, requestId);
    if (!request) throw distributionErrors('DISTRIBUTION_REQUEST_NOT_FOUND');
    const { actor } = tx.act;
    const judge = await personOfPost(tx, request.judge_post_id);
    const scope = { courtCode: request.court_code, judge, askedBy: request.asked_by };
    if (actor.kind !== 'staff' || !mayDo('settle-redraw', actor, scope)) {
      const isConcerned = actor.kind === 'staff' && [judge, request.asked_by].includes(actor.personId);
      throw distributionErrors(isConcerned ? 'DISTRIBUTION_SECOND_PERSON' : 'DISTRIBUTION_NOT_ALLOWED');
    }
    if (request.settled) throw distributionErrors('DISTRIBUTION_REQUEST_SETTLED');
    if (decision === 'refused' && why === '') throw distributionErrors('DISTRIBUTION_WHY_MISSING');
    await settleRequest(tx, requestId, {
      ...{ settled: decision, settled_at: tx.clock.now(), settled_by: actor.personId },
      settled_why: why === '' ? null : why,
    });
    const { id: caseId, number, courtCode } = await getCase(tx, request.case_id);
    if (decision === 'confirmed') tx.enqueue(drawAgainJob, { caseId });
    tx.record({ kind: 'redraw_request', id: requestId }, { caseId, decision });
    tx.publish(redrawChanged, { caseId, number, courtCode, requestId, state: decision });
  });
}
