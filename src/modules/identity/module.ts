import type { Platform } from '#platform';
import { handleJob } from '#platform/jobs';
import type { ModuleManifest } from '#platform/module';
import { answerPasswordRequest } from './actions/answer-password-request.ts';
import { askRegisters } from './actions/ask-registers.ts';
import { answerInvitation } from './actions/open-account-for-party.ts';
import { answerPasswordRequestJob } from './jobs/answer-password-request-job.ts';
import { askRegistersJob } from './jobs/ask-registers-job.ts';
import { openAccountForPartyJob } from './jobs/open-account-for-party-job.ts';
import { sweep } from './jobs/sweep.ts';

/** Needs `passwordHashing`, `staffPosts`, `demoCode` and the registers of egov to be plugged in. */
export function identityModule(platform: Platform): ModuleManifest {
  return {
    name: 'identity',
    jobs: [
      handleJob(answerPasswordRequestJob, ({ requestId }) => answerPasswordRequest(platform, requestId)),
      handleJob(askRegistersJob, ({ accountId }) => askRegisters(platform, accountId)),
      handleJob(openAccountForPartyJob, ({ invitationId }) => answerInvitation(platform, invitationId)),
    ],
    schedules: [{ name: 'identity.sweep', at: { everyMinutes: 30 }, run: () => sweep(platform) }],
  };
}
