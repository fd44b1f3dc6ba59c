import { defineJob } from '#platform/jobs';

/** A minute after the end: the devices have left by then. */
export const fileLogJob = defineJob<{ readonly roomId: string }>('conference.file-log');
