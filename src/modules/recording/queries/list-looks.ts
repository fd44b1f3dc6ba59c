import type { ParticipantId } from '#modules/cases';
import type { Reads } from '#platform/db';
import { listLookRows } from '../store/look-store.ts';
import type { LookKind } from '../store/tables.ts';
import type { Viewing } from './viewing.ts';

/** Looks that a page shows. */
const MOST = 50;

export interface RecordingLook {
  readonly at: Temporal.Instant;
  /** A role in the case, or an office of the court. */
  readonly role: string;
  readonly participantId: ParticipantId | undefined;
  readonly isCourt: boolean;
  readonly kind: LookKind;
  /** By the viewer. */
  readonly isOwn: boolean;
}

/** Who opened the recording, the latest first: every viewer sees the whole list. */
export async function listLooks(on: Reads, { row, actor, scope }: Viewing): Promise<readonly RecordingLook[]> {
  const own = actor.kind === 'person' || actor.kind === 'staff' ? actor.personId : undefined;
  return (await listLookRows(on, row.id, MOST)).map((look) => ({
    ...{ at: look.at, role: look.role, kind: look.kind, participantId: look.participant_id ?? undefined },
    isCourt: look.participant_id === null && !(look.person_id && scope.participants.includes(look.person_id)),
    isOwn: own !== undefined && look.person_id === own,
  }));
}
