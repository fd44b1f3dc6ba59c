import { defineJob } from '#platform/jobs';
import type { InvoiceId, PaymentId } from '../model/payment/duty-account.ts';

/** One question to the payment gateway about one invoice; what comes next it enqueues itself. */
export const followInvoiceJob = defineJob<{ readonly invoiceId: InvoiceId }>('filing.follow-invoice');

/** Tells the gateway to give a payment back. */
export const sendRefundJob = defineJob<{ readonly paymentId: PaymentId; readonly draftId: string }>(
  'filing.send-refund',
);
