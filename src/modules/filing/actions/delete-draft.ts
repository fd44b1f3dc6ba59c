import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import type { DraftId } from '../model/ids.ts';
import { deleteDraftRow } from '../store/draft-store.ts';
import { giveUpDuty } from './ask-refund.ts';
import { openForWriting } from './open-draft.ts';

/** Throws a draft away with its answers; duty that was paid for it goes back. @throws FILING_DRAFT_NOT_FOUND, FILING_DRAFT_SENT */
export async function deleteDraft(platform: Platform, act: Act, id: DraftId): Promise<void> {
  await platform.db.transact(act, async (tx) => {
    const { form } = await openForWriting(tx, id);
    await giveUpDuty(tx, id);
    await deleteDraftRow(tx, id);
    tx.record({ kind: 'draft', id }, { form, deleted: true });
  });
}
