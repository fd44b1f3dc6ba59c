import { listParticipants, type Participant, type ParticipantId } from '#modules/cases';
import type { Platform } from '#platform';
import type { Act, Actor } from '#platform/audit';
import { newId, parseId } from '#platform/ids';
import { recordingErrors } from '../errors.ts';
import type { ShowingId } from '../model/ids.ts';
import { mayDo } from '../policy.ts';
import type { Viewing } from '../queries/viewing.ts';
import { insertLook } from '../store/look-store.ts';
import { closeShowingRow, findShowingRow, insertShowing } from '../store/showing-store.ts';

export interface NewShowing {
  /** For whom: the viewer, or whom the viewer represents. */
  readonly participantId: string | undefined;
  /** Name of who came; empty: the participant in person. */
  readonly viewer: string;
  /** The clerk has seen the viewer's document. */
  readonly isDocumentSeen: boolean;
}

/** Longest name. */
const MOST_LETTERS = 200;

/**
 * Opens a recording for a participant inside the court, closed parts included; the participants see it in the list of looks,
 * and it stays in the trail of the person (CPC RK art. 282(4)).
 * @throws RECORDING_SHOWING_NOT_ALLOWED, RECORDING_VIEWER_UNKNOWN, RECORDING_VIEWER_NAME_MISSING, RECORDING_DOCUMENT_NOT_SEEN
 */
export async function showInCourt(
  platform: Platform,
  act: Act,
  viewing: Viewing,
  asked: NewShowing,
): Promise<ShowingId> {
  const { row } = viewing;
  const clerk = requireShowing(viewing);
  const participants = await listParticipants(platform.reads, row.case_id);
  const participant = participants.find(({ id }) => id === parseId<ParticipantId>(asked.participantId));
  if (!participant) throw recordingErrors('RECORDING_VIEWER_UNKNOWN');
  const viewer = viewerOf(participant, asked.viewer);
  if (viewer === '') throw recordingErrors('RECORDING_VIEWER_NAME_MISSING');
  if (!asked.isDocumentSeen) throw recordingErrors('RECORDING_DOCUMENT_NOT_SEEN');
  return await platform.db.transact({ ...act, actor: clerk }, async (tx) => {
    const id = newId<ShowingId>();
    const at = tx.clock.now();
    const personId = participant.name.kind === 'person' ? participant.name.personId : undefined;
    await insertShowing(tx, {
      ...{ id, recording_id: row.id, participant_id: participant.id, viewer, opened_by: clerk.personId },
      ...{ opened_at: at, closed_at: null },
    });
    await insertLook(tx, {
      ...{ recording_id: row.id, person_id: personId ?? null, role: participant.role, participant_id: participant.id },
      ...{ kind: 'shown_in_court', at },
    });
    tx.record({ kind: 'recording', id: row.id, ...(personId ? { personId } : {}) }, { showing: id });
    return id;
  });
}

/** The viewer has gone. Ended once more, nothing changes. @throws RECORDING_SHOWING_NOT_ALLOWED, RECORDING_NOT_FOUND */
export async function endShowing(platform: Platform, act: Act, viewing: Viewing, asked: unknown): Promise<void> {
  const clerk = requireShowing(viewing);
  const id = parseId<ShowingId>(asked);
  await platform.db.transact({ ...act, actor: clerk }, async (tx) => {
    const showing = id && (await findShowingRow(tx, viewing.row.id, id));
    if (!showing) throw recordingErrors('RECORDING_NOT_FOUND');
    tx.record({ kind: 'recording', id: viewing.row.id }, { ended: showing.id });
    if (showing.closed_at === null) await closeShowingRow(tx, showing.id);
  });
}

/** @throws RECORDING_SHOWING_NOT_ALLOWED */
function requireShowing({ actor, scope }: Viewing): Actor & { readonly kind: 'staff' } {
  if (actor.kind !== 'staff' || !mayDo('show-in-court', actor, scope))
    throw recordingErrors('RECORDING_SHOWING_NOT_ALLOWED');
  return actor;
}

function viewerOf({ name }: Participant, said: string): string {
  const typed = said.normalize('NFC').replace(/\s+/gu, ' ').trim().slice(0, MOST_LETTERS);
  if (typed !== '' || name.kind !== 'person') return typed;
  return [name.surname, name.givenName, name.patronymic].filter(Boolean).join(' ');
}
