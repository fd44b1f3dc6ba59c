import type { ModuleManifest } from '#platform/module';
import { approachRoutes } from './web/api/approaches.ts';

export function approachesModule(): ModuleManifest {
  return { name: 'approaches', routes: approachRoutes };
}
