import type { Tx } from '#platform/db';
import { torelikErrors } from '../../errors.ts';
import { mayDo } from '../../policy.ts';
import { lockEvent, lockFollowedCase, updateEvent, updateFollowedCase } from '../../store/event-store.ts';

/**
 * Leaves out an event that cannot be followed here, so that those after it can be; it stays in the list with who did it.
 * @throws TORELIK_EVENT_NOT_WAITING, TORELIK_NOT_ALLOWED
 */
export async function passOver(tx: Tx, id: string): Promise<void> {
  const row = await lockEvent(tx, id);
  if (row?.state !== 'waiting') throw torelikErrors('TORELIK_EVENT_NOT_WAITING');
  const { court_code: courtCode, case_number: number, ordinal } = row;
  if (!mayDo('pass-over', tx.act.actor, courtCode)) throw torelikErrors('TORELIK_NOT_ALLOWED');
  const followed = await lockFollowedCase(tx, { number, courtCode });
  // Only the one whose turn it is: the others wait for it, not for themselves.
  if (!followed.case_id || ordinal !== followed.last_event + 1) throw torelikErrors('TORELIK_EVENT_NOT_WAITING');
  await updateFollowedCase(tx, number, { last_event: ordinal });
  await updateEvent(tx, id, { state: 'passed_over', settled_at: tx.clock.now() });
  tx.record({ kind: 'national-event', id }, { passedOver: row.kind, number, reason: row.reason });
}
