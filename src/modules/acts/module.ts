import type { Platform } from '#platform';
import type { ModuleManifest } from '#platform/module';
import { enterIntoForceDaily } from './jobs/enter-into-force-daily.ts';
import { onActAnnounced } from './jobs/on-act-announced.ts';
import { onDocumentSigned } from './jobs/on-document-signed.ts';
import { actTopics } from './queries/act-topics.ts';

/** Signatures enter acts, public versions are proposed, force comes with its day. */
export function actsModule(platform: Platform): ModuleManifest {
  return {
    name: 'acts',
    topics: [actTopics(platform)],
    jobs: [...onDocumentSigned(platform), onActAnnounced(platform)],
    schedules: [enterIntoForceDaily(platform)],
  };
}
