import type { Platform } from '#platform';
import { handleJob } from '#platform/jobs';
import type { ModuleManifest } from '#platform/module';
import { sendSummons } from './actions/send-summons.ts';
import { keepService } from './actions/serve-summons.ts';
import { forgetNamesNightly } from './jobs/forget-names.ts';
import { onCourtChanged } from './jobs/on-court-changed.ts';
import { onDeliverySettled } from './jobs/on-delivery-settled.ts';
import { onJudgeAssigned } from './jobs/on-judge-assigned.ts';
import { onParticipantsChanged } from './jobs/on-participants-changed.ts';
import { remindOften } from './jobs/remind.ts';
import { keepServiceJob, sendSummonsJob } from './jobs/send-summons-job.ts';
import { tellClockChangesEachMinute } from './jobs/tell-clock-changes.ts';
import type { HearingId } from './model/ids.ts';
import type { SummonsServiceId } from './model/summons.ts';
import { hearingRoutes } from './web/api/hearings.ts';

/** Jobs and schedules of hearings, their notices, and their open data. */
export function hearingsModule(platform: Platform): ModuleManifest {
  return {
    name: 'hearings',
    routes: hearingRoutes,
    jobs: [
      onParticipantsChanged(platform),
      onCourtChanged(platform),
      onJudgeAssigned(platform),
      onDeliverySettled(platform),
      handleJob(sendSummonsJob, ({ hearingId, edition }) => sendSummons(platform, hearingId as HearingId, edition)),
      handleJob(keepServiceJob, ({ serviceId }) => keepService(platform, serviceId as SummonsServiceId)),
    ],
    schedules: [forgetNamesNightly(platform), tellClockChangesEachMinute(platform), remindOften(platform)],
  };
}
