import type { Platform } from '#platform';
import { handleJob, type JobHandler } from '#platform/jobs';
import { sendRefund } from '../actions/ask-refund.ts';
import { lookAtInvoice } from '../actions/look-at-invoice.ts';
import { followInvoiceJob, sendRefundJob } from './follow-invoice-job.ts';

/** Follows invoices at the gateway, and gives back what was paid too much. */
export function dutyJobs(platform: Platform): readonly JobHandler[] {
  return [
    handleJob(followInvoiceJob, async ({ invoiceId }) => {
      await lookAtInvoice(platform, invoiceId);
    }),
    handleJob(sendRefundJob, (refund) => sendRefund(platform, refund)),
  ];
}
