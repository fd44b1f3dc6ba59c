import { defineJob } from '#platform/jobs';

/** Seals what the court says it got. */
export const sealReceiptJob = defineJob<{ readonly filingId: string }>('filing.seal-receipt');
