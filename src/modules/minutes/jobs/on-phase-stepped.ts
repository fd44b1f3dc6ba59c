import { phaseStepped } from '#modules/conference/events';
import type { HearingId } from '#modules/hearings';
import type { Platform } from '#platform';
import { handleEvent, type JobHandler } from '#platform/jobs';
import { keepPhaseSteps } from '../actions/keep-phase-steps.ts';

/** Break, closed part, deliberation and end on the judge's panel are marks of the record, as the secretary's keys make them. */
export function onPhaseStepped(platform: Platform): JobHandler {
  return handleEvent(phaseStepped, 'minutes.on-phase-stepped', async ({ hearingId }) => {
    if (hearingId) await keepPhaseSteps(platform, hearingId as HearingId);
  });
}
