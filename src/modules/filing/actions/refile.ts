import { getCase } from '#modules/cases';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import type { Tx } from '#platform/db';
import type { Principal } from '#platform/http';
import { newId } from '#platform/ids';
import { filingErrors } from '../errors.ts';
import type { AttachmentId, DraftId, FilingId } from '../model/ids.ts';
import type { ReceiptId } from '../model/payment/duty-account.ts';
import { mayDo } from '../policy.ts';
import { attachmentRows, insertAttachment } from '../store/attachment-store.ts';
import { findRefiling, insertDraft, writeAnswer } from '../store/draft-store.ts';
import { addReceipt, listReceipts } from '../store/duty-store.ts';
import { type FilingRow, filedDocumentRows, lockFiling } from '../store/filing-store.ts';

/** Apart enough for moving one file between two others. */
const STEP = 10;

/**
 * Begins again with everything that was filed and what was paid for it, after the registry has sent it back or the judge has
 * returned it; goes on with the draft that was begun so. What was filed again once is not filed again from here: one payment
 * would stand for two filings.
 * @throws FILING_NOT_FOUND, FILING_NOT_REJECTED, FILING_FILED_AGAIN
 */
export async function refile(platform: Platform, act: Act, principal: Principal, id: FilingId): Promise<DraftId> {
  return await platform.db.transact(act, async (tx) => {
    const filing = await lockFiling(tx, id);
    if (!filing || !mayDo('read-filing', act.actor, { owner: filing.filer_id })) throw filingErrors('FILING_NOT_FOUND');
    if (!(await wasSentBack(tx, filing))) throw filingErrors('FILING_NOT_REJECTED');
    const begun = await findRefiling(tx, id);
    if (begun?.filingId) throw filingErrors('FILING_FILED_AGAIN');
    if (begun) {
      tx.record({ kind: 'draft', id: begun.id }, { refiles: id, again: true });
      return begun.id;
    }
    const draftId = newId<DraftId>();
    const now = tx.clock.now();
    await insertDraft(tx, {
      ...{ id: draftId, form: filing.form, owner_id: principal.personId, lang: filing.lang, refiles: id },
      ...{ began_at: now, changed_at: now, last_question: null, last_input: null, filing_id: null },
    });
    for (const [field, value] of Object.entries(filing.answers)) await writeAnswer(tx, { draftId, field, value }, 0);
    await copyFiles(tx, filing, draftId);
    tx.record({ kind: 'draft', id: draftId }, { refiles: id });
    return draftId;
  });
}

/** Files with what is written on the receipts among them; payments by code count by themselves. */
async function copyFiles(tx: Tx, { id, draft_id: from, filer_id: filer }: FilingRow, draftId: DraftId): Promise<void> {
  const now = tx.clock.now();
  const copies = new Map<string, AttachmentId>();
  for (const [index, one] of (await filedDocumentRows(tx, id)).entries()) {
    const { filing_id: _filing, ...file } = one;
    const row = { ...file, id: newId<AttachmentId>(), draft_id: draftId, position: (index + 1) * STEP };
    await insertAttachment(tx, { ...row, added_at: now });
    copies.set(file.sha256, row.id);
  }
  const sources = new Map((await attachmentRows(tx, from)).map((row) => [String(row.id), row.sha256]));
  for (const { number, sumTiyn, paidOn, uploadId } of await listReceipts(tx, from)) {
    const copy = copies.get(sources.get(uploadId) ?? '');
    if (!copy) continue;
    await addReceipt(tx, {
      ...{ id: newId<ReceiptId>(), draft_id: draftId, person_id: filer, upload_id: copy },
      ...{ number, sum_tiyn: sumTiyn, paid_on: paidOn, attached_at: now },
    });
  }
}

/** By the registry, or by a ruling of the judge; what was refused may not be filed again (CPC RK arts. 151, 152). */
async function wasSentBack(tx: Tx, { state, case_id: caseId }: FilingRow): Promise<boolean> {
  if (state === 'rejected') return true;
  return state === 'registered' && caseId !== null && (await getCase(tx, caseId)).stage === 'returned';
}
