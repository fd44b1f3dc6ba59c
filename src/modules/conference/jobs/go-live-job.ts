import { defineJob } from '#platform/jobs';

/** At the end of the countdown. */
export const goLiveJob = defineJob<{ readonly roomId: string }>('conference.go-live');
