import { listStaff, shortStaffName } from '#modules/courts';
import type { Tx } from '#platform/db';
import { newId } from '#platform/ids';
import { caseErrors } from '../errors.ts';
import { messageWritten } from '../events.ts';
import { LONGEST_MESSAGE, type MessageId } from '../model/message.ts';
import { fullNameOf, type ParticipantId } from '../model/participant.ts';
import { whoActs } from '../queries/case-scope.ts';
import { nameOf } from '../queries/get-case.ts';
import { type CaseRow, listParticipantRows } from '../store/case-store.ts';
import { appendMessage, findTwinMessage } from '../store/message-store.ts';
import type { CaseId } from '../store/tables.ts';
import { factOf, openCase } from './open-case.ts';
import { tellOthers } from './tell-others.ts';

export interface NewMessage {
  readonly caseId: CaseId;
  readonly text: string;
  /** Whose message a program brings in (import, demo); people write under their own names. */
  readonly participantId?: ParticipantId;
}

/**
 * Writes to the court, or as the court, inside the case; everybody in the case reads it with the name and the time. Sent
 * twice by one click, it is one message.
 * @throws CASES_CASE_NOT_FOUND, CASES_NOT_ALLOWED, CASES_ARCHIVED, CASES_MESSAGE_EMPTY, CASES_MESSAGE_LONG
 */
export async function writeMessage(tx: Tx, { caseId, text, participantId }: NewMessage): Promise<MessageId> {
  const { found } = await openCase(tx, caseId, 'write-file');
  if (found.stage === 'archived') throw caseErrors('CASES_ARCHIVED');
  const body = text.trim();
  if (body === '') throw caseErrors('CASES_MESSAGE_EMPTY');
  if (body.length > LONGEST_MESSAGE) throw caseErrors('CASES_MESSAGE_LONG', { limit: LONGEST_MESSAGE });
  const author = await authorOf(tx, found, participantId);
  const twin = await findTwinMessage(tx, { case_id: found.id, author_id: author.personId, body });
  if (twin) {
    tx.record({ kind: 'case', id: found.id }, { message: twin, again: true });
    return twin;
  }
  const id = newId<MessageId>();
  await appendMessage(tx, {
    ...{ id, case_id: found.id, participant_id: author.participantId, body, at: tx.clock.now() },
    ...{ author_id: author.personId, author_name: author.name, author_role: author.role },
  });
  await tellOthers(tx, found, { what: 'message', key: id, participantId: author.participantId ?? undefined });
  tx.record({ kind: 'case', id: found.id }, { message: id });
  tx.publish(messageWritten, { ...factOf(found), messageId: id });
  return id;
}

interface Author {
  readonly personId: Parameters<typeof appendMessage>[1]['author_id'];
  readonly participantId: ParticipantId | null;
  readonly name: string;
  /** Role in the case, or the office in the court. */
  readonly role: string;
}

/** Everybody writes under a name: a participant by the file, the court by its office. */
async function authorOf(tx: Tx, found: CaseRow, brought: ParticipantId | undefined): Promise<Author> {
  const { actor } = tx.act;
  if (actor.kind === 'staff') {
    const staff = await listStaff(tx, { court: found.court_code });
    const post = staff.find(({ personId, role }) => personId === actor.personId && role === actor.role);
    const name = post ? shortStaffName(post) : '';
    return { personId: actor.personId, participantId: null, name, role: actor.role };
  }
  const participants = await listParticipantRows(tx, found.id);
  const own =
    actor.kind === 'person'
      ? (await whoActs(tx, participants)).get(actor.personId)?.[0]
      : participants.find(({ id }) => id === brought);
  const personId = actor.kind === 'person' ? actor.personId : own?.person_id;
  if (!own || !personId) throw caseErrors('CASES_NOT_ALLOWED');
  return { personId, participantId: own.id, name: fullNameOf(nameOf(own)), role: own.role };
}
