import { type CaseId, listParticipants, type Participant, type ParticipantId } from '#modules/cases';
import type { Reads, Tx } from '#platform/db';
import type { PersonId } from '#platform/ids';
import type { HearingId } from '../model/ids.ts';
import { inHearings } from './tables.ts';

export interface Called {
  readonly participantId: ParticipantId;
  /** Null: an organisation, or a person who is not known by number. */
  readonly personId: PersonId | null;
}

/** Who takes part in the case on a day. */
export async function participantsOn(
  on: Reads,
  caseId: CaseId,
  day: Temporal.PlainDate,
): Promise<readonly Participant[]> {
  const all = await listParticipants(on, caseId);
  return all.filter(({ leftOn }) => leftOn === undefined || Temporal.PlainDate.compare(leftOn, day) > 0);
}

export function calledOf({ id, name }: Participant): Called {
  return { participantId: id, personId: name.kind === 'person' ? (name.personId ?? null) : null };
}

/** @throws the violation of party_taken */
export async function insertAttendance(
  tx: Tx,
  hearingId: HearingId,
  called: readonly (Called & { readonly byVideo: boolean })[],
): Promise<void> {
  if (called.length === 0) return;
  const rows = called.map(({ byVideo, ...one }) => ({ ...columnsOf(hearingId, one), by_video: byVideo }));
  await inHearings(tx).insertInto('hearings.attendance').values(rows).execute();
}

/** Makes the people called those of the case. Somebody who is called elsewhere at that time is called all the same and marked. */
export async function callParticipants(
  tx: Tx,
  hearingId: HearingId,
  wanted: readonly Called[],
): Promise<{ readonly joined: readonly ParticipantId[]; readonly left: readonly ParticipantId[] }> {
  const rows = await inHearings(tx)
    .selectFrom('hearings.attendance')
    .select('participant_id')
    .where('hearing_id', '=', hearingId)
    .execute();
  const present = new Set(rows.map(({ participant_id: id }) => id));
  const joined = wanted.filter(({ participantId }) => !present.has(participantId));
  const left = [...present].filter((id) => !wanted.some(({ participantId }) => participantId === id));
  if (left.length > 0) {
    await inHearings(tx)
      .deleteFrom('hearings.attendance')
      .where('hearing_id', '=', hearingId)
      .where('participant_id', 'in', left)
      .execute();
  }
  for (const one of joined) await callOne(tx, hearingId, one);
  return { joined: joined.map(({ participantId }) => participantId), left };
}

async function callOne(tx: Tx, hearingId: HearingId, called: Called): Promise<void> {
  const row = columnsOf(hearingId, called);
  const { numInsertedOrUpdatedRows: inserted } = await inHearings(tx)
    .insertInto('hearings.attendance')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  if (inserted === 1n) return;
  await inHearings(tx)
    .insertInto('hearings.attendance')
    .values({ ...row, is_clash_known: true })
    .execute();
}

/** @returns false when the participant is not called */
export async function setByVideo(
  tx: Tx,
  id: HearingId,
  participantId: ParticipantId,
  byVideo: boolean,
): Promise<boolean> {
  const { numUpdatedRows } = await inHearings(tx)
    .updateTable('hearings.attendance')
    .set({ by_video: byVideo })
    .where('hearing_id', '=', id)
    .where('participant_id', '=', participantId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

function columnsOf(hearingId: HearingId, { participantId, personId }: Called) {
  return { hearing_id: hearingId, participant_id: participantId, person_id: personId };
}

/** Persons known by number who are called. */
export async function personsCalled(on: Reads, hearingId: HearingId): Promise<readonly PersonId[]> {
  const rows = await inHearings(on)
    .selectFrom('hearings.attendance')
    .select('person_id')
    .distinct()
    .where('hearing_id', '=', hearingId)
    .where('person_id', 'is not', null)
    .execute();
  return rows.flatMap(({ person_id: personId }) => personId ?? []);
}
