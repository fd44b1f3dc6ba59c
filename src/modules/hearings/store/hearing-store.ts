import { type Selectable, sql } from 'kysely';
import type { CaseId, StaffPostId } from '#modules/cases';
import { type Reads, type Tx, twinsSince } from '#platform/db';
import type { PersonId } from '#platform/ids';
import type { ChangeKind } from '../model/change-kinds.ts';
import type { HearingCourse } from '../model/hearing-course.ts';
import type { CourtroomId, HearingId } from '../model/ids.ts';
import type { Purpose } from '../model/purposes.ts';
import { minutesBetween } from '../model/shown-state.ts';
import { type HearingsTables, type HearingTable, inHearings } from './tables.ts';

export type HearingRow = Selectable<HearingTable>;
export type HearingColumns = Omit<HearingRow, 'version' | 'during'>;
export type RoomRow = HearingsTables['courts.v_courtroom'];
export type PostRow = HearingsTables['courts.v_staff_post'];

export async function insertHearing(tx: Tx, row: Omit<HearingColumns, 'judge_replaced'>): Promise<void> {
  await inHearings(tx).insertInto('hearings.hearing').values(row).execute();
}

export async function lockHearing(tx: Tx, id: HearingId): Promise<HearingRow | undefined> {
  return await inHearings(tx)
    .selectFrom('hearings.hearing')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function findHearing(on: Reads, id: HearingId): Promise<HearingRow | undefined> {
  return await inHearings(on).selectFrom('hearings.hearing').selectAll().where('id', '=', id).executeTakeFirst();
}

/** A hearing of the case at this very time and place that this person has just set and nobody changed. */
export async function findTwinHearing(
  tx: Tx,
  { caseId, courtroomId, purpose, startsAt, plannedMinutes, setBy }: TwinOfHearing,
): Promise<HearingRow | undefined> {
  return await inHearings(tx)
    .selectFrom('hearings.hearing as h')
    .innerJoin('hearings.change as c', 'c.hearing_id', 'h.id')
    .selectAll('h')
    .where('h.case_id', '=', caseId)
    .where('h.courtroom_id', '=', courtroomId)
    .where('h.purpose', '=', purpose)
    .where('h.state', '=', 'scheduled')
    .where('h.starts_at', '=', startsAt)
    .where('h.ends_at', '=', startsAt.add({ minutes: plannedMinutes }))
    .where('c.kind', '=', 'scheduled')
    .where('c.actor_person_id', '=', setBy)
    .where('c.at', '>', twinsSince(tx))
    .executeTakeFirst();
}

interface TwinOfHearing {
  readonly caseId: CaseId;
  readonly courtroomId: CourtroomId;
  readonly purpose: Purpose;
  readonly startsAt: Temporal.Instant;
  readonly plannedMinutes: number;
  readonly setBy: PersonId;
}

export async function updateHearing(tx: Tx, id: HearingId, changes: Partial<HearingColumns>): Promise<void> {
  await inHearings(tx)
    .updateTable('hearings.hearing')
    .set((row) => ({ ...changes, version: row('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** The course of a stored hearing. */
export function courseOf(row: HearingColumns): HearingCourse {
  return {
    state: row.state,
    startsAt: row.starts_at,
    plannedMinutes: minutesBetween(row.starts_at, row.ends_at),
    delay: row.delay_reason && {
      reason: row.delay_reason,
      explanation: row.delay_explanation ?? '',
      expectedAt: row.delay_expected_at,
    },
    beganAt: row.began_at,
    resumesAt: row.resumes_at,
    endedAt: row.ended_at,
    adjournment: row.adjournment_reason && {
      reason: row.adjournment_reason,
      explanation: row.adjournment_explanation ?? '',
      nextStartsAt: row.next_starts_at,
    },
  };
}

/** The columns of a course. */
export function courseColumns(course: HearingCourse) {
  const { delay, adjournment } = course;
  return {
    state: course.state,
    starts_at: course.startsAt,
    ends_at: course.startsAt.add({ minutes: course.plannedMinutes }),
    delay_reason: delay?.reason ?? null,
    delay_explanation: delay?.explanation ?? null,
    delay_expected_at: delay?.expectedAt ?? null,
    began_at: course.beganAt,
    resumes_at: course.resumesAt,
    ended_at: course.endedAt,
    adjournment_reason: adjournment?.reason ?? null,
    adjournment_explanation: adjournment?.explanation ?? null,
    next_starts_at: adjournment?.nextStartsAt ?? null,
  } satisfies Partial<HearingColumns>;
}

export async function appendChange(
  tx: Tx,
  hearingId: HearingId,
  kind: ChangeKind,
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
  at = tx.clock.now(),
): Promise<void> {
  const { actor } = tx.act;
  await inHearings(tx)
    .insertInto('hearings.change')
    .values({
      ...{ hearing_id: hearingId, at, kind },
      ...{ before: JSON.stringify(before), after: JSON.stringify(after), actor_kind: actor.kind },
      actor_person_id: actor.kind === 'staff' || actor.kind === 'person' ? actor.personId : null,
      actor_role: actor.kind === 'staff' ? actor.role : actor.kind === 'system' ? actor.name : null,
    })
    .execute();
}

/** A courtroom of the court in use on the day. */
export async function findRoom(
  on: Reads,
  id: CourtroomId,
  courtCode: string,
  day: Temporal.PlainDate,
): Promise<RoomRow | undefined> {
  return await inHearings(on)
    .selectFrom('courts.v_courtroom')
    .selectAll()
    .where('id', '=', id)
    .where('court_code', '=', courtCode)
    .where(sql<boolean>`(valid_from <= ${day} and (valid_to is null or valid_to >= ${day}))`)
    .executeTakeFirst();
}

/** An office of the court held on the day. */
export async function findPost(
  on: Reads,
  id: StaffPostId,
  courtCode: string,
  day: Temporal.PlainDate,
): Promise<PostRow | undefined> {
  return await inHearings(on)
    .selectFrom('courts.v_staff_post')
    .selectAll()
    .where('id', '=', id)
    .where('court_code', '=', courtCode)
    .where(sql<boolean>`(valid_from <= ${day} and (valid_to is null or valid_to >= ${day}))`)
    .executeTakeFirst();
}

/** The court's list says that the judge is not at work on the day; why is nobody's matter here. */
export async function isAbsent(on: Reads, id: StaffPostId, day: Temporal.PlainDate): Promise<boolean> {
  const found = await inHearings(on)
    .selectFrom('courts.v_absence')
    .select('id')
    .where('judge_post_id', '=', id)
    .where('valid_from', '<=', day)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', day)]))
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** Who holds or held the office. */
export async function findJudgePerson(on: Reads, postId: StaffPostId): Promise<PersonId> {
  const { person_id: personId } = await inHearings(on)
    .selectFrom('courts.v_staff_post')
    .select('person_id')
    .where('id', '=', postId)
    .executeTakeFirstOrThrow();
  return personId;
}

/** Part of an adjournment, which has its version already. */
export async function linkNext(tx: Tx, id: HearingId, next: HearingId): Promise<void> {
  await inHearings(tx).updateTable('hearings.hearing').set({ next_hearing_id: next }).where('id', '=', id).execute();
}

/** Hearings of a case that begin from an instant on. */
export async function listHearingsOfCase(on: Reads, caseId: CaseId, from: Temporal.Instant): Promise<HearingId[]> {
  const rows = await inHearings(on)
    .selectFrom('hearings.hearing')
    .select('id')
    .where('case_id', '=', caseId)
    .where('starts_at', '>=', from)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Hearings of the case that have not begun, whenever they were to. */
export async function listWaitingOfCase(on: Reads, caseId: CaseId): Promise<readonly { readonly id: HearingId }[]> {
  return await inHearings(on)
    .selectFrom('hearings.hearing')
    .select('id')
    .where('case_id', '=', caseId)
    .where('state', 'in', ['scheduled', 'delayed'])
    .orderBy('starts_at')
    .execute();
}

/** Hearings of a court that begin from an instant on. */
export async function listHearingsOfCourt(on: Reads, courtCode: string, from: Temporal.Instant): Promise<HearingId[]> {
  const rows = await inHearings(on)
    .selectFrom('hearings.hearing')
    .select('id')
    .where('court_code', '=', courtCode)
    .where('starts_at', '>=', from)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Name of who holds or held the office. */
export async function findPostName(on: Reads, postId: StaffPostId): Promise<PostRow | undefined> {
  return await inHearings(on).selectFrom('courts.v_staff_post').selectAll().where('id', '=', postId).executeTakeFirst();
}

/** Any office of the person in the court, the last one first. */
export async function findPostByPerson(on: Reads, personId: PersonId, courtCode: string): Promise<PostRow | undefined> {
  return await inHearings(on)
    .selectFrom('courts.v_staff_post')
    .selectAll()
    .where('person_id', '=', personId)
    .where('court_code', '=', courtCode)
    .orderBy('valid_from', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** The room of a notice, whatever became of it since. */
export async function findRoomOfSummons(on: Reads, id: CourtroomId): Promise<RoomRow> {
  return await inHearings(on)
    .selectFrom('courts.v_courtroom')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}
