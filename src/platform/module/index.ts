import type { ApiRoute } from '#platform/http';
import type { JobHandler, Schedule } from '#platform/jobs';

/** What a module brings to the running system; made by its module.ts from the platform, wired by hand in app.ts. */
export interface ModuleManifest {
  readonly name: string;
  readonly routes?: readonly ApiRoute[];
  /** Jobs and event subscriptions. */
  readonly jobs?: readonly JobHandler[];
  readonly schedules?: readonly Schedule[];
}
