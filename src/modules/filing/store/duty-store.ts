import { sql } from 'kysely';
import type { GatewayInvoice } from '#modules/egov';
import type { Reads, Tx } from '#platform/db';
import { newId } from '#platform/ids';
import type { DutyPayment, DutyReceipt, InvoiceId, InvoiceState, PaymentId } from '../model/payment/duty-account.ts';
import { type DutyInvoiceTable, type DutyReceiptTable, inDuty } from './duty-tables.ts';

export interface InvoiceRow extends Omit<DutyInvoiceTable, 'sum_tiyn' | 'state' | 'looks' | 'failed_looks'> {
  readonly sum_tiyn: number;
  readonly state: InvoiceState;
  readonly looks: number;
  readonly failed_looks: number;
}

type NewInvoice = Omit<
  DutyInvoiceTable,
  'state' | 'payment_code' | 'looked_at' | 'looks' | 'failed_looks' | 'given_up_at'
>;

/** @returns false when an invoice of this sum already waits for its payment */
export async function addInvoice(tx: Tx, invoice: NewInvoice): Promise<boolean> {
  const added = await inDuty(tx)
    .insertInto('filing.duty_invoice')
    .values({ ...invoice, payment_code: null, looked_at: null, given_up_at: null })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return added !== undefined;
}

export async function listInvoices(on: Reads, draftId: string): Promise<InvoiceRow[]> {
  const rows = await inDuty(on)
    .selectFrom('filing.duty_invoice')
    .selectAll()
    .where('draft_id', '=', draftId)
    .orderBy('asked_at', 'desc')
    .execute();
  return rows.map(withNumbers);
}

export async function findInvoice(on: Reads, id: InvoiceId): Promise<InvoiceRow | undefined> {
  const row = await inDuty(on).selectFrom('filing.duty_invoice').selectAll().where('id', '=', id).executeTakeFirst();
  return row && withNumbers(row);
}

export async function lockInvoice(tx: Tx, id: InvoiceId): Promise<InvoiceRow | undefined> {
  const row = await inDuty(tx)
    .selectFrom('filing.duty_invoice')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && withNumbers(row);
}

const withNumbers = <Row extends { sum_tiyn: string | number }>(row: Row): Row & { sum_tiyn: number } => ({
  ...row,
  sum_tiyn: Number(row.sum_tiyn),
});

/** A look that brought no answer, so no payments either. */
export async function countFailedLook(tx: Tx, id: InvoiceId): Promise<0> {
  await inDuty(tx)
    .updateTable('filing.duty_invoice')
    .set({ looks: sql`looks + 1`, failed_looks: sql`failed_looks + 1` })
    .where('id', '=', id)
    .execute();
  return 0;
}

/** Writes what the gateway said. @returns how many payments were not known before */
export async function saveAnswer(tx: Tx, id: InvoiceId, answer: GatewayInvoice): Promise<number> {
  await inDuty(tx)
    .updateTable('filing.duty_invoice')
    .set({ payment_code: answer.paymentCode, state: answer.state, looked_at: tx.clock.now(), looks: sql`looks + 1` })
    .where('id', '=', id)
    .execute();
  let fresh = 0;
  for (const { paymentId, sumTiyn, paidAt, refundedTiyn } of answer.payments) {
    const { isNew } = await inDuty(tx)
      .insertInto('filing.duty_payment')
      .values({
        ...{ id: newId<PaymentId>(), invoice_id: id, gateway_payment_id: paymentId, sum_tiyn: sumTiyn },
        ...{ paid_at: paidAt, seen_at: tx.clock.now(), refunded_tiyn: refundedTiyn },
        ...{ refund_asked_tiyn: null, refund_asked_at: null },
      })
      .onConflict((conflict) =>
        conflict.columns(['invoice_id', 'gateway_payment_id']).doUpdateSet({ refunded_tiyn: refundedTiyn }),
      )
      .returning(sql<boolean>`xmax = 0`.as('isNew'))
      .executeTakeFirstOrThrow();
    if (isNew) fresh += 1;
  }
  return fresh;
}

export interface PaymentRow extends DutyPayment {
  /** Draft for which it was paid. */
  readonly draftId: string;
  readonly invoiceId: InvoiceId;
  readonly gatewayPaymentId: string;
}

/** The draft, then those whose filings were sent back and filed again with it: what was paid for them is paid for it. */
const draftsBehind = (draftId: string) => sql<string>`(
  with recursive behind (id) as (
    select ${draftId}::uuid
    union
    select f.draft_id from behind b join filing.draft d on d.id = b.id join filing.filing f on f.id = d.refiles
  ) select id from behind)`;

/** True when the filing of this draft was begun again: what was paid for it is counted there. */
export async function isBegunAgain(on: Reads, draftId: string): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    select d.id from filing.filing f join filing.draft d on d.refiles = f.id
    where f.draft_id = ${draftId}::uuid limit 1`.execute(inDuty(on));
  return rows.length > 0;
}

export async function listPayments(on: Reads, draftId: string): Promise<PaymentRow[]> {
  const rows = await inDuty(on)
    .selectFrom('filing.duty_payment as p')
    .innerJoin('filing.duty_invoice as i', 'i.id', 'p.invoice_id')
    .selectAll('p')
    .select('i.draft_id')
    .where('i.draft_id', 'in', draftsBehind(draftId))
    .orderBy('p.paid_at')
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, draftId: row.draft_id, invoiceId: row.invoice_id, gatewayPaymentId: row.gateway_payment_id },
    ...{ sumTiyn: Number(row.sum_tiyn), paidAt: row.paid_at, refundedTiyn: Number(row.refunded_tiyn) },
    refundAskedTiyn: row.refund_asked_tiyn === null ? null : Number(row.refund_asked_tiyn),
  }));
}

/** Their draft is thrown away. */
export async function giveUpInvoices(tx: Tx, draftId: string): Promise<void> {
  await inDuty(tx)
    .updateTable('filing.duty_invoice')
    .set({ given_up_at: tx.clock.now() })
    .where('draft_id', '=', draftId)
    .execute();
}

export async function markRefundAsked(tx: Tx, id: PaymentId, sumTiyn: number): Promise<void> {
  await inDuty(tx)
    .updateTable('filing.duty_payment')
    .set({ refund_asked_tiyn: sumTiyn, refund_asked_at: tx.clock.now() })
    .where('id', '=', id)
    .execute();
}

export async function addReceipt(tx: Tx, receipt: DutyReceiptTable): Promise<void> {
  await inDuty(tx).insertInto('filing.duty_receipt').values(receipt).execute();
}

export interface ReceiptRow extends DutyReceipt {
  readonly number: string;
  readonly uploadId: string;
}

export async function listReceipts(on: Reads, draftId: string): Promise<ReceiptRow[]> {
  const rows = await inDuty(on)
    .selectFrom('filing.duty_receipt as r')
    // A receipt whose file was taken out of the papers proves nothing.
    .innerJoin('filing.attachment as a', 'a.id', 'r.upload_id')
    .selectAll('r')
    .where('r.draft_id', '=', draftId)
    .orderBy('r.attached_at')
    .execute();
  return rows.map(({ id, number, upload_id, sum_tiyn, paid_on }) => ({
    ...{ id, number, uploadId: upload_id, sumTiyn: Number(sum_tiyn), paidOn: paid_on },
  }));
}
