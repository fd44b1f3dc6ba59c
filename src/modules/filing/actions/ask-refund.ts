import { paymentGateway } from '#modules/egov';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import type { PersonId } from '#platform/ids';
import { followInvoiceJob, sendRefundJob } from '../jobs/follow-invoice-job.ts';
import type { PaymentId } from '../model/payment/duty-account.ts';
import { paymentErrors } from '../model/payment/errors.ts';
import { type DutyAsked, getDutyAccount } from '../queries/get-duty-account.ts';
import { listPayments, lockInvoice, markRefundAsked } from '../store/duty-store.ts';

/**
 * The person wants back what was paid beyond the duty. The caller has made sure that the draft is this person's.
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
    await markRefundAsked(tx, paymentId, surplus.sumTiyn);
    tx.record({ kind: 'draft', id: duty.draftId, personId }, { paymentId });
    tx.enqueue(sendRefundJob, { paymentId, draftId: duty.draftId }, { key: paymentId });
  });
}

/** The job: our id of the payment is the id of the refund, so that a repeated question gives nothing twice. */
export async function sendRefund(platform: Platform, paymentId: PaymentId, draftId: string): Promise<void> {
  const payment = (await listPayments(platform.reads, draftId)).find(({ id }) => id === paymentId);
  if (!payment?.refundAskedTiyn) return;
  await platform.ports.of(paymentGateway).refund({
    ...{ invoiceId: payment.invoiceId, refundId: payment.id, paymentId: payment.gatewayPaymentId },
    sumTiyn: payment.refundAskedTiyn,
  });
  const act: Act = { actor: { kind: 'system', name: 'filing' }, action: 'filing.send-refund' };
  await platform.db.transact(act, async (tx) => {
    tx.record({ kind: 'draft', id: draftId }, { paymentId });
    tx.enqueue(followInvoiceJob, { invoiceId: payment.invoiceId }, { key: payment.invoiceId });
  });
}
