import { assignJudge, type NewCase, registerCase, type StaffPostId } from '#modules/cases';
import { insertCourt, insertRoom, insertStaffPost } from '#modules/courts/testing';
import { type CourtroomId, type HearingId, importHearing, scheduledHearing } from '#modules/hearings';
import { demoIin, registerPerson, seeded } from '#modules/identity';
import type { RecordingProof } from '#modules/recording';
import { signWithDemoKey } from '#modules/signatures';
import { type SignatureHouse, signatureHouse } from '#modules/signatures/testing';
import type { Act, Actor } from '#platform/audit';
import { type AccountId, newId, type PersonId } from '#platform/ids';
import { runJobs, type TestPlatform, testPlatform } from '#testing';
import { makeMark, type NewMark } from '../actions/make-mark.ts';
import { leaveRecordingOut, noteAttendance } from '../actions/say-of-sitting.ts';
import type { MarkId } from '../model/ids.ts';
import type { MarkKind } from '../model/mark-kinds.ts';
import { minutesModule } from '../module.ts';
import { getRecord } from '../queries/get-record.ts';
import { type RecordedFile, recorders } from '../queries/recorder-of-room.ts';

const system: Act = { actor: { kind: 'system', name: 'test' }, action: 'minutes.lay' };
const random = seeded(7);

/** A court whose judge and secretary can sign, and the jobs of minutes. */
export interface MinutesHouse {
  readonly platform: TestPlatform;
  readonly judge: Act;
  readonly secretary: Act;
  readonly authority: SignatureHouse['authority'];
  readonly clerk: Act;
  party(personId: PersonId): Act;
  /** Gives a participant a key of the demo. */
  letSign(personId: PersonId, surname: string): void;
  /** A hearing of a fresh case that may begin now. */
  set(given?: Partial<NewCase>): Promise<SetHearing>;
  mark(id: HearingId, kind: MarkKind, given?: Partial<NewMark>): Promise<MarkId>;
  /** Begun, with a motion, a question and its answer, a break, an announcement and the end; everybody came. */
  hold(set: SetHearing, plan?: { readonly hasClosedPart?: boolean }): Promise<void>;
  /** Says that hearings were recorded in these files. */
  record(files: readonly RecordedFile[]): void;
  sign(act: Act, signingId: Parameters<typeof signWithDemoKey>[2]['signingId']): Promise<void>;
  work(): Promise<void>;
}

export interface SetHearing {
  readonly id: HearingId;
  readonly caseId: Awaited<ReturnType<typeof registerCase>>['id'];
  readonly number: string;
  readonly participantIds: Awaited<ReturnType<typeof registerCase>>['participantIds'];
  readonly claimant: PersonId;
}

interface Bench {
  readonly judgePost: StaffPostId;
  readonly room: CourtroomId;
}

const silent = ['notices.send-delivery', 'hearings.send-summons'].map((name) => ({ name, run: async () => undefined }));

export async function minutesHouse(): Promise<MinutesHouse> {
  const platform = await testPlatform();
  const signatures = await signatureHouse(platform);
  const { judge, secretary, ...bench } = await layCourt(platform, signatures);
  const { jobs = [] } = minutesModule(platform);
  platform.db.subscribe(jobs.flatMap(({ subscription }) => (subscription ? [subscription] : [])));
  let files: readonly RecordedFile[] = [];
  platform.ports.plug(recorders, {
    ofRoom: async () => undefined,
    filesOf: async () => files,
    proofsOf: async () => files.map(proofOf),
  });
  const mark: MinutesHouse['mark'] = async (hearingId, kind, given = {}) => {
    const id = newId<MarkId>();
    await makeMark(platform, secretary, { id, hearingId, kind, at: platform.clock.now(), ...given });
    return id;
  };
  const house: MinutesHouse = {
    ...{
      platform,
      judge,
      secretary,
      mark,
      authority: signatures.authority,
      clerk: staffAct('registry_clerk', newId<PersonId>()),
    },
    party: (personId) => ({
      actor: { kind: 'person', accountId: newId<AccountId>(), personId },
      action: 'minutes.test',
    }),
    letSign: (personId, surname) => {
      signatures.signers.set(personId, {
        ...{ kind: 'person', iin: demoIin(random, 'female'), name: { surname, givenName: 'Айгүл' } },
      });
    },
    set: async (given = {}) => await setHearing(platform, bench, given),
    hold: async (set, plan = {}) => await holdHearing(house, set, plan),
    record: (made) => {
      files = made;
    },
    sign: async (act, signingId) => {
      await signWithDemoKey(platform, act, { signingId, isConfirmed: true });
      await house.work();
    },
    work: async () => await runJobs(platform, [...jobs, ...silent]),
  };
  return house;
}

function staffAct(role: string, personId: PersonId): Act {
  const actor: Actor = { kind: 'staff', accountId: newId<AccountId>(), personId, courtCode: '7517', role };
  return { actor, action: 'minutes.test' };
}

async function layCourt(platform: TestPlatform, signatures: SignatureHouse) {
  return await platform.db.transact(system, async (tx) => {
    tx.record({ kind: 'court', id: '7517' });
    await insertCourt(tx, { code: '7517' });
    const room = await insertRoom(tx, { court_code: '7517' });
    const person = async (surname: string, givenName: string) => {
      const iin = demoIin(random, 'female');
      const name = { surname, givenName, patronymic: 'Маратқызы' };
      const id = await registerPerson(tx, { iin, ...name, birthDate: Temporal.PlainDate.from('2050-01-01') });
      signatures.signers.set(id, { kind: 'person', iin, name });
      return { id, post: { court_code: '7517', person_id: id, surname, given_name: givenName, patronymic: null } };
    };
    const [judge, secretary] = [await person('Сынақбаева', 'Әлия'), await person('Хатшыбаева', 'Дана')];
    const { id: judgePost } = await insertStaffPost(tx, judge.post);
    await insertStaffPost(tx, { ...secretary.post, role: 'hearing_secretary' });
    return {
      ...{ judge: staffAct('judge', judge.id), secretary: staffAct('hearing_secretary', secretary.id) },
      ...{ judgePost: judgePost as StaffPostId, room: room.id as CourtroomId },
    };
  });
}

let hours = 0;

/** Each hour of the room once. */
async function setHearing(platform: TestPlatform, bench: Bench, given: Partial<NewCase>): Promise<SetHearing> {
  hours += 1;
  const claimant = newId<PersonId>();
  const startsAt = platform.clock.now().subtract({ hours });
  return await platform.db.transact(system, async (tx) => {
    const made = await registerCase(tx, {
      ...{ courtCode: '7517', kind: '2', category: 'loan', language: 'kk' },
      participants: [
        { role: 'claimant', name: { kind: 'person', personId: claimant, surname: 'Қасымова', givenName: 'Айгүл' } },
        { role: 'respondent', name: { kind: 'organisation', kk: '«Дала» ЖШС', ru: 'ТОО «Дала»' } },
      ],
      ...given,
    });
    await assignJudge(tx, made.id, bench.judgePost);
    const id = await importHearing(tx, {
      ...{ caseId: made.id, courtroomId: bench.room, judgePostId: bench.judgePost, purpose: 'trial', startsAt },
      ...{ plannedMinutes: 30, course: scheduledHearing(startsAt, 30) },
    });
    return { id, caseId: made.id, number: made.number, participantIds: made.participantIds, claimant };
  });
}

async function holdHearing(
  { platform, secretary, mark }: MinutesHouse,
  set: SetHearing,
  { hasClosedPart = false }: { readonly hasClosedPart?: boolean },
): Promise<void> {
  const { id, participantIds } = set;
  const [claimant, respondent] = participantIds;
  if (!claimant || !respondent) throw new Error('a case of two sides');
  const people = participantIds.map((participantId) => ({ participantId, came: true }));
  await noteAttendance(platform, secretary, { hearingId: id, people, areRightsExplained: true });
  await leaveRecordingOut(platform, secretary, { hearingId: id, reason: 'no_equipment', words: '' });
  const pass = (minutes: number) => platform.clock.set(platform.clock.now().add({ minutes }));
  await mark(id, 'begin');
  pass(2);
  await mark(id, 'motion', { speaker: claimant, words: 'Куәні шақыру туралы' });
  pass(1);
  if (hasClosedPart) for (const kind of ['closed', 'open'] as const) await mark(id, kind);
  await mark(id, 'question', { speaker: 'judge', addressee: respondent, words: 'Қарызды мойындайсыз ба?' });
  pass(3);
  await mark(id, 'speaker', { speaker: respondent, words: 'Мойындамайды' });
  pass(1);
  await mark(id, 'break');
  pass(10);
  await mark(id, 'resume');
  await mark(id, 'announcement', { words: 'Талап қанағаттандырылды' });
  pass(2);
  await mark(id, 'end');
  const { noRecording } = await getRecord(platform.reads, secretary.actor, id);
  if (noRecording) return;
  throw new Error('the reason was not kept');
}

function proofOf({ name, sha256 }: RecordedFile): RecordingProof {
  const closing = sha256 === undefined ? undefined : Buffer.from(JSON.stringify({ recording: name }));
  return { id: name as RecordingProof['id'], closing, root: 'a'.repeat(64), recorderKey: 'key', isAltered: false };
}
