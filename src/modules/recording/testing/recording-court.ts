import { generateKeyPairSync } from 'node:crypto';
import { type HearingId, importHearing, scheduledHearing } from '#modules/hearings';
import { layCase, layCourt, person, type TestCase, type TestCourt } from '#modules/hearings/testing';
import type { Actor } from '#platform/audit';
import { buildServer } from '#platform/http';
import { type AccountId, newId, type PersonId } from '#platform/ids';
import type { TestPlatform } from '#testing';
import { type RegisteredRecorder, registerRecorder } from '../actions/inventory/register-recorder.ts';
import { intakeRoutes } from '../web/api/intake.ts';
import type { SendToIntake } from './send-recording.ts';

/** A court with a hearing that goes on, and a recorder in its room. */
export interface RecordingCourt {
  readonly court: TestCourt;
  readonly case: TestCase;
  readonly hearingId: HearingId;
  readonly claimant: PersonId;
  readonly recorder: RegisteredRecorder;
  /** As the recorder. */
  readonly send: SendToIntake;
  close(): Promise<void>;
}

export const partyOf = (personId: PersonId): Actor => ({ kind: 'person', accountId: newId<AccountId>(), personId });

export async function layRecordingCourt(platform: TestPlatform): Promise<RecordingCourt> {
  const court = await layCourt(platform);
  const claimant = newId<PersonId>();
  const laid = await layCase(platform, court, {
    participants: [
      { role: 'claimant', name: person('Қасымова', 'Айгүл', 'Серікқызы', claimant) },
      { role: 'respondent', name: { kind: 'organisation', kk: '«Дала» ЖШС', ru: 'ТОО «Дала»' } },
    ],
  });
  const startsAt = platform.clock.now();
  const act = { actor: { kind: 'system', name: 'test' }, action: 'recording.test' } as const;
  const hearingId = await platform.db.transact(act, (tx) =>
    importHearing(tx, {
      ...{ caseId: laid.id, courtroomId: court.rooms[0], judgePostId: court.judges[0], purpose: 'trial' as const },
      ...{ startsAt, plannedMinutes: 60 },
      course: { ...scheduledHearing(startsAt, 60), state: 'in_progress', beganAt: startsAt },
    }),
  );
  const publicKey = generateKeyPairSync('ed25519').publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
  const recorder = await registerRecorder(platform, act, {
    ...{ courtCode: court.code, courtroomId: court.rooms[0], name: 'Жазу құрылғысы 304', address: '', publicKey },
  });
  const server = await buildServer({
    ...{ platform, faces: [], routes: [], files: [], authenticate: async () => undefined, streams: intakeRoutes },
  });
  const send: SendToIntake = async (method, url, headers, payload) => {
    const authorization = `Bearer ${recorder.courtKey}`;
    const type = payload === undefined ? {} : { 'content-type': 'application/octet-stream' };
    const own = { host: 'localhost:3000', accept: 'application/json', authorization, ...type, ...headers };
    const answer = await server.inject({ method, url, headers: own, ...(payload === undefined ? {} : { payload }) });
    return { status: answer.statusCode, headers: answer.headers };
  };
  return { court, case: laid, hearingId, claimant, recorder, send, close: () => server.close() };
}
