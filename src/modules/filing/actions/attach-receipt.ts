import { legalDay } from '#platform/clock';
import type { Tx } from '#platform/db';
import { newId, type PersonId } from '#platform/ids';
import { readDay } from '../model/forms/read-day.ts';
import { readMoney } from '../model/forms/read-money.ts';
import { showable } from '../model/forms/read-text.ts';
import type { DraftId } from '../model/ids.ts';
import type { ReceiptId } from '../model/payment/duty-account.ts';
import { paymentErrors } from '../model/payment/errors.ts';
import { addReceipt } from '../store/duty-store.ts';
import { attachFile, type CheckedFile } from './attach-file.ts';

/** Kind of document under which a receipt lies among the papers. */
export const RECEIPT_KIND = 'duty_receipt';

/** What is written on a receipt of a bank, terminal or application, as read from a form. */
export interface ReceiptSaid {
  readonly number: string;
  readonly sumTiyn: number;
  readonly paidOn: Temporal.PlainDate;
}

/** Reads the number of a receipt. @throws FILING_RECEIPT_NUMBER_MISSING, FILING_RECEIPT_NUMBER_TOO_LONG, FILING_RECEIPT_NUMBER_SIGNS */
export function receiptNumberField(text: string): string {
  if (text === '') throw paymentErrors('FILING_RECEIPT_NUMBER_MISSING');
  if (text.length > 60) throw paymentErrors('FILING_RECEIPT_NUMBER_TOO_LONG');
  if (showable(text) !== text) throw paymentErrors('FILING_RECEIPT_NUMBER_SIGNS');
  return text;
}

/** Reads the sum of a receipt in tiyn. @throws FILING_RECEIPT_SUM_UNREADABLE */
export function receiptSumField(text: string): number {
  const tiyn = readMoney(text);
  if (!tiyn) throw paymentErrors('FILING_RECEIPT_SUM_UNREADABLE');
  return tiyn;
}

/** Reads the day of payment. @throws FILING_RECEIPT_DAY_UNREADABLE */
export function receiptDayField(text: string): Temporal.PlainDate {
  const day = readDay(text);
  if (!day) throw paymentErrors('FILING_RECEIPT_DAY_UNREADABLE');
  return day;
}

/**
 * A receipt brought by hand: it lies among the papers and covers the duty until a clerk has looked at it. CPC RK art. 103
 * @throws FILING_RECEIPT_DAY_AHEAD and what `attachFile` throws
 */
export async function attachReceipt(
  tx: Tx,
  { draftId, personId }: { readonly draftId: DraftId; readonly personId: PersonId },
  file: Omit<CheckedFile, 'kind'>,
  said: ReceiptSaid,
): Promise<void> {
  if (Temporal.PlainDate.compare(said.paidOn, legalDay(tx.clock.now())) > 0)
    throw paymentErrors('FILING_RECEIPT_DAY_AHEAD');
  const attachmentId = await attachFile(tx, draftId, { ...file, kind: RECEIPT_KIND });
  await addReceipt(tx, {
    ...{ id: newId<ReceiptId>(), draft_id: draftId, person_id: personId, upload_id: attachmentId },
    ...{ number: said.number, sum_tiyn: said.sumTiyn, paid_on: said.paidOn, attached_at: tx.clock.now() },
  });
}
