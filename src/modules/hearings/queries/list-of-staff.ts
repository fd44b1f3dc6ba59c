import {
  type CaseId,
  type ParticipantId,
  type ParticipantName,
  type ParticipantRole,
  publicNames,
  type StaffPostId,
} from '#modules/cases';
import type { StaffName } from '#modules/courts';
import type { Actor } from '#platform/audit';
import { dayStart, legalDay } from '#platform/clock';
import type { Reads } from '#platform/db';
import type { PersonId } from '#platform/ids';
import { hearingErrors } from '../errors.ts';
import type { ClosingGround } from '../model/closing-grounds.ts';
import type { HearingCourse } from '../model/hearing-course.ts';
import type { CourtroomId, HearingId } from '../model/ids.ts';
import type { Purpose } from '../model/purposes.ts';
import { mayDo } from '../policy.ts';
import { type HearingWithFile, hearingsWithFiles } from '../store/hearing-files.ts';
import { courseOf } from '../store/hearing-store.ts';
import { type HearingsTables, inHearings } from '../store/tables.ts';

/** Somebody who takes part in the case on the day. */
export interface CalledParticipant {
  readonly participantId: ParticipantId;
  readonly role: ParticipantRole;
  readonly name: ParticipantName;
  readonly byVideo: boolean;
  /** Called to another hearing at the same time: one of the two has to move. */
  readonly isCalledElsewhere: boolean;
}

/** A hearing as the staff of its court see it, closed or not. */
export interface StaffHearing {
  readonly id: HearingId;
  readonly version: number;
  readonly courtCode: string;
  readonly course: HearingCourse;
  readonly purpose: Purpose;
  /** Null: open. */
  readonly closedGround: ClosingGround | null;
  readonly hasVideoLink: boolean;
  readonly room: {
    readonly id: CourtroomId;
    readonly number: string;
    readonly floor: number;
    readonly hasVideo: boolean;
  };
  readonly judge: StaffName & { readonly postId: StaffPostId; readonly personId: PersonId };
  /** The judge of the case, when another one was drawn who is not free at this time: the hearing has to be moved. */
  readonly replacedBy: StaffHearing['judge'] | undefined;
  readonly secretaryPostId: StaffPostId | null;
  readonly file: { readonly id: CaseId; readonly number: string; readonly kind: string; readonly category: string };
  /** True when everyone may read the names: staff who need the others open the hearing, which leaves a look. */
  readonly areNamesPublic: boolean;
  readonly participants: readonly CalledParticipant[];
  readonly nextHearingId: HearingId | null;
}

/** A day of the court by time and room, with names. @throws HEARINGS_NOT_ALLOWED to everybody but its staff */
export async function listOfStaff(
  on: Reads,
  actor: Actor,
  courtCode: string,
  day: Temporal.PlainDate,
): Promise<readonly StaffHearing[]> {
  if (!mayDo('read-staff-list', actor, { courtCode })) throw hearingErrors('HEARINGS_NOT_ALLOWED');
  const rows = await hearingsWithFiles(on)
    .where('hearing.court_code', '=', courtCode)
    .where('hearing.starts_at', '>=', dayStart(day))
    .where('hearing.starts_at', '<', dayStart(day.add({ days: 1 })))
    .orderBy('hearing.starts_at')
    .orderBy('room.number')
    .execute();
  return await withParticipants(on, rows);
}

/** What the person is judge or secretary of on that day in the court, by time. @throws HEARINGS_NOT_ALLOWED as above */
export async function listOwnHearings(
  on: Reads,
  actor: Actor,
  courtCode: string,
  day: Temporal.PlainDate,
): Promise<readonly StaffHearing[]> {
  const all = await listOfStaff(on, actor, courtCode, day);
  if (actor.kind !== 'staff' || all.length === 0) return [];
  const { personId } = actor;
  const posts = await inHearings(on)
    .selectFrom('courts.v_staff_post')
    .select('id')
    .where('person_id', '=', personId)
    .execute();
  const own = new Set<string | null>(posts.map(({ id }) => id));
  return all.filter(
    ({ judge, replacedBy, secretaryPostId }) => (replacedBy ?? judge).personId === personId || own.has(secretaryPostId),
  );
}

/** One hearing for the staff of its court. @throws HEARINGS_NOT_FOUND, HEARINGS_NOT_ALLOWED */
export async function getStaffHearing(on: Reads, actor: Actor, id: HearingId): Promise<StaffHearing> {
  const row = await hearingsWithFiles(on).where('hearing.id', '=', id).executeTakeFirst();
  if (!row) throw hearingErrors('HEARINGS_NOT_FOUND');
  if (!mayDo('read-staff-list', actor, { courtCode: row.court_code, judge: row.judge_person_id })) {
    throw hearingErrors('HEARINGS_NOT_ALLOWED');
  }
  const [found] = await withParticipants(on, [row]);
  if (!found) throw hearingErrors('HEARINGS_NOT_FOUND');
  return found;
}

async function withParticipants(on: Reads, rows: readonly HearingWithFile[]): Promise<StaffHearing[]> {
  if (rows.length === 0) return [];
  const called = await inHearings(on)
    .selectFrom('hearings.attendance as called')
    .innerJoin('cases.v_participant as participant', 'participant.id', 'called.participant_id')
    .selectAll('participant')
    .select(['called.hearing_id', 'called.by_video', 'called.is_clash_known'])
    .where(
      'called.hearing_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('participant.position')
    .execute();
  const replaced = await replacingJudges(on, rows);
  const byHearing = Map.groupBy(called, ({ hearing_id: id }) => id);
  return rows.map((row) => ({
    ...{ id: row.id, version: row.version, courtCode: row.court_code, course: courseOf(row), purpose: row.purpose },
    ...{ closedGround: row.closed_ground, hasVideoLink: row.has_video_link, nextHearingId: row.next_hearing_id },
    room: { id: row.courtroom_id, number: row.room_number, floor: row.floor, hasVideo: row.has_video },
    judge: {
      ...{ postId: row.judge_post_id, personId: row.judge_person_id, surname: row.surname },
      ...{ givenName: row.given_name, patronymic: row.patronymic },
    },
    replacedBy: replaced.get(row.id),
    secretaryPostId: row.secretary_post_id,
    file: { id: row.case_id, number: row.case_number, kind: row.kind, category: row.category },
    areNamesPublic:
      publicNames(row.kind, row.category, row.closed_ground === null, legalDay(row.starts_at)).names !== 'hidden',
    participants: (byHearing.get(row.id) ?? []).map(calledParticipant),
  }));
}

/** Judges of the cases whose hearings were set for a judge who was replaced. */
async function replacingJudges(
  on: Reads,
  rows: readonly HearingWithFile[],
): Promise<ReadonlyMap<HearingId, StaffHearing['judge']>> {
  const ids = rows.filter(({ judge_replaced: isReplaced }) => isReplaced).map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const found = await inHearings(on)
    .selectFrom('hearings.hearing as hearing')
    .innerJoin('cases.v_case as file', 'file.id', 'hearing.case_id')
    .innerJoin('courts.v_staff_post as judge', 'judge.id', 'file.judge_post_id')
    .select(['hearing.id', 'file.judge_post_id', 'judge.person_id'])
    .select(['judge.surname', 'judge.given_name', 'judge.patronymic'])
    .where('hearing.id', 'in', ids)
    .execute();
  return new Map(
    found.flatMap((row) => {
      const { surname, given_name: givenName, patronymic, person_id: personId, judge_post_id: postId } = row;
      return postId ? [[row.id, { postId, personId, surname, givenName, patronymic }] as const] : [];
    }),
  );
}

/** Hearings to come that were set for a judge who was replaced, the nearest first. @throws HEARINGS_NOT_ALLOWED */
export async function listToMove(on: Reads, actor: Actor, courtCode: string): Promise<readonly StaffHearing[]> {
  if (!mayDo('read-staff-list', actor, { courtCode })) throw hearingErrors('HEARINGS_NOT_ALLOWED');
  const rows = await hearingsWithFiles(on)
    .where('hearing.court_code', '=', courtCode)
    .where('hearing.judge_replaced', '=', true)
    .where('hearing.ended_at', 'is', null)
    .orderBy('hearing.starts_at')
    .execute();
  return await withParticipants(on, rows);
}

function calledParticipant(
  row: HearingsTables['cases.v_participant'] & { readonly by_video: boolean; readonly is_clash_known: boolean },
): CalledParticipant {
  const name: ParticipantName =
    row.organisation_kk === null
      ? {
          ...{ kind: 'person', surname: row.surname ?? '', givenName: row.given_name ?? '' },
          ...(row.patronymic ? { patronymic: row.patronymic } : {}),
        }
      : { kind: 'organisation', kk: row.organisation_kk, ru: row.organisation_ru ?? row.organisation_kk };
  return {
    ...{ participantId: row.id, role: row.role, name, byVideo: row.by_video },
    isCalledElsewhere: row.is_clash_known,
  };
}
