import { defineJob } from '#platform/jobs';

/** Brings a case over that somebody has looked at. */
export const bringOverJob = defineJob<{ readonly importId: string }>('torelik.bring-over');
