import { defineJob } from '#platform/jobs';

/** Draws a case whose judge has been replaced; repeated, it finds the draw made. */
export const drawAgainJob = defineJob<{ readonly caseId: string }>('distribution.draw-again');
