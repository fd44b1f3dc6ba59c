import { newSigner, type Signer, spkiOf } from '@ashyq/recorder';
import { type CourtroomId, type HearingId, importHearing, scheduledHearing } from '#modules/hearings';
import { layCase, layCourt, person, type TestCase, type TestCourt } from '#modules/hearings/testing';
import { demoIin, seeded } from '#modules/identity';
import type { Platform } from '#platform';
import type { Act, Actor } from '#platform/audit';
import { buildServer } from '#platform/http';
import { type AccountId, newId, type PersonId } from '#platform/ids';
import type { TestPlatform } from '#testing';
import { type RegisteredRecorder, registerRecorder } from '../actions/inventory/register-recorder.ts';
import type { RecordingId } from '../model/ids.ts';
import type { RemoteTrouble } from '../queries/remote-troubles.ts';
import { insertMissed } from '../store/missed-store.ts';
import { findHearingToRecord } from '../store/recording-store.ts';
import { notePartyTrouble, numberOfParty } from '../store/remote-store.ts';
import { intakeRoutes } from '../web/api/intake.ts';
import { intakeOf } from './intake-of.ts';
import { makeRecording, type RecordingPlan } from './make-recording.ts';
import { type SendToIntake, sendRecording } from './send-recording.ts';

/** A court with a hearing that goes on, and a recorder in its room. */
export interface RecordingCourt {
  readonly court: TestCourt;
  readonly case: TestCase;
  readonly hearingId: HearingId;
  readonly claimant: PersonId;
  readonly recorder: RegisteredRecorder;
  /** Signs as that recorder. */
  readonly signer: Signer;
  /** As the recorder. */
  readonly send: SendToIntake;
  close(): Promise<void>;
}

const system: Act = { actor: { kind: 'system', name: 'test' }, action: 'recording.test' };

/** As whom the claimant of {@link layRecordingCourt} signs. */
export const claimantSigner = {
  kind: 'person',
  iin: demoIin(seeded(31)),
  name: { surname: 'Қасымова', givenName: 'Айгүл' },
} as const;

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
  const hearingId = await platform.db.transact(system, (tx) =>
    importHearing(tx, {
      ...{ caseId: laid.id, courtroomId: court.rooms[0], judgePostId: court.judges[0], purpose: 'trial' as const },
      ...{ startsAt, plannedMinutes: 60 },
      course: { ...scheduledHearing(startsAt, 60), state: 'in_progress', beganAt: startsAt },
    }),
  );
  const signer = newSigner();
  const recorder = await layRecorder(platform, court, signer);
  const server = await buildServer({
    ...{ platform, faces: [], routes: [], files: [], authenticate: async () => undefined, streams: intakeRoutes },
  });
  const send: SendToIntake = async (method, url, headers, payload) => {
    const authorization = `Bearer ${recorder.courtKey}`;
    const type = payload === undefined ? {} : { 'content-type': 'application/octet-stream' };
    const own = { host: 'localhost:3000', accept: 'application/json', authorization, ...type, ...headers };
    const answer = await server.inject({ method, url, headers: own, ...(payload === undefined ? {} : { payload }) });
    return { status: answer.statusCode, headers: answer.headers, body: answer.body };
  };
  return { court, case: laid, hearingId, claimant, recorder, signer, send, close: () => server.close() };
}

async function layRecorder(
  platform: Platform,
  { code, rooms }: { readonly code: string; readonly rooms: readonly CourtroomId[] },
  signer: Signer = newSigner(),
): Promise<RegisteredRecorder> {
  const publicKey = spkiOf(signer.publicKey);
  return await registerRecorder(platform, system, {
    ...{ courtCode: code, courtroomId: rooms[0] as CourtroomId, name: 'Жазу құрылғысы 304', address: '', publicKey },
  });
}

/** A recording of an existing hearing, as its recorder sends it. */
export async function layRecordingOf(
  platform: Platform,
  hearingId: string,
  court: TestCourt,
  plan: Partial<RecordingPlan> = {},
): Promise<RecordingId> {
  const { courtKey } = await layRecorder(platform, court);
  const made = await makeRecording({ hearingId, startsAt: platform.clock.now(), ...plan });
  await sendRecording(intakeOf(platform, courtKey), made);
  return made.id;
}

/** As the watch notes it: the hearing began and nothing of its recording came. */
export async function layMissed(platform: Platform, hearingId: HearingId, courtCode: string): Promise<void> {
  await platform.db.transact(system, async (tx) => {
    await insertMissed(tx, hearingId, courtCode);
    tx.record({ kind: 'hearing', id: hearingId }, { notRecorded: true });
  });
}

/** The head of a recording that was begun on the recorder's own screen, where the hearing is what was typed. */
export async function layUnfiled(
  platform: Platform,
  court: { readonly code: string; readonly rooms: readonly CourtroomId[] },
  said: string,
): Promise<RecordingId> {
  const { courtKey } = await layRecorder(platform, court);
  const made = await makeRecording({ hearingId: said, startsAt: platform.clock.now() });
  await intakeOf(platform, courtKey)('PUT', `/recorder/v1/recordings/${made.id}/head`, {}, made.head);
  return made.id;
}

/** A recording goes on, and what somebody sends from afar is not in it, as a node notes it. */
export async function layRemoteTrouble(
  platform: Platform,
  hearingId: HearingId,
  party: Omit<RemoteTrouble, 'kind'> & { readonly role: string },
): Promise<void> {
  const hearing = await findHearingToRecord(platform.reads, hearingId);
  if (!hearing) throw new Error('no such hearing');
  const { court_code: code, courtroom_id: room } = hearing;
  const { courtKey } = await layRecorder(platform, { code, rooms: [room] });
  const made = await makeRecording({ hearingId, startsAt: platform.clock.now() });
  await intakeOf(platform, courtKey)('PUT', `/recorder/v1/recordings/${made.id}/head`, {}, made.head);
  await platform.db.transact(system, async (tx) => {
    tx.record({ kind: 'recording', id: made.id });
    const n = await numberOfParty(tx, made.id, { id: party.seatId, role: party.role, name: party.name });
    await notePartyTrouble(tx, made.id, n, { trouble: 'silent', trouble_of: party.medium });
  });
}

/** The same in the room that the hearing has, by a recorder that is registered for it. */
export async function layRecordingIn(platform: Platform, hearingId: HearingId): Promise<RecordingId> {
  const hearing = await findHearingToRecord(platform.reads, hearingId);
  if (!hearing) throw new Error('no such hearing');
  const { court_code: code, courtroom_id: room } = hearing;
  const signer = newSigner();
  const { courtKey } = await layRecorder(platform, { code, rooms: [room] }, signer);
  const made = await makeRecording({ hearingId, startsAt: platform.clock.now(), signer });
  await sendRecording(intakeOf(platform, courtKey), made);
  return made.id;
}
