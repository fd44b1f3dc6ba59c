import { defineJob } from '#platform/jobs';

/** Pauses grow to six hours and stay there: tries for three years. A term or an act depends on the answer all that time. */
const TRIES = 4400;

/** A signature whose certification authority was silent; an alarm tells of it as long as it waits. */
export const verifyAgainJob = defineJob<{ signatureId: string }>('signatures.verify-again', TRIES);
