import { assignJudge, type CaseId, changeStage } from '#modules/cases';
import { addEntryIn, listRooms } from '#modules/courts';
import {
  type CourtroomId,
  type HearingId,
  importHearing,
  importSummons,
  listHearings,
  scheduledHearing,
} from '#modules/hearings';
import type { Platform } from '#platform';
import { legalDay } from '#platform/clock';
import { type Tx, violationOf } from '#platform/db';
import { at, type DemoCast } from '../plan/people.ts';
import { demoAct } from './acts.ts';
import { type Bench, readBench } from './hearings.ts';
import type { PersonIds } from './people.ts';

/** A room of the demo that no plan of a day uses: its hearing waits for the visitor. */
export interface DemoRoom {
  readonly courtCode: string;
  readonly number: string;
  readonly floor: number;
}

export async function findDemoRoom({ reads }: Platform, room: DemoRoom): Promise<CourtroomId | undefined> {
  const rooms = await listRooms(reads, room.courtCode);
  return rooms.find(({ number }) => number === room.number)?.id as CourtroomId | undefined;
}

export async function openDemoRoom(platform: Platform, room: DemoRoom): Promise<CourtroomId> {
  const found = await findDemoRoom(platform, room);
  if (found) return found;
  const { courtCode, number, floor } = room;
  await platform.db.transact(demoAct('demo.lay-demo-room'), (tx) =>
    addEntryIn(tx, {
      ...{ list: 'courtrooms', courtCode, verified: false },
      values: {
        ...{ number, floor, capacity: 24, has_video: true, cameras: 4 },
        ...{ way_kk: 'Лифтіден шыққан соң тура', way_ru: 'От лифта прямо', way_en: 'Straight ahead from the lift' },
        ...{ valid_from: legalDay(platform.clock.now()), source: 'Демо' },
      } as never,
    }),
  );
  const id = await findDemoRoom(platform, room);
  if (!id) throw new Error(`the courtroom ${number} was not laid`);
  return id;
}

/** A hearing of today stands there that is not over. */
export async function waitsInDemoRoom(platform: Platform, roomId: CourtroomId, courtCode: string): Promise<boolean> {
  const today = { courtCode, from: legalDay(platform.clock.now()), most: 500 };
  const { hearings } = await listHearings(platform.reads, 'kk', today);
  return hearings.some(({ room, course }) => room.id === roomId && !['finished', 'adjourned'].includes(course.state));
}

export interface Attempted {
  readonly bench: Bench;
  readonly judge: number;
  /** The citizens of one-click sign-in take part; they may have another hearing at that hour. */
  readonly isNamed: boolean;
}

/** Judges and citizens have other hearings at that hour: the first judge who is free, with the citizens if they are. */
export async function withFreeJudge<Result>(
  platform: Platform,
  courtCode: string,
  work: (tx: Tx, asked: Attempted) => Promise<Result>,
): Promise<Result | undefined> {
  const bench = await readBench(platform.reads, courtCode);
  for (const isNamed of [true, false]) {
    for (let judge = 0; judge < bench.judges.length; judge += 1) {
      try {
        const asked = { bench, judge, isNamed };
        return await platform.db.transact(demoAct('demo.lay-waiting-hearing'), (tx) => work(tx, asked));
      } catch (thrown) {
        if (violationOf(thrown)?.kind !== 'exclusion') throw thrown;
      }
    }
  }
  return undefined;
}

/** A citizen of the cast as a participant; without the identifiers the name alone, for whom has another hearing then. */
export function citizen(cast: DemoCast, ids: PersonIds | undefined, index: number) {
  const { iin, surname, givenName, patronymic } = at(cast.citizens, index);
  const personId = ids?.get(iin);
  return { kind: 'person' as const, ...(personId ? { personId } : {}), surname, givenName, patronymic };
}

export interface Waiting extends Pick<Attempted, 'bench' | 'judge'> {
  readonly caseId: CaseId;
  readonly roomId: CourtroomId;
  /** How long it is planned. */
  readonly minutes: number;
}

/** The case comes to its trial now, with everybody summoned: whoever opens the demo has only to begin. */
export async function layWaitingHearing(
  tx: Tx,
  { caseId, roomId, minutes, bench, judge }: Waiting,
): Promise<HearingId> {
  for (const stage of ['accepted', 'preparation', 'examination'] as const) await changeStage(tx, caseId, stage);
  const judgePostId = at(bench.judges, judge);
  await assignJudge(tx, caseId, judgePostId);
  const startsAt = tx.clock.now().round({ smallestUnit: 'minute', roundingIncrement: 5, roundingMode: 'floor' });
  const hearingId = await importHearing(tx, {
    ...{ caseId, courtroomId: roomId, judgePostId, secretaryPostId: at(bench.secretaries, 0) },
    ...{ purpose: 'trial' as const, startsAt, plannedMinutes: minutes, course: scheduledHearing(startsAt, minutes) },
  });
  await importSummons(tx, {
    ...{ hearingId, sender: 'Демо хатшысы', sentAt: startsAt.subtract({ hours: 24 * 3 }) },
    services: (position) => ({ way: 'mobile', proof: `SMS № demo-${hearingId.slice(-6)}-${position}` }),
  });
  return hearingId;
}
