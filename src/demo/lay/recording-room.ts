import { assignJudge, changeStage, registerCase } from '#modules/cases';
import { type CourtroomId, type HearingId, importHearing, importSummons, scheduledHearing } from '#modules/hearings';
import type { Platform } from '#platform';
import type { Tx } from '#platform/db';
import { at, type DemoCast } from '../plan/people.ts';
import { recordingRoom } from '../plan/recording-room.ts';
import { type Attempted, findDemoRoom, openDemoRoom, waitsInDemoRoom, withFreeJudge } from './demo-room.ts';
import type { PersonIds } from './people.ts';
import { openVideo } from './video-hearing.ts';

const MINUTES = 45;

interface Laid {
  readonly cast: DemoCast;
  readonly ids: PersonIds;
}

/** A courtroom to record in, with a hearing of today that nobody begins but the visitor; the respondent takes part by video. */
export async function layRecordingRoom(platform: Platform, laid: Laid): Promise<void> {
  const roomId = await openDemoRoom(platform, recordingRoom);
  if (await waitsInDemoRoom(platform, roomId, recordingRoom.courtCode)) return;
  const hearingId = await withFreeJudge(platform, recordingRoom.courtCode, (tx, asked) =>
    layHearing(tx, { ...laid, ...asked, roomId }),
  );
  if (hearingId) await openVideo(platform, hearingId, ['respondent']);
}

export async function findRecordingRoom(platform: Platform): Promise<CourtroomId | undefined> {
  return await findDemoRoom(platform, recordingRoom);
}

interface Asked extends Laid, Attempted {
  readonly roomId: CourtroomId;
}

async function layHearing(tx: Tx, { cast, ids, bench, roomId, judge, isNamed }: Asked): Promise<HearingId> {
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
  return hearingId;
}
