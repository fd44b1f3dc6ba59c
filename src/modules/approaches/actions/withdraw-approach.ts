import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { approachErrors } from '../errors.ts';
import { approachWithdrawn } from '../events.ts';
import { type ApproachId, cleanText, LONGEST_REASON } from '../model/approach.ts';
import { mayDo } from '../policy.ts';
import { lockApproach, markWithdrawn } from '../store/approach-store.ts';

/**
 * Takes back an entry that was made by mistake: its number, day and the reason stay for everybody, its words go.
 * @throws APPROACHES_REASON_MISSING, APPROACHES_REASON_LONG, APPROACHES_NOT_FOUND, APPROACHES_NOT_ALLOWED, APPROACHES_WITHDRAWN
 */
export async function withdrawApproach(
  platform: Platform,
  act: Act,
  { id, because }: { readonly id: ApproachId; readonly because: string },
): Promise<void> {
  const reason = cleanText(because);
  if (reason === '') throw approachErrors('APPROACHES_REASON_MISSING');
  if (reason.length > LONGEST_REASON) throw approachErrors('APPROACHES_REASON_LONG', { limit: LONGEST_REASON });
  await platform.db.transact(act, async (tx) => {
    const found = await lockApproach(tx, id);
    if (!found) throw approachErrors('APPROACHES_NOT_FOUND');
    const courtCode = found.court_code;
    const { actor } = tx.act;
    const may = actor.kind === 'staff' && mayDo('withdraw', actor, { courtCode });
    if (!may) throw approachErrors('APPROACHES_NOT_ALLOWED');
    if (found.withdrawn_at) throw approachErrors('APPROACHES_WITHDRAWN');
    const withdrawal = { withdrawn_at: tx.clock.now(), withdrawn_by: actor.personId, withdrawn_because: reason };
    await markWithdrawn(tx, id, withdrawal);
    tx.publish(approachWithdrawn, { approachId: id, courtCode });
    tx.record({ kind: 'approach', id }, { courtCode, withdrawn: true });
  });
}
