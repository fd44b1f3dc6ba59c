import type { Platform } from '#platform';
import type { ModuleManifest } from '#platform/module';
import { minutesTopics } from './queries/minutes-topics.ts';

/** Marks follow the room at every desk that has the hearing open. */
export function minutesModule(platform: Platform): ModuleManifest {
  return { name: 'minutes', topics: [minutesTopics(platform)] };
}
