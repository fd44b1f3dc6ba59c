import { assetRoutes } from '#design';
import { portal } from '#faces/portal';
import type { Platform } from '#platform';
import type { ServerParts } from '#platform/http';
import type { JobHandler, Schedule } from '#platform/jobs';
import { forgetIdleBuckets } from '#platform/limits';
import type { ModuleManifest } from '#platform/module';

export interface App {
  /** What the web role serves. */
  readonly web: Omit<ServerParts, 'platform' | 'tls'>;
  /** What the worker role runs. */
  readonly work: { readonly handlers: readonly JobHandler[]; readonly schedules: readonly Schedule[] };
  stop(): Promise<void>;
}

export interface AppOptions {
  /** Asked for by one-click sign-in when the demo can be reached from other machines. */
  readonly demoCode?: string | undefined;
}

/** The composition root: every module, face and port is wired here and nowhere else. */
export async function composeApp(platform: Platform, _options: AppOptions = {}): Promise<App> {
  const modules: readonly ModuleManifest[] = [];
  const handlers = modules.flatMap(({ jobs = [] }) => jobs);
  platform.db.subscribe(handlers.flatMap(({ subscription }) => (subscription ? [subscription] : [])));
  return {
    web: {
      faces: [portal],
      routes: modules.flatMap(({ routes = [] }) => routes),
      files: assetRoutes(),
      authenticate: async () => undefined,
    },
    work: { handlers, schedules: [...modules.flatMap(({ schedules = [] }) => schedules), ...housekeeping(platform)] },
    stop: async () => undefined,
  };
}

function housekeeping(platform: Platform): readonly Schedule[] {
  return [{ name: 'platform.forget-idle-buckets', at: { daily: '03:10' }, run: () => forgetIdleBuckets(platform) }];
}
