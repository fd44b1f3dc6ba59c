import type { Reads } from '#platform/db';
import {
  type DutyAccount,
  dutyAccount,
  type InvoiceId,
  type InvoiceState,
  usableTiyn,
} from '../model/payment/duty-account.ts';
import { isBegunAgain, listInvoices, listPayments, listReceipts, type ReceiptRow } from '../store/duty-store.ts';

export interface DutyAsked {
  readonly draftId: string;
  readonly dueTiyn: number;
  readonly filedAt?: Temporal.Instant | undefined;
  readonly isSentBack?: boolean | undefined;
}

/** An invoice as its payer sees it. */
export interface ShownInvoice {
  readonly id: InvoiceId;
  readonly state: InvoiceState;
  readonly sumTiyn: number;
  readonly paymentCode: string | null;
  readonly validUntil: Temporal.Instant;
  /** When the gateway last answered; null: never yet. */
  readonly lookedAt: Temporal.Instant | null;
  readonly failedLooks: number;
}

export interface ShownDutyAccount extends DutyAccount {
  /** Newest first. */
  readonly invoices: readonly ShownInvoice[];
  readonly receipts: readonly ReceiptRow[];
  /** Of what counts: paid for the filing that was sent back, and taken over. */
  readonly carriedTiyn: number;
  readonly lastPaidAt: Temporal.Instant | undefined;
}

/** What is due, paid, missing and left over on one draft or filing. */
export async function getDutyAccount(on: Reads, { draftId, ...asked }: DutyAsked): Promise<ShownDutyAccount> {
  const invoices = await listInvoices(on, draftId);
  const payments = await listPayments(on, draftId);
  const receipts = await listReceipts(on, draftId);
  const account = dutyAccount({ ...asked, payments, receipts });
  const before = payments.filter((one) => one.draftId !== draftId).reduce((sum, one) => sum + usableTiyn(one), 0);
  return {
    ...account,
    // What is left over is offered back once: where the filing was begun again.
    ...((await isBegunAgain(on, draftId)) ? { surplus: [] } : {}),
    carriedTiyn: Math.min(before, account.paidTiyn),
    lastPaidAt: payments.at(-1)?.paidAt,
    receipts,
    invoices: invoices.map((row) => ({
      ...{ id: row.id, state: row.state, sumTiyn: row.sum_tiyn, paymentCode: row.payment_code },
      ...{ validUntil: row.valid_until, lookedAt: row.looked_at, failedLooks: row.failed_looks },
    })),
  };
}
