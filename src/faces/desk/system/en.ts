import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  title: 'State of the system',
  jobs: 'Dead jobs',
  jobsText: 'Jobs that failed after all their tries. Remove the cause and run them again: nothing is lost.',
  noJobs: 'There are no dead jobs',
  job: 'Job',
  attempts: 'Tries',
  failedAt: 'Last try',
  error: 'Error',
  retry: 'Try again',
  retryOf: (p) => `Try again: ${p.name}`,
  retried: 'The job runs again',
  gone: 'This job is gone: somebody else has run it again, or it is done.',
  alarms: 'Notices that did not arrive',
  alarmsText: 'The law demands a notice, and none has arrived.',
  noAlarms: 'Every mandatory notice has arrived or is on its way',
  reason: 'Reason',
  template: 'Notice',
  fact: 'Ground',
  dueAt: 'Due',
  reasons: {
    missing: 'no notice was made',
    no_contact: 'no contact',
    undelivered: 'not delivered',
    uncertain: 'unknown whether it was sent',
    unreported: 'no report of the operator',
    late: 'late',
  },
};
