import type { Platform } from '#platform';
import { handleJob } from '#platform/jobs';
import type { ModuleManifest } from '#platform/module';
import { fetchNumber } from './actions/fetch-number.ts';
import { askNumberJob } from './jobs/ask-number-job.ts';
import { onCalendarChanged } from './jobs/on-calendar-changed.ts';
import { onPartyInvited } from './jobs/on-party-invited.ts';
import { caseTopics } from './queries/case-topics.ts';
import { waitingRequests } from './store/number-store.ts';
import type { NumberRequestId } from './store/tables.ts';

/** Subscriptions of cases: parties who were reached or not, and a calendar that was changed. */
export function casesModule(platform: Platform): ModuleManifest {
  platform.metrics.gauge(
    'cases_numbers_awaited',
    'Filings that wait for a number of the national system',
    async () => (await waitingRequests(platform.reads)).length,
  );
  return {
    name: 'cases',
    topics: [caseTopics(platform)],
    jobs: [
      onPartyInvited(platform),
      onCalendarChanged(platform),
      handleJob(askNumberJob, ({ requestId }) => fetchNumber(platform, requestId as NumberRequestId)),
    ],
  };
}
