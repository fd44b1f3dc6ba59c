import { paymentGateway } from '#modules/egov';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import type { Tx } from '#platform/db';
import { newId, type PersonId } from '#platform/ids';
import { followInvoiceJob, type Refund, sendRefundJob } from '../jobs/follow-invoice-job.ts';
import { type PaymentId, usableTiyn } from '../model/payment/duty-account.ts';
import { paymentErrors } from '../model/payment/errors.ts';
import { type DutyAsked, getDutyAccount } from '../queries/get-duty-account.ts';
import { giveUpInvoices, listPayments, lockInvoice, markRefundAsked, type PaymentRow } from '../store/duty-store.ts';

/**
 * The person wants back what was paid beyond the duty, or for a filing that was returned or refused. The caller has made sure that the draft is this person's.
 * @throws FILING_NOTHING_TO_GIVE_BACK
 */
export async function askRefund(
  platform: Platform,
  act: Act,
  { paymentId, personId, ...duty }: DutyAsked & { readonly paymentId: PaymentId; readonly personId: PersonId },
): Promise<void> {
  await platform.db.transact(act, async (tx) => {
    const payment = (await listPayments(tx, duty.draftId)).find(({ id }) => id === paymentId);
    if (!payment) throw paymentErrors('FILING_NOTHING_TO_GIVE_BACK');
    await lockInvoice(tx, payment.invoiceId);
    const account = await getDutyAccount(tx, duty);
    const surplus = account.surplus.find((one) => one.paymentId === paymentId && one.refund === 'offered');
    if (!surplus) throw paymentErrors('FILING_NOTHING_TO_GIVE_BACK');
    tx.record({ kind: 'draft', id: duty.draftId, personId }, { paymentId });
    await giveBack(tx, payment, surplus.sumTiyn);
  });
}

/** The draft is thrown away: what was paid for it goes back by itself, also what comes later by a code that is still open. */
export async function giveUpDuty(tx: Tx, draftId: string): Promise<void> {
  await giveUpInvoices(tx, draftId);
  await giveBackAll(tx, draftId);
}

/** All that was paid for this draft itself; what was paid for a filing before it stays there. */
export async function giveBackAll(tx: Tx, draftId: string): Promise<void> {
  for (const payment of await listPayments(tx, draftId)) {
    if (payment.draftId === draftId && usableTiyn(payment) > 0) await giveBack(tx, payment, usableTiyn(payment));
  }
}

async function giveBack(tx: Tx, { id: paymentId, draftId, refundAskedTiyn }: PaymentRow, sumTiyn: number) {
  await markRefundAsked(tx, paymentId, (refundAskedTiyn ?? 0) + sumTiyn);
  const refundId = newId<never>();
  tx.enqueue(sendRefundJob, { paymentId, draftId, refundId, sumTiyn }, { key: refundId });
}

/** The job: each asking has its id, so that a repeated question gives nothing twice. */
export async function sendRefund(platform: Platform, refund: Refund): Promise<void> {
  const { paymentId, draftId, refundId, sumTiyn } = refund;
  const payment = (await listPayments(platform.reads, draftId)).find(({ id }) => id === paymentId);
  if (!payment?.refundAskedTiyn) return;
  const { invoiceId, gatewayPaymentId } = payment;
  await platform.ports.of(paymentGateway).refund({ invoiceId, refundId, paymentId: gatewayPaymentId, sumTiyn });
  const act: Act = { actor: { kind: 'system', name: 'filing' }, action: 'filing.send-refund' };
  await platform.db.transact(act, async (tx) => {
    tx.record({ kind: 'draft', id: draftId }, { paymentId });
    tx.enqueue(followInvoiceJob, { invoiceId: payment.invoiceId }, { key: payment.invoiceId });
  });
}
