import type { Tx } from '#platform/db';
import { filingErrors } from '../errors.ts';
import type { DraftId } from '../model/ids.ts';
import { mayDo } from '../policy.ts';
import { type DraftRow, lockDraft } from '../store/draft-store.ts';

/** Holds a draft for a change of it. @throws FILING_DRAFT_NOT_FOUND also for somebody else's, FILING_DRAFT_SENT */
export async function openForWriting(tx: Tx, id: DraftId): Promise<DraftRow> {
  const row = await lockDraft(tx, id, 'save');
  if (!row || !mayDo('write-draft', tx.act.actor, { owner: row.owner_id }))
    throw filingErrors('FILING_DRAFT_NOT_FOUND');
  if (row.filing_id) throw filingErrors('FILING_DRAFT_SENT');
  return row;
}
