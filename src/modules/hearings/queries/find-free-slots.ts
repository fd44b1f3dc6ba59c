import { sql } from 'kysely';
import type { CaseId, StaffPostId } from '#modules/cases';
import { getCourt, getWorkingCalendar, listRooms } from '#modules/courts';
import { dayStart } from '#platform/clock';
import type { Reads } from '#platform/db';
import { type FreeSlot, freeSlotsOf, type Span, spread } from '../model/free-slots.ts';
import type { CourtroomId, HearingId } from '../model/ids.ts';
import { type CourtHours, courtHours } from '../model/slot-rules.ts';
import { dayStatus } from '../model/working-day.ts';
import { calledOf, participantsOn } from '../store/attendance-store.ts';
import { findPost, isAbsent } from '../store/hearing-store.ts';
import { inHearings } from '../store/tables.ts';

export interface FreeSlotsAsked {
  readonly courtCode: string;
  /** First day looked at; later working days follow until `most` slots are found or 14 days have passed. */
  readonly day: Temporal.PlainDate;
  /** Nothing earlier is offered; now when later. */
  readonly notBefore?: Temporal.Instant | undefined;
  readonly minutes: number;
  /** Default: any room of the court. */
  readonly courtroomId?: CourtroomId | undefined;
  /** Must be free too, and at work on the day. */
  readonly judgePostId?: StaffPostId | undefined;
  /** Whose participants must be free, in whichever court they are called. */
  readonly caseId?: CaseId | undefined;
  readonly mustHaveVideo?: boolean | undefined;
  /** A hearing that is being moved does not stand in its own way. */
  readonly except?: HearingId | undefined;
  /** Default 8. */
  readonly most?: number | undefined;
  /** So many beginnings of a day, each a length after the one before; default: every quarter of an hour. */
  readonly mostOfDay?: number | undefined;
}

const daysLookedAt = 14;

/** The next free beginnings in the court's hours on its working days, never in the past. Booking may still be refused: somebody can be faster. */
export async function findFreeSlots(on: Reads, asked: FreeSlotsAsked): Promise<FreeSlot[]> {
  const hours = courtHours(await getCourt(on, asked.courtCode));
  const calendar = await getWorkingCalendar(on);
  const { most = 8, minutes, mostOfDay } = asked;
  const found: FreeSlot[] = [];
  for (let ahead = 0; ahead < daysLookedAt && found.length < most; ahead += 1) {
    const day = asked.day.add({ days: ahead });
    if (!dayStatus(calendar, day)?.isWorking || !(await isJudgeAtWork(on, asked, day))) continue;
    const slots = await slotsOn(on, asked, day, hours);
    found.push(...(mostOfDay === undefined ? slots : spread(slots, minutes, mostOfDay)));
  }
  return found.slice(0, most);
}

async function slotsOn(on: Reads, asked: FreeSlotsAsked, day: Temporal.PlainDate, hours: CourtHours) {
  const rooms = await listRooms(on, asked.courtCode, day);
  const wanted = rooms
    .filter(({ id }) => asked.courtroomId === undefined || id === asked.courtroomId)
    .filter(({ hasVideo }) => hasVideo || !asked.mustHaveVideo)
    .map(({ id, number }) => ({ id: id as CourtroomId, number }));
  const taken = await takenOn(on, asked, day);
  return freeSlotsOf({
    ...{ day, hours, minutes: asked.minutes, after: latest(on.clock.now(), asked.notBefore), rooms: wanted },
    takenRooms: taken,
    busy: [
      ...taken.filter(({ judgePostId }) => judgePostId === asked.judgePostId),
      ...(await personsBusyOn(on, asked, day)),
    ],
  });
}

function latest(now: Temporal.Instant, notBefore: Temporal.Instant = now): Temporal.Instant {
  return Temporal.Instant.compare(now, notBefore) > 0 ? now : notBefore.subtract({ nanoseconds: 1 });
}

async function takenOn(on: Reads, { courtCode, except }: FreeSlotsAsked, day: Temporal.PlainDate) {
  const rows = await inHearings(on)
    .selectFrom('hearings.hearing')
    .select(['id', 'courtroom_id', 'judge_post_id', 'starts_at'])
    .select(sql<Temporal.Instant>`upper(during)`.as('until'))
    .where('court_code', '=', courtCode)
    .where('starts_at', '<', dayStart(day.add({ days: 1 })))
    .where('ends_at', '>', dayStart(day))
    .where(sql<boolean>`not isempty(during)`)
    .execute();
  return rows
    .filter(({ id }) => id !== except)
    .map((row) => ({
      ...{ from: row.starts_at, to: row.until },
      ...{ courtroomId: row.courtroom_id, judgePostId: row.judge_post_id },
    }));
}

async function isJudgeAtWork(
  on: Reads,
  { judgePostId, courtCode }: FreeSlotsAsked,
  day: Temporal.PlainDate,
): Promise<boolean> {
  if (judgePostId === undefined) return true;
  return (await findPost(on, judgePostId, courtCode, day)) !== undefined && !(await isAbsent(on, judgePostId, day));
}

async function personsBusyOn(on: Reads, { caseId, except }: FreeSlotsAsked, day: Temporal.PlainDate): Promise<Span[]> {
  const called = caseId === undefined ? [] : (await participantsOn(on, caseId, day)).map(calledOf);
  const persons = called.flatMap(({ personId }) => personId ?? []);
  if (persons.length === 0) return [];
  const rows = await inHearings(on)
    .selectFrom('hearings.attendance')
    .select('hearing_id')
    .select([sql<Temporal.Instant>`lower(during)`.as('from'), sql<Temporal.Instant>`upper(during)`.as('to')])
    .where('person_id', 'in', persons)
    .where(sql<boolean>`during && tstzrange(${dayStart(day)}, ${dayStart(day.add({ days: 1 }))})`)
    .execute();
  return rows.filter(({ hearing_id: id }) => id !== except).map(({ from, to }) => ({ from, to }));
}
