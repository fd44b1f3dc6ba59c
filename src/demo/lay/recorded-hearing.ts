import { newSigner, spkiOf } from '@ashyq/recorder';
import { assignJudge, changeStage, registerCase } from '#modules/cases';
import { type HearingId, importHearing, scheduledHearing } from '#modules/hearings';
import type { MarkId } from '#modules/minutes';
import { registerRecorder, revokeRecorder } from '#modules/recording';
import { clipSources, intakeOf, makeRecording, sendRecording } from '#modules/recording/testing';
import type { Platform } from '#platform';
import { atTime, legalDay } from '#platform/clock';
import type { Tx } from '#platform/db';
import { newId } from '#platform/ids';
import { demoCourts } from '../plan/courts.ts';
import { at, type DemoCast } from '../plan/people.ts';
import { RECORDED_SECONDS, recordedMarks } from '../plan/recorded-hearing.ts';
import { demoAct } from './acts.ts';
import { citizen } from './demo-room.ts';
import { type Bench, readBench } from './hearings.ts';
import type { PersonIds } from './people.ts';
import { layRecordedProtocol } from './recorded-protocol.ts';

const RECORDER = 'Демо жазу құрылғысы';

/**
 * One recorded hearing of yesterday between the two citizens of one-click sign-in, laid through the intake as a recorder
 * sends it: a newcomer plays it a moment after the start. Laid once, when nothing of it is there.
 */
export async function layRecordedHearing(platform: Platform, cast: DemoCast, ids: PersonIds): Promise<void> {
  const code = demoCourts[0]?.code ?? '';
  const bench = await readBench(platform.reads, code);
  const startsAt = atTime(legalDay(platform.clock.now()).subtract({ days: 1 }), '08:30');
  const hearingId = await platform.db.transact(demoAct('demo.lay-recorded-hearing'), (tx) =>
    layHeard(tx, { cast, ids, bench, code, startsAt }),
  );
  const courtroomId = at(bench.rooms, 0).id;
  const signer = newSigner();
  const publicKey = spkiOf(signer.publicKey);
  const { id, courtKey } = await registerRecorder(platform, demoAct('demo.register-recorder'), {
    ...{ courtCode: code, courtroomId, name: RECORDER, address: '', publicKey },
  });
  const marks = recordedMarks.map((mark) => ({ ...mark, id: newId<MarkId>() }));
  const made = await makeRecording({
    ...{ hearingId, startsAt, seconds: RECORDED_SECONDS, tracks: await clipSources(), marks, signer },
  });
  await sendRecording(intakeOf(platform, courtKey), made);
  await layRecordedProtocol(platform, code, { hearingId, startsAt, marks });
  // It stands nowhere: hearings of today in that room would be told of as not recorded.
  await revokeRecorder(platform, demoAct('demo.revoke-recorder'), code, id);
}

interface Heard {
  readonly cast: DemoCast;
  readonly ids: PersonIds;
  readonly bench: Bench;
  readonly code: string;
  readonly startsAt: Temporal.Instant;
}

async function layHeard(tx: Tx, { cast, ids, bench, code, startsAt }: Heard): Promise<HearingId> {
  const sides = (['claimant', 'respondent'] as const).map((role, index) => ({
    ...{ role, name: citizen(cast, ids, index) },
  }));
  const made = await registerCase(tx, {
    ...{ courtCode: code, kind: '2', category: 'loan', language: 'kk', participants: sides },
  });
  for (const stage of ['accepted', 'preparation', 'examination'] as const) await changeStage(tx, made.id, stage);
  const judgePostId = at(bench.judges, 0);
  await assignJudge(tx, made.id, judgePostId);
  const endedAt = startsAt.add({ seconds: RECORDED_SECONDS });
  return await importHearing(tx, {
    ...{ caseId: made.id, courtroomId: at(bench.rooms, 0).id, judgePostId, purpose: 'trial' as const },
    ...{ secretaryPostId: at(bench.secretaries, 0), startsAt, plannedMinutes: 5 },
    course: { ...scheduledHearing(startsAt, 5), state: 'finished', beganAt: startsAt, endedAt },
  });
}
