import type { Platform } from '#platform';
import type { ModuleManifest } from '#platform/module';
import { intakeRoutes } from './web/api/intake.ts';
import { mediaRoutes } from './web/api/media.ts';

/** The intake of recorders. */
export function recordingModule(_platform: Platform): ModuleManifest {
  return { name: 'recording', streams: [...intakeRoutes, ...mediaRoutes] };
}
