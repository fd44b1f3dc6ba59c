import type { Platform } from '#platform';
import type { ModuleManifest } from '#platform/module';
import { onDocumentSigned } from './jobs/on-document-signed.ts';
import { onFloorGiven } from './jobs/on-floor-given.ts';
import { onMarkReceived } from './jobs/on-mark-received.ts';
import { onPhaseStepped } from './jobs/on-phase-stepped.ts';
import { lookAfterSealsOften, sealHearings } from './jobs/seal-hearings.ts';
import { minutesTopics } from './queries/minutes-topics.ts';
import { markRoutes } from './web/api/marks.ts';

/** Marks follow the room at every desk that has the hearing open; signatures enter protocols; what was signed is sealed. */
export function minutesModule(platform: Platform): ModuleManifest {
  return {
    ...{ name: 'minutes', routes: markRoutes, topics: [minutesTopics(platform)] },
    jobs: [
      ...onDocumentSigned(platform),
      ...[onFloorGiven, onPhaseStepped, onMarkReceived].map((handler) => handler(platform)),
      ...sealHearings(platform),
    ],
    schedules: [lookAfterSealsOften(platform)],
  };
}
