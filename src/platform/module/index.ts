import type { ApiRoute, LiveTopics, StreamRoute } from '#platform/http';
import type { JobHandler, Schedule } from '#platform/jobs';

/** What a module brings to the running system; made by its module.ts from the platform, wired by hand in app.ts. */
export interface ModuleManifest {
  readonly name: string;
  readonly routes?: readonly ApiRoute[];
  /** Routes of bytes as they come and go. */
  readonly streams?: readonly StreamRoute[];
  /** Topics of `/live` that not everybody may hear. */
  readonly topics?: readonly LiveTopics[];
  /** Jobs and event subscriptions. */
  readonly jobs?: readonly JobHandler[];
  readonly schedules?: readonly Schedule[];
}
