import type { Platform } from '#platform';
import type { ModuleManifest } from '#platform/module';
import { minutesTopics } from './queries/minutes-topics.ts';
import { markRoutes } from './web/api/marks.ts';

/** Marks follow the room at every desk that has the hearing open. */
export function minutesModule(platform: Platform): ModuleManifest {
  return { name: 'minutes', routes: markRoutes, topics: [minutesTopics(platform)] };
}
