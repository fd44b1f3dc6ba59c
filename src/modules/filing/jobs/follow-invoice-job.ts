import { defineJob } from '#platform/jobs';
import type { InvoiceId, PaymentId } from '../model/payment/duty-account.ts';

/** One question to the payment gateway about one invoice; what comes next it enqueues itself. */
export const followInvoiceJob = defineJob<{ readonly invoiceId: InvoiceId }>('filing.follow-invoice');

/** What the gateway is told to give back of one payment. */
export interface Refund {
  readonly paymentId: PaymentId;
  readonly draftId: string;
  /** Of this asking: told twice, the gateway gives it once. */
  readonly refundId: string;
  readonly sumTiyn: number;
}

/** Tells the gateway to give a payment back, in part or whole. */
export const sendRefundJob = defineJob<Refund>('filing.send-refund');
