import type { Platform } from '#platform';
import type { ModuleManifest } from '#platform/module';
import { onCalendarChanged } from './jobs/on-calendar-changed.ts';
import { onPartyInvited } from './jobs/on-party-invited.ts';
import { caseTopics } from './queries/case-topics.ts';

/** Subscriptions of cases: parties who were reached or not, and a calendar that was changed. */
export function casesModule(platform: Platform): ModuleManifest {
  return {
    name: 'cases',
    topics: [caseTopics(platform)],
    jobs: [onPartyInvited(platform), onCalendarChanged(platform)],
  };
}
