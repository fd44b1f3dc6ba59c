import type { HearingId } from '#modules/hearings';
import type { Actor } from '#platform/audit';
import type { Tx } from '#platform/db';
import type { PersonId } from '#platform/ids';
import type { MinutesFact } from '../events.ts';
import type { MinutesDeed } from '../policy.ts';
import { requireHearing } from '../queries/require-hearing.ts';
import type { HearingRow } from '../store/hearing-store.ts';
import { lockSitting, type SittingRow } from '../store/sitting-store.ts';

/** The hearing with what is said of it as a whole, held until the commit. @throws MINUTES_NOT_FOUND, MINUTES_NOT_ALLOWED */
export async function openSitting(
  tx: Tx,
  id: HearingId,
  deed: MinutesDeed,
): Promise<{ readonly hearing: HearingRow; readonly sitting: SittingRow }> {
  const hearing = await requireHearing(tx, id, deed, tx.act.actor);
  const sitting = await lockSitting(tx, { hearing_id: id, case_id: hearing.case_id, court_code: hearing.court_code });
  return { hearing, sitting };
}

export function factOf({ id, case_id: caseId, court_code: courtCode }: HearingRow): MinutesFact {
  return { hearingId: id, caseId, courtCode };
}

/** Who does it; null: a program. */
export function personOf(actor: Actor): PersonId | null {
  return actor.kind === 'staff' || actor.kind === 'person' ? actor.personId : null;
}
