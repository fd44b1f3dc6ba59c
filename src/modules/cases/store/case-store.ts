import type { Selectable } from 'kysely';
import type { CourtsViews } from '#modules/courts';
import type { Reads, Tx } from '#platform/db';
import { newId } from '#platform/ids';
import type { ParticipantId, ParticipantName, ParticipantRole } from '../model/participant.ts';
import type { Stage } from '../model/stage.ts';
import { type CaseId, type CasesTables, inCases, type StaffPostId } from './tables.ts';

export type CaseRow = Selectable<CasesTables['cases.court_case']>;
export type ParticipantRow = Selectable<CasesTables['cases.participant']>;

export async function insertCase(tx: Tx, row: CaseRow): Promise<void> {
  await inCases(tx).insertInto('cases.court_case').values(row).execute();
}

export async function lockCase(tx: Tx, id: CaseId): Promise<CaseRow | undefined> {
  return await inCases(tx)
    .selectFrom('cases.court_case')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function findCase(on: Reads, where: { id: CaseId } | { number: string }): Promise<CaseRow | undefined> {
  const query = inCases(on).selectFrom('cases.court_case').selectAll();
  return await ('id' in where
    ? query.where('id', '=', where.id)
    : query.where('number', '=', where.number)
  ).executeTakeFirst();
}

export async function updateCase(
  tx: Tx,
  id: CaseId,
  changes: Partial<Pick<CaseRow, 'stage' | 'judge_post_id' | 'language'>>,
): Promise<void> {
  await inCases(tx)
    .updateTable('cases.court_case')
    .set((row) => ({ ...changes, version: row('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

export async function appendStageChange(
  tx: Tx,
  caseId: CaseId,
  from: Stage | null,
  to: Stage,
  { at = tx.clock.now(), ground }: { readonly at?: Temporal.Instant; readonly ground?: string | undefined } = {},
): Promise<void> {
  await inCases(tx)
    .insertInto('cases.stage_change')
    .values({ case_id: caseId, at, from_stage: from, to_stage: to, ground: ground ?? null })
    .execute();
}

/** The stages through which the case went, in their order. */
export async function listStages(on: Reads, caseId: CaseId): Promise<readonly Stage[]> {
  const rows = await inCases(on)
    .selectFrom('cases.stage_change')
    .select('to_stage')
    .where('case_id', '=', caseId)
    .orderBy('id')
    .execute();
  return rows.map((row) => row.to_stage);
}

export interface NewParticipant {
  readonly role: ParticipantRole;
  readonly name: ParticipantName;
  readonly represents?: ParticipantId;
  readonly joinedOn: Temporal.PlainDate;
  /** Set for who has left already, in a case that comes from elsewhere. */
  readonly leftOn?: Temporal.PlainDate | undefined;
}

export async function insertParticipants(
  tx: Tx,
  caseId: CaseId,
  firstPosition: number,
  participants: readonly NewParticipant[],
): Promise<readonly ParticipantId[]> {
  if (participants.length === 0) return [];
  const rows = participants.map(({ role, name, represents, joinedOn, leftOn }, index) => ({
    id: newId<ParticipantId>(),
    case_id: caseId,
    role,
    position: firstPosition + index,
    represents: represents ?? null,
    joined_on: joinedOn,
    left_on: leftOn ?? null,
    ...nameColumns(name),
  }));
  await inCases(tx).insertInto('cases.participant').values(rows).execute();
  return rows.map(({ id }) => id);
}

function nameColumns(name: ParticipantName) {
  const isPerson = name.kind === 'person';
  return {
    person_id: isPerson ? (name.personId ?? null) : null,
    surname: isPerson ? name.surname : null,
    given_name: isPerson ? name.givenName : null,
    patronymic: isPerson ? (name.patronymic ?? null) : null,
    organisation_id: isPerson ? null : (name.organisationId ?? null),
    organisation_kk: isPerson ? null : name.kk,
    organisation_ru: isPerson ? null : name.ru,
  };
}

export async function listParticipantRows(on: Reads, caseId: CaseId): Promise<readonly ParticipantRow[]> {
  return await inCases(on)
    .selectFrom('cases.participant')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('position')
    .execute();
}

export async function renameParticipant(tx: Tx, id: ParticipantId, name: ParticipantName): Promise<void> {
  await inCases(tx).updateTable('cases.participant').set(nameColumns(name)).where('id', '=', id).execute();
}

export async function endParticipation(tx: Tx, id: ParticipantId, on: Temporal.PlainDate): Promise<void> {
  await inCases(tx).updateTable('cases.participant').set({ left_on: on }).where('id', '=', id).execute();
}

export async function findPost(on: Reads, id: StaffPostId): Promise<CourtsViews['courts.v_staff_post'] | undefined> {
  return await inCases(on).selectFrom('courts.v_staff_post').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function findParticipant(on: Reads, id: ParticipantId): Promise<ParticipantRow | undefined> {
  return await inCases(on).selectFrom('cases.participant').selectAll().where('id', '=', id).executeTakeFirst();
}
