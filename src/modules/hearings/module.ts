import type { Platform } from '#platform';
import { handleJob } from '#platform/jobs';
import type { ModuleManifest } from '#platform/module';
import { withdrawPapers } from './actions/ask-for-paper.ts';
import { keepService } from './actions/keep-service.ts';
import { sendSummons } from './actions/send-summons.ts';
import { forgetNamesNightly } from './jobs/forget-names.ts';
import { onCourtChanged } from './jobs/on-court-changed.ts';
import { onDeliverySettled } from './jobs/on-delivery-settled.ts';
import { onJudgeAssigned } from './jobs/on-judge-assigned.ts';
import { onLetterSettled } from './jobs/on-letter-settled.ts';
import { onParticipantsChanged } from './jobs/on-participants-changed.ts';
import { remindOften } from './jobs/remind.ts';
import { keepServiceJob, sendSummonsJob, withdrawPapersJob } from './jobs/send-summons-job.ts';
import { tellClockChangesEachMinute } from './jobs/tell-clock-changes.ts';
import type { HearingId } from './model/ids.ts';
import type { SummonsServiceId } from './model/summons.ts';
import { hearingRoutes } from './web/api/hearings.ts';
import { listAccuracyRoute } from './web/api/list-accuracy.ts';

/** Jobs and schedules of hearings, their notices, and their open data. */
export function hearingsModule(platform: Platform): ModuleManifest {
  return {
    name: 'hearings',
    routes: [...hearingRoutes, listAccuracyRoute],
    jobs: [
      onParticipantsChanged(platform),
      onCourtChanged(platform),
      onJudgeAssigned(platform),
      onDeliverySettled(platform),
      handleJob(sendSummonsJob, ({ hearingId, edition }) => sendSummons(platform, hearingId as HearingId, edition)),
      handleJob(withdrawPapersJob, ({ hearingId, edition }) =>
        withdrawPapers(platform, hearingId as HearingId, edition),
      ),
      onLetterSettled(platform),
      handleJob(keepServiceJob, ({ serviceId }) => keepService(platform, serviceId as SummonsServiceId)),
    ],
    schedules: [forgetNamesNightly(platform), tellClockChangesEachMinute(platform), remindOften(platform)],
  };
}
