import type { Platform } from '#platform';
import type { ModuleManifest } from '#platform/module';
import { catchUpOften, followSources, forgetEnded } from './jobs/follow-sources.ts';
import type { SearchSource } from './queries/search-source.ts';

/** Keeps what everybody may find as current as the facts of its guests. */
export function searchModule(platform: Platform, { sources }: { sources: readonly SearchSource[] }): ModuleManifest {
  return {
    name: 'search',
    jobs: followSources(platform, sources),
    schedules: [catchUpOften(platform, sources), forgetEnded(platform)],
  };
}
