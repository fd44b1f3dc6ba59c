import { assignJudge, changeStage, registerCase } from '#modules/cases';
import { addEntryIn, listRooms } from '#modules/courts';
import { type CourtroomId, importHearing, importSummons, listHearings, scheduledHearing } from '#modules/hearings';
import type { Platform } from '#platform';
import { legalDay } from '#platform/clock';
import { type Tx, violationOf } from '#platform/db';
import { at, type DemoCast } from '../plan/people.ts';
import { recordingRoom } from '../plan/recording-room.ts';
import { demoAct } from './acts.ts';
import { type Bench, readBench } from './hearings.ts';
import type { PersonIds } from './people.ts';

const MINUTES = 45;

interface Laid {
  readonly cast: DemoCast;
  readonly ids: PersonIds;
}

/** A courtroom to record in, with a hearing of today that nobody begins but the visitor. */
export async function layRecordingRoom(platform: Platform, { cast, ids }: Laid): Promise<void> {
  const roomId = (await findRecordingRoom(platform)) ?? (await addRoom(platform));
  const now = platform.clock.now();
  const today = { courtCode: recordingRoom.courtCode, from: legalDay(now), most: 500 };
  const { hearings } = await listHearings(platform.reads, 'kk', today);
  const waits = hearings.some(
    ({ room, course }) => room.id === roomId && !['finished', 'adjourned'].includes(course.state),
  );
  if (!waits) await laySome(platform, { cast, ids }, roomId);
}

export async function findRecordingRoom({ reads }: Platform): Promise<CourtroomId | undefined> {
  const rooms = await listRooms(reads, recordingRoom.courtCode);
  return rooms.find(({ number }) => number === recordingRoom.number)?.id as CourtroomId | undefined;
}

async function addRoom(platform: Platform): Promise<CourtroomId> {
  const { courtCode, number, floor } = recordingRoom;
  await platform.db.transact(demoAct('demo.lay-recording-room'), (tx) =>
    addEntryIn(tx, {
      ...{ list: 'courtrooms', courtCode, verified: false },
      values: {
        ...{ number, floor, capacity: 24, has_video: true, cameras: 4 },
        ...{ way_kk: 'Лифтіден шыққан соң тура', way_ru: 'От лифта прямо', way_en: 'Straight ahead from the lift' },
        ...{ valid_from: legalDay(platform.clock.now()), source: 'Демо' },
      } as never,
    }),
  );
  const id = await findRecordingRoom(platform);
  if (!id) throw new Error('the courtroom to record in was not laid');
  return id;
}

/** Judges and citizens have other hearings at that hour: the first judge who is free, with the citizens if they are. */
async function laySome(platform: Platform, laid: Laid, roomId: CourtroomId): Promise<void> {
  const bench = await readBench(platform.reads, recordingRoom.courtCode);
  for (const isNamed of [true, false]) {
    for (let judge = 0; judge < bench.judges.length; judge += 1) {
      try {
        const asked = { ...laid, bench, roomId, judge, isNamed };
        return await platform.db.transact(demoAct('demo.lay-hearing-to-record'), (tx) => layHearing(tx, asked));
      } catch (thrown) {
        if (violationOf(thrown)?.kind !== 'exclusion') throw thrown;
      }
    }
  }
}

interface Asked extends Laid {
  readonly bench: Bench;
  readonly roomId: CourtroomId;
  readonly judge: number;
  /** The citizens of one-click sign-in are its parties. */
  readonly isNamed: boolean;
}

async function layHearing(tx: Tx, { cast, ids, bench, roomId, judge, isNamed }: Asked): Promise<void> {
  const participants = (['claimant', 'respondent'] as const).map((role, index) => {
    const { iin, surname, givenName, patronymic } = at(cast.citizens, index);
    const personId = isNamed ? ids.get(iin) : undefined;
    const name = { kind: 'person' as const, ...(personId ? { personId } : {}), surname, givenName, patronymic };
    return { role, name };
  });
  const kase = { courtCode: recordingRoom.courtCode, kind: '2', category: 'loan', language: 'kk' as const };
  const { id: caseId } = await registerCase(tx, { ...kase, participants });
  for (const stage of ['accepted', 'preparation', 'examination'] as const) await changeStage(tx, caseId, stage);
  const judgePostId = at(bench.judges, judge);
  await assignJudge(tx, caseId, judgePostId);
  const startsAt = tx.clock.now().round({ smallestUnit: 'minute', roundingIncrement: 5, roundingMode: 'floor' });
  const hearingId = await importHearing(tx, {
    ...{ caseId, courtroomId: roomId, judgePostId, secretaryPostId: at(bench.secretaries, 0) },
    ...{ purpose: 'trial' as const, startsAt, plannedMinutes: MINUTES, course: scheduledHearing(startsAt, MINUTES) },
  });
  await importSummons(tx, {
    ...{ hearingId, sender: 'Демо хатшысы', sentAt: startsAt.subtract({ hours: 24 * 3 }) },
    services: (position) => ({ way: 'mobile', proof: `SMS № demo-${hearingId.slice(-6)}-${position}` }),
  });
}
