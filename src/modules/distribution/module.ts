import type { CaseId } from '#modules/cases';
import type { Platform } from '#platform';
import { handleJob } from '#platform/jobs';
import type { ModuleManifest } from '#platform/module';
import { drawJudge } from './actions/draw-judge.ts';
import { drawAgainJob } from './jobs/draw-again-job.ts';
import { onCaseRegistered } from './jobs/on-case-registered.ts';
import { promiseOften } from './jobs/promise-ahead.ts';
import { onCourtChanged, tryWaitingOften } from './jobs/try-waiting.ts';
import { waitingCases } from './store/waiting-store.ts';

/** Draws judges as cases are registered, and keeps the promises that the draws use. */
export function distributionModule(platform: Platform): ModuleManifest {
  platform.metrics.gauge(
    'distribution_waiting',
    'Cases for which no judge can be drawn',
    async () => (await waitingCases(platform.reads)).length,
  );
  return {
    name: 'distribution',
    jobs: [
      onCaseRegistered(platform),
      onCourtChanged(platform),
      handleJob(drawAgainJob, async ({ caseId }) => void (await drawJudge(platform, caseId as CaseId))),
    ],
    schedules: [tryWaitingOften(platform), promiseOften(platform)],
  };
}
