import { assignJudge, type CaseId, type NewCase, registerCase, type StaffPostId } from '#modules/cases';
import { insertCourt, insertRoom, insertStaffPost } from '#modules/courts/testing';
import { type CourtroomId, type HearingId, importHearing, scheduledHearing } from '#modules/hearings';
import { demoIin, registerPerson, seeded } from '#modules/identity';
import { addContact, proveContact } from '#modules/notices';
import { signWithDemoKey } from '#modules/signatures';
import { type SignatureHouse, signatureHouse } from '#modules/signatures/testing';
import type { Act, Actor } from '#platform/audit';
import { type AccountId, newId, type PersonId } from '#platform/ids';
import { runJobs, type TestPlatform, testPlatform } from '#testing';
import { askToSign } from '../actions/ask-to-sign.ts';
import { draftAct } from '../actions/draft-act.ts';
import { publishAct } from '../actions/publish-act.ts';
import { finishFirstLook } from '../actions/review-public-version.ts';
import { saveDraft } from '../actions/save-draft.ts';
import type { ActId } from '../model/ids.ts';
import { type ActParts, partNames } from '../model/parts.ts';
import { actsModule } from '../module.ts';
import { getAct } from '../queries/get-act.ts';
import { getReview } from '../queries/get-review.ts';

const system: Act = { actor: { kind: 'system', name: 'test' }, action: 'acts.lay' };
const random = seeded(4);

/** A court with one judge who can sign, its staff, and the jobs of acts. */
export interface ActsHouse {
  readonly platform: TestPlatform;
  readonly signatures: SignatureHouse;
  readonly judge: Act;
  readonly secretary: Act;
  readonly clerk: Act;
  readonly press: Act;
  /** Any office of the court, held by a fresh person. */
  office(role: string, courtCode?: string): Act;
  party(personId: PersonId): Act;
  /** A registered claim of Қасымова against Ахметов, drawn to the judge, both with a telephone. */
  layCase(given?: Partial<NewCase>): Promise<LaidCase>;
  /** Opens a hearing of the case now; the decision can be announced in it. */
  hear(laid: Pick<LaidCase, 'id'>): Promise<HearingId>;
  /** Every job but the sending of notices. */
  work(): Promise<void>;
  /** Fills what the template left open. */
  fill(id: ActId): Promise<void>;
  /** Fills the draft, signs it with the judge's key and lets the jobs run. */
  sign(id: ActId): Promise<void>;
}

export interface LaidCase {
  readonly id: CaseId;
  readonly number: string;
  readonly claimant: PersonId;
  readonly respondent: PersonId;
}

export async function actsHouse(): Promise<ActsHouse> {
  const platform = await testPlatform();
  const signatures = await signatureHouse(platform);
  const judge = await layCourt(platform, signatures);
  const office = (role: string, courtCode = '7517'): Act => staffAct(role, newId<PersonId>(), courtCode);
  const act = staffAct('judge', judge.personId);
  const { jobs = [] } = actsModule(platform);
  const sending = { name: 'notices.send-delivery', run: async () => undefined };
  platform.db.subscribe(jobs.flatMap(({ subscription }) => (subscription ? [subscription] : [])));
  const house: ActsHouse = {
    ...{ platform, signatures, judge: act, office },
    ...{ secretary: office('hearing_secretary'), clerk: office('registry_clerk'), press: office('press_officer') },
    party: (personId) => ({ actor: { kind: 'person', accountId: newId<AccountId>(), personId }, action: 'acts.test' }),
    layCase: async (given = {}) => await layCase(platform, judge.postId, given),
    hear: async (laid) => await hear(platform, judge, laid.id),
    work: async () => await runJobs(platform, [...jobs, sending]),
    fill: async (id) => await fill(platform, act, id),
    sign: async (id) => {
      await fill(platform, act, id);
      const { version } = await getAct(platform.reads, act.actor, id);
      const signingId = await askToSign(platform, act, { id, version, backTo: '/kk/desk' });
      await signWithDemoKey(platform, act, { signingId, isConfirmed: true });
      await house.work();
    },
  };
  return house;
}

function staffAct(role: string, personId: PersonId, courtCode = '7517'): Act {
  const actor: Actor = { kind: 'staff', accountId: newId<AccountId>(), personId, courtCode, role };
  return { actor, action: 'acts.test' };
}

async function layCourt(platform: TestPlatform, signatures: SignatureHouse) {
  const iin = demoIin(random, 'male');
  const name = { surname: 'Сынақбаев', givenName: 'Әлихан', patronymic: 'Маратұлы' };
  return await platform.db.transact(system, async (tx) => {
    tx.record({ kind: 'court', id: '7517' });
    const personId = await registerPerson(tx, { iin, ...name, birthDate: Temporal.PlainDate.from('2050-01-01') });
    signatures.signers.set(personId, { kind: 'person', iin, name });
    await insertCourt(tx, { code: '7517' });
    const room = await insertRoom(tx, { court_code: '7517' });
    const post = await insertStaffPost(tx, { court_code: '7517', person_id: personId });
    return { personId, postId: post.id as StaffPostId, roomId: room.id as CourtroomId };
  });
}

let hours = 0;

/** Each hour of the room once, the latest began before now. */
async function hear(platform: TestPlatform, { postId, roomId }: Bench, caseId: CaseId): Promise<HearingId> {
  hours += 1;
  const startsAt = platform.clock.now().subtract({ hours });
  const course = { ...scheduledHearing(startsAt, 30), state: 'in_progress', beganAt: startsAt } as const;
  return await platform.db.transact(system, (tx) =>
    importHearing(tx, {
      ...{ caseId, courtroomId: roomId, judgePostId: postId, purpose: 'trial', startsAt, plannedMinutes: 30, course },
    }),
  );
}

interface Bench {
  readonly postId: StaffPostId;
  readonly roomId: CourtroomId;
}

async function layCase(platform: TestPlatform, judge: StaffPostId, given: Partial<NewCase>): Promise<LaidCase> {
  const [claimant, respondent] = [newId<PersonId>(), newId<PersonId>()];
  return await platform.db.transact(system, async (tx) => {
    for (const [personId, address] of [
      [claimant, '+77010000001'],
      [respondent, '+77010000002'],
    ] as const) {
      const contactId = await addContact(tx, { personId, channel: 'sms', address });
      await proveContact(tx, contactId, { by: 'clerk', evidence: 'test' });
    }
    const made = await registerCase(tx, {
      ...{ courtCode: '7517', kind: '2', category: 'loan', language: 'kk' },
      participants: [
        { role: 'claimant', name: { kind: 'person', personId: claimant, surname: 'Қасымова', givenName: 'Айгүл' } },
        { role: 'respondent', name: { kind: 'person', personId: respondent, surname: 'Ахметов', givenName: 'Нұрлан' } },
      ],
      ...given,
    });
    await assignJudge(tx, made.id, judge);
    return { id: made.id, number: made.number, claimant, respondent };
  });
}

async function fill(platform: TestPlatform, act: Act, id: ActId): Promise<void> {
  const { parts, version } = await getAct(platform.reads, act.actor, id);
  const filled = partNames.map((part) => [part, parts[part].replace(/\[[^\]\n]+\]/gu, 'толтырылды')]);
  await saveDraft(platform, act, { id, version, parts: Object.fromEntries(filled) as ActParts });
}

/** A published ruling of acceptance in a case. @param reasoning its reasoning part */
export async function publishedAct(house: ActsHouse, given: Partial<NewCase> = {}, reasoning?: string): Promise<ActId> {
  const { platform, judge, press, clerk } = house;
  const { id: caseId } = await house.layCase(given);
  const id = await draftAct(platform, judge, { caseId, kind: 'acceptance', claimTenge: 250_000, dutyTenge: 2_500 });
  if (reasoning) {
    const { parts, version } = await getAct(platform.reads, judge.actor, id);
    await saveDraft(platform, judge, { id, version, parts: { ...parts, reasoning } });
  }
  await house.sign(id);
  const seen = async () => ({ id, version: (await getReview(platform.reads, press.actor, id)).version });
  await finishFirstLook(platform, press, await seen());
  await publishAct(platform, clerk, await seen());
  return id;
}
