import { defineJob } from '#platform/jobs';

/** Gives the next minute of a closed recording to the recogniser of the court. */
export const transcribeJob = defineJob<{ readonly recordingId: string }>('recording.transcribe');
