import { defineJob } from '#platform/jobs';

/** Enters an edition in the course of the case and tells everybody who has not been told of it. */
export const sendSummonsJob = defineJob<{ readonly hearingId: string; readonly edition: number }>(
  'hearings.send-summons',
);

/** Keeps a service in the file of the case. */
export const keepServiceJob = defineJob<{ readonly serviceId: string }>('hearings.keep-service');
