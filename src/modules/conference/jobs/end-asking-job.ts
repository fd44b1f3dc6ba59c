import { defineJob } from '#platform/jobs';

/** Two minutes after somebody was asked to a private talk. */
export const endAskingJob = defineJob<{ readonly talkId: string }>('conference.end-asking');
