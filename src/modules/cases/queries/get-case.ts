import type { Reads } from '#platform/db';
import { caseErrors } from '../errors.ts';
import type { ParticipantId, ParticipantName, ParticipantRole } from '../model/participant.ts';
import type { Stage } from '../model/stage.ts';
import { type CaseRow, findCase, listParticipantRows, type ParticipantRow } from '../store/case-store.ts';
import { type CaseId, inCases, type StaffPostId } from '../store/tables.ts';

/** A case as other modules see it; names of participants are a question of their own. */
export interface CourtCase {
  readonly id: CaseId;
  readonly number: string;
  readonly courtCode: string;
  readonly kind: string;
  readonly category: string;
  readonly language: 'kk' | 'ru';
  readonly stage: Stage;
  readonly judgePostId: StaffPostId | undefined;
  readonly registeredOn: Temporal.PlainDate;
  /** Number of the case that this one continues, e.g. the first instance of an appeal, or before a decision was set aside. */
  readonly previousNumber: string | undefined;
  /** national: the existing case system gave the number. */
  readonly numberedBy: 'own' | 'national';
}

export interface Participant {
  readonly id: ParticipantId;
  readonly role: ParticipantRole;
  readonly name: ParticipantName;
  /** Whom a representative or an advocate stands for. */
  readonly represents: ParticipantId | undefined;
  readonly joinedOn: Temporal.PlainDate;
  readonly leftOn: Temporal.PlainDate | undefined;
}

export interface StageChange {
  readonly at: Temporal.Instant;
  readonly stage: Stage;
}

/** @throws CASES_CASE_NOT_FOUND */
export async function getCase(on: Reads, id: CaseId): Promise<CourtCase> {
  const row = await findCase(on, { id });
  if (!row) throw caseErrors('CASES_CASE_NOT_FOUND');
  return asCase(row);
}

/** @param number canonical spelling */
export async function findCaseByNumber(on: Reads, number: string): Promise<CourtCase | undefined> {
  const row = await findCase(on, { number });
  return row && asCase(row);
}

/** By the names of the file: for those who may read it, never for the public. */
export async function listParticipants(on: Reads, caseId: CaseId): Promise<readonly Participant[]> {
  return (await listParticipantRows(on, caseId)).map(asParticipant);
}

export async function listStageChanges(on: Reads, caseId: CaseId): Promise<readonly StageChange[]> {
  const rows = await inCases(on)
    .selectFrom('cases.stage_change')
    .select(['at', 'to_stage'])
    .where('case_id', '=', caseId)
    .orderBy('id')
    .execute();
  return rows.map(({ at, to_stage: stage }) => ({ at, stage }));
}

export function asCase(row: CaseRow): CourtCase {
  return {
    id: row.id,
    number: row.number,
    courtCode: row.court_code,
    kind: row.kind,
    category: row.category,
    language: row.language,
    stage: row.stage,
    judgePostId: row.judge_post_id ?? undefined,
    registeredOn: row.registered_on,
    previousNumber: row.previous_number ?? undefined,
    numberedBy: row.numbered_by,
  };
}

export function asParticipant(row: ParticipantRow): Participant {
  return {
    id: row.id,
    role: row.role,
    name: nameOf(row),
    represents: row.represents ?? undefined,
    joinedOn: row.joined_on,
    leftOn: row.left_on ?? undefined,
  };
}

/** By the name of the file. */
export function nameOf(row: ParticipantRow): ParticipantName {
  if (row.organisation_kk !== null) {
    const organisation = row.organisation_id ? { organisationId: row.organisation_id } : {};
    return {
      kind: 'organisation',
      ...organisation,
      kk: row.organisation_kk,
      ru: row.organisation_ru ?? row.organisation_kk,
    };
  }
  return {
    kind: 'person',
    ...(row.person_id ? { personId: row.person_id } : {}),
    surname: row.surname ?? '',
    givenName: row.given_name ?? '',
    ...(row.patronymic ? { patronymic: row.patronymic } : {}),
  };
}
