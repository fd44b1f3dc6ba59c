import type { Platform } from '#platform';
import type { ModuleManifest } from '#platform/module';
import { forgetNamesNightly } from './jobs/forget-names.ts';
import { onCourtChanged } from './jobs/on-court-changed.ts';
import { onParticipantsChanged } from './jobs/on-participants-changed.ts';
import { tellClockChangesEachMinute } from './jobs/tell-clock-changes.ts';
import { hearingRoutes } from './web/api/hearings.ts';

/** Jobs and schedules of hearings, and their open data. */
export function hearingsModule(platform: Platform): ModuleManifest {
  return {
    name: 'hearings',
    routes: hearingRoutes,
    jobs: [onParticipantsChanged(platform), onCourtChanged(platform)],
    schedules: [forgetNamesNightly(platform), tellClockChangesEachMinute(platform)],
  };
}
