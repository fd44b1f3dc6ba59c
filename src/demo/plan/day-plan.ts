import type { Random } from '#modules/identity';
import { atTime } from '#platform/clock';
import { type PlannedCase, planCase } from './case-plan.ts';
import type { DemoCourt } from './courts.ts';
import type { DemoCast, DemoPerson } from './people.ts';
import { pick } from './people.ts';
import { recordingRoom } from './recording-room.ts';
import { isOfVideoHearing, videoHearing } from './video-hearing.ts';

export interface PlannedHearing {
  readonly courtCode: string;
  /** Index of the courtroom, and of the judge who sits there. */
  readonly room: number;
  readonly startsAt: Temporal.Instant;
  readonly minutes: number;
  readonly hasVideoLink: boolean;
  readonly case: PlannedCase;
}

export interface DayAsked {
  readonly random: Random;
  readonly cast: DemoCast;
  readonly courts: readonly DemoCourt[];
  readonly day: Temporal.PlainDate;
  /** 1 fills the day, 0.3 leaves most slots free. */
  readonly density: number;
}

const OPENS = '09:00';
const CLOSES = '18:00';
const LENGTHS = [20, 30, 30, 40, 40, 60] as const;

/** A full day of the courts: each room its judge, pauses between hearings, lunch, nobody in two rooms at once. */
export function planDay(asked: DayAsked): PlannedHearing[] {
  const busy = new Busy();
  const from = atTime(asked.day, OPENS);
  const to = atTime(asked.day, CLOSES);
  const lunch = [atTime(asked.day, '13:00'), atTime(asked.day, '14:00')] as const;
  return asked.courts.flatMap((court) =>
    roomsOf(court, asked.day).flatMap((room) => planRoom(asked, court, room, { from, to, lunch, busy })),
  );
}

/** Rooms for those who sit on duty, by index. */
const dutyRooms = [0, 1] as const;

/** Where a hearing waits for the visitor, one judge has no other at any hour: each day another of those who are not on duty. */
function roomsOf({ code, rooms }: DemoCourt, day: Temporal.PlainDate): readonly number[] {
  const all = Array.from({ length: rooms }, (_, room) => room);
  if (![recordingRoom.courtCode, videoHearing.courtCode].includes(code)) return all;
  const days = day.since('2026-01-01').days;
  const left = dutyRooms.length + (Math.abs(days) % (rooms - dutyRooms.length));
  return all.filter((room) => room !== left);
}

/** Hearings of a court on duty around an hour at which it would be closed: two rooms. */
export function planDuty(asked: DayAsked, from: Temporal.Instant, to: Temporal.Instant): PlannedHearing[] {
  const busy = new Busy();
  return asked.courts.flatMap((court) => dutyRooms.flatMap((room) => planRoom(asked, court, room, { from, to, busy })));
}

interface Window {
  readonly from: Temporal.Instant;
  readonly to: Temporal.Instant;
  readonly lunch?: readonly [Temporal.Instant, Temporal.Instant];
  readonly busy: Busy;
}

function planRoom(
  asked: DayAsked,
  court: DemoCourt,
  room: number,
  { from, to, lunch, busy }: Window,
): PlannedHearing[] {
  const { random, cast, density } = asked;
  // At any hour they have to be free for the hearing by video that waits for the visitor.
  const called = cast.citizens.filter((_, index) => !isOfVideoHearing(index));
  const planned: PlannedHearing[] = [];
  let startsAt = from.add({ minutes: 10 * Math.floor(random() * 3) });
  for (;;) {
    const minutes = pick(random, LENGTHS);
    const endsAt = startsAt.add({ minutes });
    if (Temporal.Instant.compare(endsAt, to) > 0) return planned;
    const meetsLunch = lunch && overlap(startsAt, endsAt, ...lunch);
    if (meetsLunch) {
      startsAt = lunch[1].add({ minutes: 10 * Math.floor(random() * 2) });
      continue;
    }
    if (random() < density) {
      const free = (): DemoPerson => busy.take(random, called, startsAt, endsAt);
      const kind = pick(random, court.caseKinds);
      const hearing = { courtCode: court.code, room, startsAt, minutes, hasVideoLink: random() < 0.25 };
      planned.push({ ...hearing, case: planCase(random, cast, court, kind, free) });
    }
    startsAt = endsAt.add({ minutes: 10 * (1 + Math.floor(random() * 2)) });
  }
}

function overlap(a: Temporal.Instant, b: Temporal.Instant, c: Temporal.Instant, d: Temporal.Instant): boolean {
  return Temporal.Instant.compare(a, d) < 0 && Temporal.Instant.compare(c, b) < 0;
}

/** Who is called when, so that the plan never asks anybody into two rooms. */
class Busy {
  readonly #slots = new Map<string, (readonly [Temporal.Instant, Temporal.Instant])[]>();

  take(random: Random, people: readonly DemoPerson[], from: Temporal.Instant, to: Temporal.Instant): DemoPerson {
    for (;;) {
      const person = pick(random, people);
      const taken = this.#slots.get(person.iin) ?? [];
      if (taken.some(([begin, end]) => overlap(from, to, begin, end))) continue;
      this.#slots.set(person.iin, [...taken, [from, to]]);
      return person;
    }
  }
}
