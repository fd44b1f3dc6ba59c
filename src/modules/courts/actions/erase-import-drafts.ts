import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { eraseOldDrafts } from '../store/import-drafts.ts';

const act: Act = { actor: { kind: 'system', name: 'courts' }, action: 'courts.erase-import-drafts' };

/** Erases files that nobody confirmed within a day: they may hold IINs of staff. */
export async function eraseImportDrafts(platform: Platform): Promise<void> {
  await platform.db.transact(act, async (tx) => {
    tx.record({ kind: 'courts.import', id: 'all' }, { erased: await eraseOldDrafts(tx) });
  });
}
