import { type Letter, listLettersOfCase, listParticipants, type Participant } from '#modules/cases';
import type { Actor } from '#platform/audit';
import type { Reads } from '#platform/db';
import type { ActId } from '../model/ids.ts';
import { copiesOf } from '../store/copy-store.ts';
import { readAct } from './read-act.ts';

/** A side that was not in the hearing, and its copy. */
export interface CopyOfAbsent {
  readonly participant: Participant;
  /** Undefined: to be sent yet. */
  readonly sentOn: Temporal.PlainDate | undefined;
  readonly appealUntil: Temporal.PlainDate | undefined;
  /** By which the post brings it. */
  readonly letter: Letter | undefined;
}

/** Copies for those who were not in the hearing. @throws ACTS_NOT_FOUND, ACTS_NOT_ALLOWED */
export async function listCopies(on: Reads, actor: Actor, id: ActId): Promise<readonly CopyOfAbsent[]> {
  const row = await readAct(on, actor, id, 'read');
  const copies = await copiesOf(on, row.id);
  if (copies.length === 0) return [];
  const participants = await listParticipants(on, row.case_id);
  const letters = (await listLettersOfCase(on, row.case_id)).filter(({ subjectId }) => subjectId === row.id);
  return copies.flatMap(({ participant_id: participantId, sent_on: sentOn, appeal_until: until }) => {
    const participant = participants.find((one) => one.id === participantId);
    const letter = letters.find((one) => one.participantId === participantId);
    return participant ? [{ participant, letter, sentOn: sentOn ?? undefined, appealUntil: until ?? undefined }] : [];
  });
}
