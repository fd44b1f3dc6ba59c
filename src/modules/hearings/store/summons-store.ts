import type { Selectable } from 'kysely';
import type { CourseEntryId, DocumentId, LetterId, ParticipantId, ServiceId } from '#modules/cases';
import type { NoticeId } from '#modules/notices';
import type { Reads, Tx } from '#platform/db';
import { newId, type PersonId } from '#platform/ids';
import type { HearingId } from '../model/ids.ts';
import type { ParticipantSummons, SummonsId, SummonsServiceId } from '../model/summons.ts';
import { inHearings, type SummonsEditionTable, type SummonsServiceTable, type SummonsTable } from './tables.ts';

export type EditionRow = Selectable<SummonsEditionTable>;
export type SummonsRow = Selectable<SummonsTable>;
export type ServiceRow = Selectable<SummonsServiceTable>;

/** The notices that stand: those of the last edition. */
export async function lastEdition(on: Reads, hearingId: HearingId): Promise<EditionRow | undefined> {
  return await inHearings(on)
    .selectFrom('hearings.summons_edition')
    .selectAll()
    .where('hearing_id', '=', hearingId)
    .orderBy('edition', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export async function findEdition(
  on: Reads,
  { hearing_id: id, edition }: Pick<SummonsRow, 'hearing_id' | 'edition'>,
): Promise<EditionRow | undefined> {
  return await inHearings(on)
    .selectFrom('hearings.summons_edition')
    .selectAll()
    .where('hearing_id', '=', id)
    .where('edition', '=', edition)
    .executeTakeFirst();
}

export async function lockEdition(tx: Tx, hearingId: HearingId, edition: number): Promise<EditionRow | undefined> {
  return await inHearings(tx)
    .selectFrom('hearings.summons_edition')
    .selectAll()
    .where('hearing_id', '=', hearingId)
    .where('edition', '=', edition)
    .forUpdate()
    .executeTakeFirst();
}

export async function insertEdition(tx: Tx, row: Omit<EditionRow, 'entry_id'>): Promise<void> {
  await inHearings(tx)
    .insertInto('hearings.summons_edition')
    .values({ ...row, entry_id: null })
    .execute();
}

export async function setEntry(tx: Tx, { hearing_id: id, edition }: EditionRow, entryId: CourseEntryId): Promise<void> {
  await inHearings(tx)
    .updateTable('hearings.summons_edition')
    .set({ entry_id: entryId })
    .where('hearing_id', '=', id)
    .where('edition', '=', edition)
    .execute();
}

export async function insertSummons(
  tx: Tx,
  rows: readonly Omit<SummonsRow, 'id' | 'notice_id' | 'letter_id'>[],
): Promise<SummonsId[]> {
  if (rows.length === 0) return [];
  const values = rows.map((row) => ({ ...row, id: newId<SummonsId>(), notice_id: null, letter_id: null }));
  await inHearings(tx)
    .insertInto('hearings.summons')
    .values(values)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return values.map(({ id }) => id);
}

export async function listSummons(on: Reads, hearingId: HearingId, edition: number): Promise<readonly SummonsRow[]> {
  return await inHearings(on)
    .selectFrom('hearings.summons as summons')
    .innerJoin('cases.v_participant as participant', 'participant.id', 'summons.participant_id')
    .selectAll('summons')
    .where('summons.hearing_id', '=', hearingId)
    .where('summons.edition', '=', edition)
    .orderBy('participant.position')
    .orderBy('summons.id')
    .execute();
}

/** Of every edition up to one. */
export async function listSummonsUpTo(
  on: Reads,
  hearingId: HearingId,
  edition: number,
): Promise<readonly SummonsRow[]> {
  return await inHearings(on)
    .selectFrom('hearings.summons')
    .selectAll()
    .where('hearing_id', '=', hearingId)
    .where('edition', '<=', edition)
    .execute();
}

export async function setLetter(tx: Tx, id: SummonsId, letterId: LetterId): Promise<void> {
  await inHearings(tx).updateTable('hearings.summons').set({ letter_id: letterId }).where('id', '=', id).execute();
}

export async function findSummons(
  on: Reads,
  where: { readonly id: SummonsId } | { readonly noticeId: NoticeId },
): Promise<SummonsRow | undefined> {
  const query = inHearings(on).selectFrom('hearings.summons').selectAll();
  return await ('id' in where
    ? query.where('id', '=', where.id)
    : query.where('notice_id', '=', where.noticeId)
  ).executeTakeFirst();
}

export async function setNotice(tx: Tx, id: SummonsId, noticeId: NoticeId): Promise<void> {
  await inHearings(tx).updateTable('hearings.summons').set({ notice_id: noticeId }).where('id', '=', id).execute();
}

/** @returns nothing when the same was said before */
export async function insertService(
  tx: Tx,
  service: Pick<ServiceRow, 'summons_id' | 'way' | 'proof' | 'served_on' | 'said_by'> &
    Partial<Pick<ServiceRow, 'proof_document_id'>>,
): Promise<SummonsServiceId | undefined> {
  const row = await inHearings(tx)
    .insertInto('hearings.summons_service')
    .values({
      ...{ proof_document_id: null, ...service },
      ...{ id: newId<SummonsServiceId>(), at: tx.clock.now(), case_service_id: null },
    })
    .onConflict((conflict) => conflict.columns(['summons_id', 'way', 'proof']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

export async function findService(on: Reads, id: SummonsServiceId): Promise<ServiceRow | undefined> {
  return await inHearings(on)
    .selectFrom('hearings.summons_service')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function lockService(tx: Tx, id: SummonsServiceId): Promise<ServiceRow | undefined> {
  return await inHearings(tx)
    .selectFrom('hearings.summons_service')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function setCaseService(
  tx: Tx,
  id: SummonsServiceId,
  kept: { readonly case_service_id: ServiceId; readonly proof_document_id: DocumentId | null },
): Promise<void> {
  await inHearings(tx).updateTable('hearings.summons_service').set(kept).where('id', '=', id).execute();
}

/** Every participant's notices of an edition with what proves their service. */
export async function summonedOf(
  on: Reads,
  hearingId: HearingId,
  edition: number,
): Promise<readonly ParticipantSummons[]> {
  const summons = await listSummons(on, hearingId, edition);
  if (summons.length === 0) return [];
  const services = await inHearings(on)
    .selectFrom('hearings.summons_service')
    .selectAll()
    .where(
      'summons_id',
      'in',
      summons.map(({ id }) => id),
    )
    .orderBy('at')
    .execute();
  return [...Map.groupBy(summons, (row) => row.participant_id)].map(([participantId, rows]) => ({
    participantId,
    people: rows.flatMap(({ person_id: person }) => person ?? []),
    summonsIds: rows.map(({ id }) => id),
    mustBeOtherWay: rows.some((row) => row.must_be_other_way),
    letterId: rows.find((row) => row.letter_id !== null)?.letter_id ?? undefined,
    isSent: rows.some(({ notice_id: notice }) => notice !== null),
    services: services
      .filter(({ summons_id: id }) => rows.some((row) => row.id === id))
      .map(({ way, proof, served_on: servedOn, proof_document_id: document }) => ({
        ...{ way, proof, servedOn },
        proofDocumentId: document ?? undefined,
      })),
  }));
}

/** Who came to a hearing, as the secretary said. */
export async function cameTo(on: Reads, hearingId: HearingId): Promise<ReadonlyMap<ParticipantId, boolean | null>> {
  const rows = await inHearings(on)
    .selectFrom('hearings.attendance')
    .select(['participant_id', 'came'])
    .where('hearing_id', '=', hearingId)
    .execute();
  return new Map(rows.map(({ participant_id: id, came }) => [id, came]));
}

/** @returns false when the participant is not called */
export async function setCame(
  tx: Tx,
  hearingId: HearingId,
  participantId: ParticipantId,
  came: boolean,
): Promise<boolean> {
  const { numUpdatedRows } = await inHearings(tx)
    .updateTable('hearings.attendance')
    .set({ came })
    .where('hearing_id', '=', hearingId)
    .where('participant_id', '=', participantId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The hearing before this one in its case, which was put off: who failed to come there must be told another way. */
export async function findHearingBefore(on: Reads, hearingId: HearingId): Promise<HearingId | undefined> {
  const row = await inHearings(on)
    .selectFrom('hearings.hearing as now')
    .innerJoin('hearings.hearing as before', 'before.case_id', 'now.case_id')
    .select('before.id')
    .where('now.id', '=', hearingId)
    .where('before.state', '=', 'adjourned')
    .whereRef('before.starts_at', '<', 'now.starts_at')
    .orderBy('before.starts_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.id;
}

/** Notices of hearings that begin on the day and still stand, whose person has not been reminded so many days before. */
export async function listToRemind(
  on: Reads,
  { from, to }: { readonly from: Temporal.Instant; readonly to: Temporal.Instant },
  daysBefore: number,
  most: number,
): Promise<
  readonly (SummonsRow & {
    readonly person_id: PersonId;
    readonly starts_at: Temporal.Instant;
    readonly made_at: Temporal.Instant;
  })[]
> {
  const rows = await inHearings(on)
    .selectFrom('hearings.hearing as h')
    .innerJoin('hearings.summons_edition as e', 'e.hearing_id', 'h.id')
    .innerJoin('hearings.summons as s', (join) =>
      join.onRef('s.hearing_id', '=', 'e.hearing_id').onRef('s.edition', '=', 'e.edition'),
    )
    .selectAll('s')
    .select(['h.starts_at', 'e.made_at'])
    .where('h.starts_at', '>=', from)
    .where('h.starts_at', '<', to)
    .where('h.state', 'in', ['scheduled', 'delayed'])
    .where('s.person_id', 'is not', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('hearings.summons_edition as later')
            .select('later.edition')
            .whereRef('later.hearing_id', '=', 'h.id')
            .whereRef('later.edition', '>', 'e.edition'),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('hearings.reminder as r')
            .select('r.summons_id')
            .whereRef('r.summons_id', '=', 's.id')
            .where('r.days_before', '=', daysBefore),
        ),
      ),
    )
    .orderBy('s.id')
    .limit(most)
    .execute();
  return rows.flatMap((row) => (row.person_id ? [{ ...row, person_id: row.person_id }] : []));
}

/** @returns false when it was sent before */
export async function insertReminder(
  tx: Tx,
  reminder: { readonly summons_id: SummonsId; readonly days_before: number; readonly notice_id: NoticeId },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows: inserted } = await inHearings(tx)
    .insertInto('hearings.reminder')
    .values({ ...reminder, at: tx.clock.now() })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return inserted === 1n;
}

/** Open notices of a person for one hearing, the last edition. */
export async function summonsOfPerson(
  on: Reads,
  hearingId: HearingId,
  personId: PersonId,
): Promise<readonly SummonsRow[]> {
  const edition = await lastEdition(on, hearingId);
  if (!edition) return [];
  return (await listSummons(on, hearingId, edition.edition)).filter(({ person_id: person }) => person === personId);
}
