import type { StaffRole } from '#modules/courts';
import { insertCourt, insertStaffPost } from '#modules/courts/testing';
import { passwordHashing, registerPerson } from '#modules/identity';
import { CountedHashing, inventedPerson } from '#modules/identity/testing';
import { addContact, proveContact } from '#modules/notices';
import type { Act, Actor } from '#platform/audit';
import { type AccountId, newId, type PersonId } from '#platform/ids';
import { runJobs, type TestPlatform, testPlatform } from '#testing';
import { publishAnswer, saveAnswerDraft } from '../actions/answer-question.ts';
import { type AskedQuestion, askQuestion, type NewQuestion } from '../actions/ask-question.ts';
import { fileProof } from '../actions/attach-file.ts';
import { acceptQuestion } from '../actions/look-at-question.ts';
import type { AnswerTexts } from '../model/answer.ts';
import type { QuestionId } from '../model/ids.ts';
import { questionsModule } from '../module.ts';
import { findQuestion } from '../store/question-store.ts';

const system: Act = { actor: { kind: 'system', name: 'test' }, action: 'questions.lay' };
export const visitorActs: Act = { actor: { kind: 'visitor' }, action: 'questions.test' };

/** Two district courts and the court above them, the first with its chairperson and press officer; Monday 23 November 2026, 09:00. */
export interface QuestionsHouse {
  readonly platform: TestPlatform;
  readonly chairperson: Act;
  readonly press: Act;
  /** Any office, held by a fresh person without a mail address. */
  office(role: string, courtCode?: string): Act;
  /** The same, held by a person with a mail address. */
  held(role: StaffRole, courtCode: string, address: string): Promise<Act>;
  /** A question asked at the kiosk of the first court, followed by its talon. */
  ask(given?: Partial<NewQuestion>): Promise<AskedQuestion>;
  seen(id: QuestionId): Promise<{ readonly id: QuestionId; readonly version: number }>;
  /** Looked through, answered and published. */
  answer(
    id: QuestionId,
    given?: { readonly visibility?: 'public' | 'private'; readonly texts?: AnswerTexts },
  ): Promise<void>;
  /** Every job but the sending of notices. */
  work(): Promise<void>;
  /** Texts of deliveries to an address, the oldest first. */
  sentTo(address: string): Promise<readonly string[]>;
}

export const wholeAnswer: AnswerTexts = {
  title: { kk: 'Қабылдау кестесі', ru: 'График приёма' },
  text: { kk: 'Төраға сейсенбі күні қабылдайды.', ru: 'Председатель принимает по вторникам.' },
};

export async function questionsHouse(): Promise<QuestionsHouse> {
  const platform = await testPlatform();
  platform.ports.plug(passwordHashing, new CountedHashing());
  platform.ports.plug(fileProof, async ({ fileName, bytes }) => ({
    ...{ fileName, mediaType: 'application/pdf' },
    ...(await platform.blobs.put(bytes)),
  }));
  const { jobs = [] } = questionsModule(platform);
  platform.db.subscribe(jobs.flatMap(({ subscription }) => (subscription ? [subscription] : [])));
  await platform.db.transact(system, async (tx) => {
    tx.record({ kind: 'test', id: 'courts' });
    await insertCourt(tx, { code: '7517', appeal_court_code: '7599' });
    await insertCourt(tx, { code: '7581' });
  });
  const chairperson = await holder(platform, 'chairperson', '7517', 'tor@example.kz');
  const press = await holder(platform, 'press_officer', '7517', 'press@example.kz');
  await holder(platform, 'chairperson', '7599', 'above@example.kz');
  let asked = 0;
  const seen = async (id: QuestionId) => ({ id, version: (await findQuestion(platform.reads, id))?.version ?? 0 });
  const answer: QuestionsHouse['answer'] = async (id, { visibility = 'public', texts = wholeAnswer } = {}) => {
    const reason = visibility === 'private' ? 'personal' : undefined;
    await acceptQuestion(platform, press, { ...(await seen(id)), hidden: [], missed: '', visibility, reason });
    await saveAnswerDraft(platform, press, await seen(id), texts);
    await publishAnswer(platform, chairperson, await seen(id));
  };
  return {
    ...{ platform, chairperson, press, seen, answer },
    office: (role, courtCode = '7517') => staffAct(role, newId<PersonId>(), courtCode),
    held: async (role, courtCode, address) => await holder(platform, role, courtCode, address),
    ask: async (given = {}) => {
      asked += 1;
      const text = `Төраға қабылдауына қалай жазылуға болады? Сұрақ ${asked}`;
      const question = { courtCode: '7517', text, lang: 'kk', source: 'kiosk', asker: { way: 'talon' } } as const;
      return await askQuestion(platform, visitorActs, { ...question, ...given, network: `lobby-${asked}` });
    },
    work: async () => await runJobs(platform, [...jobs, { name: 'notices.send-delivery', run: async () => undefined }]),
    sentTo: async (address) => await sentTo(platform, address),
  };
}

function staffAct(role: string, personId: PersonId, courtCode: string): Act {
  const actor: Actor = { kind: 'staff', accountId: newId<AccountId>(), personId, courtCode, role };
  return { actor, action: 'questions.test' };
}

async function holder(platform: TestPlatform, role: StaffRole, courtCode: string, address: string): Promise<Act> {
  const personId = await platform.db.transact(system, async (tx) => {
    const { given: givenName, ...person } = inventedPerson(role === 'chairperson' ? 'Төрағаев' : 'Баспаева', 'Дина');
    const id = await registerPerson(tx, { ...person, givenName });
    const contact = await addContact(tx, { personId: id, channel: 'email', address });
    await proveContact(tx, contact, { by: 'clerk', evidence: 'test' });
    await insertStaffPost(tx, { court_code: courtCode, person_id: id, role });
    return id;
  });
  return staffAct(role, personId, courtCode);
}

async function sentTo(platform: TestPlatform, address: string): Promise<readonly string[]> {
  const { rows } = await platform.owner.query<{ body: string }>(
    'select body from notices.delivery where address = $1 order by created_at, id',
    [address],
  );
  return rows.map(({ body }) => body);
}
