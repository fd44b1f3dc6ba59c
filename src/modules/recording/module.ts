import type { Platform } from '#platform';
import type { ModuleManifest } from '#platform/module';
import { watchMissedEachMinute } from './jobs/watch-missed.ts';
import { intakeRoutes } from './web/api/intake.ts';
import { mediaRoutes } from './web/api/media.ts';

/** The intake of recorders, media for players, and the watch over what was not recorded. */
export function recordingModule(platform: Platform): ModuleManifest {
  return {
    name: 'recording',
    streams: [...intakeRoutes, ...mediaRoutes],
    schedules: [watchMissedEachMinute(platform)],
  };
}
