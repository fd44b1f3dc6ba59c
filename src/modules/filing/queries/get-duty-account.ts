import type { Reads } from '#platform/db';
import { type DutyAccount, dutyAccount, type InvoiceId, type InvoiceState } from '../model/payment/duty-account.ts';
import { listInvoices, listPayments, listReceipts, type ReceiptRow } from '../store/duty-store.ts';

export interface DutyAsked {
  readonly draftId: string;
  readonly dueTiyn: number;
  readonly filedAt?: Temporal.Instant | undefined;
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
}

/** What is due, paid, missing and left over on one draft or filing. */
export async function getDutyAccount(on: Reads, { draftId, dueTiyn, filedAt }: DutyAsked): Promise<ShownDutyAccount> {
  const invoices = await listInvoices(on, draftId);
  const payments = await listPayments(on, draftId);
  const receipts = await listReceipts(on, draftId);
  const account = dutyAccount({ dueTiyn, payments, receipts, filedAt });
  return {
    ...account,
    receipts,
    invoices: invoices.map((row) => ({
      ...{ id: row.id, state: row.state, sumTiyn: row.sum_tiyn, paymentCode: row.payment_code },
      ...{ validUntil: row.valid_until, lookedAt: row.looked_at, failedLooks: row.failed_looks },
    })),
  };
}
