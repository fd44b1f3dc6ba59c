import { defineJob } from '#platform/jobs';

/** What belongs to a running case does not wait for the registry. */
export const joinCaseJob = defineJob<{ readonly filingId: string }>('filing.join-case');
