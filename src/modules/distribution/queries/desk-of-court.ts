import { type CaseId, getCase } from '#modules/cases';
import type { Actor } from '#platform/audit';
import type { Reads } from '#platform/db';
import type { PersonId } from '#platform/ids';
import { distributionErrors } from '../errors.ts';
import type { RedrawGroundCode } from '../model/redraw-grounds.ts';
import { mayDo } from '../policy.ts';
import { requestsOf } from '../store/request-store.ts';
import { personOfPost } from '../store/snapshot-store.ts';
import type { DrawId, RedrawRequestId } from '../store/tables.ts';
import { type WaitingRow, waitingCases } from '../store/waiting-store.ts';

/** A request to draw again as the staff of the court sees it. */
export interface RedrawRequest {
  readonly id: RedrawRequestId;
  readonly caseId: CaseId;
  readonly caseNumber: string;
  readonly drawId: DrawId;
  readonly ground: RedrawGroundCode;
  readonly proof: string;
  readonly askedAt: Temporal.Instant;
  readonly askedBy: PersonId;
  readonly settled: 'confirmed' | 'refused' | undefined;
  readonly settledAt: Temporal.Instant | undefined;
  readonly settledBy: PersonId | undefined;
  readonly why: string | undefined;
  /** The reader is the second person who may answer it. */
  readonly maySettle: boolean;
}

export interface CourtDesk {
  readonly waiting: readonly WaitingRow[];
  readonly requests: readonly RedrawRequest[];
}

/** What waits in the court and who asked for another judge. @throws DISTRIBUTION_NOT_ALLOWED */
export async function getCourtDesk(on: Reads, actor: Actor, courtCode: string): Promise<CourtDesk> {
  if (!mayDo('see-court', actor, { courtCode })) throw distributionErrors('DISTRIBUTION_NOT_ALLOWED');
  const rows = await requestsOf(on, courtCode, 50);
  const requests = await Promise.all(
    rows.map(async (row): Promise<RedrawRequest> => {
      const judge = await personOfPost(on, row.judge_post_id);
      const scope = { courtCode, judge, askedBy: row.asked_by };
      return {
        ...{ id: row.id, caseId: row.case_id, drawId: row.draw_id, ground: row.ground, proof: row.proof },
        ...{ askedAt: row.asked_at, askedBy: row.asked_by, settled: row.settled ?? undefined },
        ...{ settledAt: row.settled_at ?? undefined, settledBy: row.settled_by ?? undefined },
        why: row.settled_why ?? undefined,
        caseNumber: (await getCase(on, row.case_id)).number,
        maySettle: row.settled === null && mayDo('settle-redraw', actor, scope),
      };
    }),
  );
  return { waiting: await waitingCases(on, courtCode), requests };
}
