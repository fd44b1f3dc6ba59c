import { defineJob } from '#platform/jobs';

/** One question to the national system; it is put again by its own growing pauses, not by the tries of the job. */
export const askNumberJob = defineJob<{ readonly requestId: string }>('cases.ask-number');
