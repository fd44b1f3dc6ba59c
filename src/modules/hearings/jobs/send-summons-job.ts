import { defineJob } from '#platform/jobs';

/** Enters an edition in the course of the case and tells everybody who has not been told of it. */
export const sendSummonsJob = defineJob<{ readonly hearingId: string; readonly edition: number }>(
  'hearings.send-summons',
);

/** Takes papers of editions that stand no more out of the register of posting. */
export const withdrawPapersJob = defineJob<{ readonly hearingId: string; readonly edition: number }>(
  'hearings.withdraw-papers',
);

/** Keeps a service in the file of the case. */
export const keepServiceJob = defineJob<{ readonly serviceId: string }>('hearings.keep-service');
