import type { HearingId } from '#modules/hearings';
import type { Reads } from '#platform/db';
import { isPhaseStep, type PhaseStep } from '../model/room.ts';
import { entriesOf, findRoomOfHearing } from '../store/room-store.ts';

/** A step taken on the judge's panel. */
export interface PhaseStepTaken {
  /** Of the mark that it becomes. */
  readonly markId: string;
  readonly step: PhaseStep;
  readonly at: Temporal.Instant;
}

/** Steps of the panel in their order; those that only followed the hearing or its marks are not among them. */
export async function listPhaseSteps(on: Reads, hearingId: HearingId): Promise<readonly PhaseStepTaken[]> {
  const room = await findRoomOfHearing(on, hearingId);
  if (!room) return [];
  return (await entriesOf(on, room.id)).flatMap(({ kind, at, details }) => {
    const { markId } = details as { readonly markId?: string };
    return markId && isPhaseStep(kind) ? [{ markId, step: kind, at }] : [];
  });
}
