import { defineJob } from '#platform/jobs';

/** A signature whose certification authority was silent. Twelve tries reach over two days. */
export const verifyAgainJob = defineJob<{ signatureId: string }>('signatures.verify-again');
