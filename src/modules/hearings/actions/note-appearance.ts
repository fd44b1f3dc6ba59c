import type { ParticipantId } from '#modules/cases';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import type { Tx } from '#platform/db';
import { hearingErrors } from '../errors.ts';
import { hearingChanged } from '../events.ts';
import type { HearingId } from '../model/ids.ts';
import { appendChange, lockHearing, updateHearing } from '../store/hearing-store.ts';
import { setCame } from '../store/summons-store.ts';
import { factOf, type HearingSeen, openForChange } from './change-hearing.ts';

/**
 * The secretary reports who came (CPC RK art. 190); who did not is told of the next hearing by a way that fixes the delivery.
 * @throws HEARINGS_NOT_CALLED
 */
export async function noteAppearance(
  platform: Platform,
  act: Act,
  { participantId, came, ...seen }: HearingSeen & { readonly participantId: ParticipantId; readonly came: boolean },
): Promise<void> {
  await platform.db.transact(act, async (tx) => {
    const { row } = await openForChange(tx, seen, 'note-appearance');
    if (!(await setCame(tx, row.id, participantId, came))) throw hearingErrors('HEARINGS_NOT_CALLED');
    await updateHearing(tx, row.id, {});
    await appendChange(tx, row.id, 'attendance_set', {}, { participantId, came });
    tx.record({ kind: 'hearing', id: row.id }, { change: 'attendance_set', participantId, came });
    tx.publish(hearingChanged, factOf(row));
  });
}

/**
 * The same of several people, in the transaction of whoever keeps the record of the hearing; who is not called is left out.
 * @throws HEARINGS_NOT_FOUND, HEARINGS_NOT_ALLOWED
 */
export async function noteAppearances(
  tx: Tx,
  id: HearingId,
  people: readonly { readonly participantId: ParticipantId; readonly came: boolean }[],
): Promise<void> {
  const seen = await lockHearing(tx, id);
  if (!seen) throw hearingErrors('HEARINGS_NOT_FOUND');
  const { row } = await openForChange(tx, { id, version: seen.version }, 'note-appearance');
  for (const { participantId, came } of people) {
    if (!(await setCame(tx, row.id, participantId, came))) continue;
    await appendChange(tx, row.id, 'attendance_set', {}, { participantId, came });
    tx.record({ kind: 'hearing', id: row.id }, { change: 'attendance_set', participantId, came });
  }
  await updateHearing(tx, row.id, {});
  tx.publish(hearingChanged, factOf(row));
}
