import { defineJob } from '#platform/jobs';

/** Makes true what a clerk has decided and not taken back. */
export const carryOutDecisionJob = defineJob<{ readonly decisionId: string }>('filing.carry-out-decision');
