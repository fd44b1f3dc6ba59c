import { defineJob } from '#platform/jobs';

/** Compares the seals of a closed recording, has its closing time-stamped, and puts its indexes away. */
export const settleRecordingJob = defineJob<{ readonly recordingId: string }>('recording.settle-recording');
