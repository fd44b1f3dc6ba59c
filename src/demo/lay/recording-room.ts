import { registerCase } from '#modules/cases';
import type { CourtroomId, HearingId } from '#modules/hearings';
import type { Platform } from '#platform';
import type { Tx } from '#platform/db';
import type { DemoCast } from '../plan/people.ts';
import { recordingRoom } from '../plan/recording-room.ts';
import {
  type Attempted,
  citizen,
  findDemoRoom,
  layWaitingHearing,
  openDemoRoom,
  waitsInDemoRoom,
  withFreeJudge,
} from './demo-room.ts';
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

async function layHearing(tx: Tx, { cast, ids, isNamed, ...asked }: Asked): Promise<HearingId> {
  const participants = (['claimant', 'respondent'] as const).map((role, index) => ({
    ...{ role, name: citizen(cast, isNamed ? ids : undefined, index) },
  }));
  const kase = { courtCode: recordingRoom.courtCode, kind: '2', category: 'loan', language: 'kk' as const };
  const { id: caseId } = await registerCase(tx, { ...kase, participants });
  return await layWaitingHearing(tx, { ...asked, caseId, minutes: MINUTES });
}
