import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { filingErrors } from '../../errors.ts';
import { inboxChanged } from '../../events.ts';
import type { FilingId } from '../../model/ids.ts';
import { mayDo } from '../../policy.ts';
import { lockFiling, updateFiling } from '../../store/filing-store.ts';

/** A clerk has looked at what joined its case by itself. @throws FILING_NOT_FOUND */
export async function lookAtJoined(platform: Platform, act: Act, id: FilingId): Promise<void> {
  await platform.db.transact(act, async (tx) => {
    const row = await lockFiling(tx, id);
    if (!row || !mayDo('decide-intake', act.actor, { courtCode: row.court_code }))
      throw filingErrors('FILING_NOT_FOUND');
    await updateFiling(tx, id, { looked_at: tx.clock.now() });
    tx.record({ kind: 'filing', id, personId: row.filer_id }, { lookedAt: true });
    tx.publish(inboxChanged, { filingId: id, courtCode: row.court_code, form: row.form });
  });
}
