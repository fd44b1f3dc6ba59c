import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { findCaseByNumber, listCourse, listFile, listParticipants } from '#modules/cases';
import { demoBin, seeded } from '#modules/identity';
import { inventedPerson } from '#modules/identity/testing';
import { visitor } from '#platform/audit';
import { isHouseError } from '#platform/errors';
import type { Principal } from '#platform/http';
import { LANGS } from '#platform/i18n';
import type { FilingId } from '../../model/ids.ts';
import { rejectionGrounds } from '../../model/intake/rejection-grounds.ts';
import { getDraft } from '../../queries/get-draft.ts';
import { getFiling } from '../../queries/get-filing.ts';
import { getIntake } from '../../queries/intake/get-intake.ts';
import { countInbox, findNext, listInbox, listToLookAt } from '../../queries/intake/list-inbox.ts';
import { listAsked } from '../../queries/list-asked.ts';
import {
  type FilingHouse,
  type IntakeDesk,
  intakeDesk,
  Killed,
  mortalPlatform,
  sendDraft,
  staff,
  subscribeFiling,
} from '../../testing/index.ts';
import { refile } from '../refile.ts';
import { saveAnswer } from '../save-answer.ts';
import { startDraft } from '../start-draft.ts';
import { carryOutDecision } from './carry-out-decision.ts';
import { answerClarification, askToClarify } from './clarify-filing.ts';
import { registerFiling, rejectFiling, undoDecision } from './decide-filing.ts';
import { lookAtJoined } from './look-at-joined.ts';
import { releaseFiling, takeFiling } from './take-filing.ts';

const refused = (code: string) => (thrown: unknown) => isHouseError(thrown, code);
describe('intake', () => {
  let desk: IntakeDesk;
  let house: FilingHouse;
  let filer: Principal;
  const clerk = staff();
  const other = staff();
  const acts = () => house.actsOf(filer);
  const send = (given = {}): Promise<FilingId> => desk.send(given);
  const work = (): Promise<void> => desk.work();
  const registerNow = (id: FilingId): Promise<string> => desk.register(clerk, id);
  const noticesOf = (id: FilingId, template: string): Promise<number> => desk.noticesOf(id, template);

  before(async () => {
    desk = await intakeDesk();
    ({ house, filer } = desk);
  });

  it('shows the oldest first, to the clerks of that court alone', async () => {
    const first = await send();
    house.platform.clock.advance({ minutes: 1 });
    const second = await send();
    const lines = await listInbox(house.platform.reads, clerk.actor, '7517');
    assert.deepEqual(lines.map(({ id }) => id).slice(-2), [first, second]);
    assert.equal(lines.at(-1)?.respondent, 'Ахметов Серік');
    for (const actor of [visitor, staff('judge').actor, staff('registry_clerk', '7518').actor]) {
      await assert.rejects(listInbox(house.platform.reads, actor, '7517'), refused('FILING_NOT_ALLOWED'));
      await assert.rejects(getIntake(house.platform.reads, actor, first, 'kk'), refused('FILING_NOT_FOUND'));
    }
    await assert.rejects(
      registerFiling(house.platform, staff('registry_clerk', '7518'), first),
      refused('FILING_NOT_FOUND'),
    );
    await assert.rejects(registerFiling(house.platform, acts()('x'), first), refused('FILING_NOT_ALLOWED'));
  });

  it('is held with a name by who opened it, for ten minutes or until given back', async () => {
    const id = await send();
    await takeFiling(house.platform, clerk, id, 'А. Тіркеуов');
    await assert.rejects(registerFiling(house.platform, other, id), (thrown: unknown) => {
      assert.ok(isHouseError(thrown, 'FILING_TAKEN'));
      for (const lang of LANGS) assert.ok(thrown.say(lang).includes('А. Тіркеуов'));
      return true;
    });
    const [line] = (await listInbox(house.platform.reads, other.actor, '7517')).filter((one) => one.id === id);
    assert.equal(line?.heldBy?.name, 'А. Тіркеуов');
    await releaseFiling(house.platform, clerk, id);
    await takeFiling(house.platform, other, id, 'Б. Басқа');
    house.platform.clock.advance({ minutes: 10, seconds: 1 });
    await takeFiling(house.platform, clerk, id, 'А. Тіркеуов');
  });

  it('taken by two clerks at once goes to one', async () => {
    const id = await send();
    const taken = await Promise.allSettled([
      takeFiling(house.platform, clerk, id, 'А. Тіркеуов'),
      takeFiling(house.platform, other, id, 'Б. Басқа'),
    ]);
    assert.deepEqual(taken.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
    const decided = await Promise.allSettled([
      registerFiling(house.platform, clerk, id),
      registerFiling(house.platform, other, id),
    ]);
    assert.equal(decided.filter(({ status }) => status === 'fulfilled').length, 1);
  });

  it('registers a claim: number, participants, papers, needs, letter for who has no number, and the filer is told', async () => {
    const id = await send({ needs: 'interpreter,ramp', interpreterLanguage: 'ағылшын' });
    const number = await registerNow(id);
    const found = await findCaseByNumber(house.platform.reads, number);
    assert.ok(found);
    assert.deepEqual([found.language, found.category, found.courtCode], ['kk', 'loan', '7517']);
    const participants = await listParticipants(house.platform.reads, found.id);
    assert.deepEqual(
      participants.map(({ role }) => role),
      ['claimant', 'respondent'],
    );
    const [claimant] = participants;
    assert.equal(claimant?.name.kind === 'person' && claimant.name.personId, filer.personId);
    const course = await listCourse(house.platform.reads, found.id);
    assert.ok(JSON.stringify(course).includes('ағылшын'));
    const { state, status } = await getFiling(house.platform.reads, filer, id);
    assert.deepEqual([state, status.kind], ['registered', 'registered']);
    assert.equal(await noticesOf(id, 'filing.registered'), 1);
    assert.equal((await listFile(house.platform.reads, clerk.actor, found.id))[0]?.kind, 'claim');
    const letters = await house.platform.owner.query('select 1 from cases.letter where case_id = $1', [found.id]);
    assert.equal(letters.rows.length, 1);
  });

  it('names parties by the registers and asks them in, the representative for whom it acts', async () => {
    const respondent = inventedPerson('Досов', 'Ерлан');
    house.registers.people.set(respondent.iin, respondent);
    const bin = demoBin(seeded(99));
    const firm = { bin, nameKk: '«Дала» ЖШС', nameRu: 'ТОО «Дала»', legalAddress: '-', status: 'registered' } as const;
    house.registers.bodies.set(bin, firm);
    const id = await send({
      ...{ 'respondent.unknownNumber': '', 'respondent.surname': '', 'respondent.givenName': '' },
      ...{ 'respondent.number': respondent.iin, 'thirdParty.number': bin },
    });
    const number = await registerNow(id);
    const found = await findCaseByNumber(house.platform.reads, number);
    assert.ok(found);
    const names = (await listParticipants(house.platform.reads, found.id)).map(({ role, name }) => [
      role,
      name.kind === 'person'
        ? `${name.surname} ${name.personId ? 'known' : ''}`
        : `${name.ru} ${name.organisationId ? 'known' : ''}`,
    ]);
    assert.deepEqual(names, [
      ['claimant', 'Сәрсенов known'],
      ['respondent', 'Досов known'],
      ['third_party', 'ТОО «Дала» known'],
    ]);
    const asked = await house.platform.owner.query('select 1 from identity.party_invitation where subject_kind = $1', [
      'participant',
    ]);
    assert.ok(asked.rows.length >= 2);
  });

  it('is decided once when the form is sent twice, and anew after the decision was taken back', async () => {
    const id = await send();
    const [one, two] = await Promise.all([1, 2].map(() => registerFiling(house.platform, clerk, id)));
    assert.equal(one?.decisionId, two?.decisionId);
    await assert.rejects(registerFiling(house.platform, other, id), refused('FILING_DECIDED'));
    const reject = { id, ground: 'empty', words: '' };
    await assert.rejects(rejectFiling(house.platform, clerk, reject), refused('FILING_DECIDED'));
    await undoDecision(house.platform, clerk, id);
    const again = await registerFiling(house.platform, clerk, id);
    assert.notEqual(again.decisionId, one?.decisionId);
    await work();
    assert.equal(await noticesOf(id, 'filing.registered'), 1);
  });

  it('can be undone for ten seconds, in which no number is given and nobody is told', async () => {
    const id = await send();
    const { decisionId, takesEffectAt } = await registerFiling(house.platform, clerk, id);
    assert.equal(house.platform.clock.now().until(takesEffectAt).total('seconds'), 10);
    assert.ok(!(await listInbox(house.platform.reads, clerk.actor, '7517')).some((line) => line.id === id));
    await assert.rejects(undoDecision(house.platform, other, id), refused('FILING_TOO_LATE_TO_UNDO'));
    await undoDecision(house.platform, clerk, id);
    await carryOutDecision(house.platform, decisionId);
    assert.equal((await getFiling(house.platform.reads, filer, id)).state, 'sent');
    assert.equal(await noticesOf(id, 'filing.registered'), 0);
    assert.ok((await listInbox(house.platform.reads, clerk.actor, '7517')).some((line) => line.id === id));
    await registerNow(id);
    await assert.rejects(undoDecision(house.platform, clerk, id), refused('FILING_TOO_LATE_TO_UNDO'));
    await assert.rejects(registerFiling(house.platform, other, id), refused('FILING_DECIDED'));
  });

  it('sends back with a ground from the list, how to mend it and everything kept for filing again', async () => {
    const id = await send();
    const reject = (ground: string, words: string) => rejectFiling(house.platform, clerk, { id, ground, words });
    await assert.rejects(reject('because', ''), refused('FILING_GROUND_UNKNOWN'));
    await assert.rejects(reject('unreadable', ' '), refused('FILING_WORDS_MISSING'));
    await assert.rejects(reject('unreadable', 'а'.repeat(1001)), refused('FILING_WORDS_TOO_LONG'));
    await assert.rejects(refile(house.platform, acts()('filing.refile'), filer, id), refused('FILING_NOT_REJECTED'));
    await reject('unreadable', 'Екінші бет бұлыңғыр.');
    await work();
    const { state, status, answers } = await getFiling(house.platform.reads, filer, id);
    assert.deepEqual([state, status.kind, status.turn], ['rejected', 'rejected', 'filer']);
    assert.deepEqual(status.entries.at(-1)?.details, { ground: 'unreadable', words: 'Екінші бет бұлыңғыр.' });
    assert.equal(await noticesOf(id, 'filing.rejected'), 1);
    const draftId = await refile(house.platform, acts()('filing.refile'), filer, id);
    assert.equal(await refile(house.platform, acts()('filing.refile'), filer, id), draftId);
    assert.deepEqual((await getDraft(house.platform.reads, filer, draftId)).answers, answers);
    const again = await sendDraft(house.platform, acts(), filer, draftId);
    assert.notEqual(again, id);
    const stranger = await house.enter();
    const theirs = house.actsOf(stranger)('filing.refile');
    await assert.rejects(refile(house.platform, theirs, stranger, id), refused('FILING_NOT_FOUND'));
  });

  it('has grounds with their remedy in three languages', () => {
    for (const { text, mend } of rejectionGrounds) {
      assert.equal(new Set(LANGS.map((lang) => text[lang])).size, 3);
      assert.equal(new Set(LANGS.map((lang) => mend[lang])).size, 3);
    }
  });

  it('asks the filer about something small, waits, and goes on with the answer', async () => {
    const id = await send();
    const answer = (words: string) => answerClarification(house.platform, acts()('filing.answer'), id, words);
    await assert.rejects(answer('Міне'), refused('FILING_NOTHING_ASKED'));
    await askToClarify(house.platform, clerk, id, 'Жауапкердің мекенжайын нақтылаңыз.');
    await askToClarify(house.platform, clerk, id, 'Жауапкердің мекенжайын нақтылаңыз.');
    await assert.rejects(askToClarify(house.platform, clerk, id, 'Тағы бір сұрақ'), refused('FILING_ASKED_ALREADY'));
    assert.notEqual(await findNext(house.platform.reads, clerk.actor, '7517'), id);
    assert.equal((await getFiling(house.platform.reads, filer, id)).status.turn, 'filer');
    assert.equal(await noticesOf(id, 'filing.clarify'), 1);
    const stranger = await house.enter();
    const asked = async () => (await listAsked(house.platform.reads, filer)).map((one) => [one.id, one.form]);
    assert.deepEqual(await asked(), [[id, 'claim']]);
    assert.deepEqual(await listAsked(house.platform.reads, stranger), []);
    await assert.rejects(
      answerClarification(house.platform, house.actsOf(stranger)('filing.answer'), id, 'Мен'),
      refused('FILING_NOT_FOUND'),
    );
    await answer('Демо қаласы, 5-үй.');
    assert.deepEqual(await asked(), []);
    const { clarifications } = await getIntake(house.platform.reads, clerk.actor, id, 'ru');
    assert.equal(clarifications[0]?.answer, 'Демо қаласы, 5-үй.');
  });

  it('lets a motion join its case by itself, and a clerk look afterwards', async () => {
    const number = await registerNow(await send());
    const draftId = await startDraft(house.platform, acts()('filing.start-draft'), filer, {
      ...{ form: 'motion', lang: 'kk', answers: { case: number, motionKind: 'remote' } },
    });
    const grounds = { draftId, field: 'grounds', raw: { grounds: 'Басқа қаладамын.' }, seen: 0 };
    await saveAnswer(house.platform, acts()('filing.save-answer'), filer, grounds);
    const id = await sendDraft(house.platform, acts(), filer, draftId);
    await work();
    const { state, status, caseId } = await getFiling(house.platform.reads, filer, id);
    assert.deepEqual([state, status.kind], ['registered', 'joined_case']);
    assert.ok(caseId);
    const [motion] = (await listFile(house.platform.reads, clerk.actor, caseId)).filter(
      ({ kind }) => kind === 'motion',
    );
    assert.ok(motion);
    assert.ok((await listToLookAt(house.platform.reads, clerk.actor, '7517')).some((line) => line.id === id));
    await lookAtJoined(house.platform, clerk, id);
    assert.ok(!(await listToLookAt(house.platform.reads, clerk.actor, '7517')).some((line) => line.id === id));
    await assert.rejects(lookAtJoined(house.platform, acts()('x'), id), refused('FILING_NOT_FOUND'));
    assert.equal(await noticesOf(id, 'filing.joined'), 1);
  });

  it('shows a clerk the signature, the duty, what the register calls a number, and counts the day', async () => {
    const { decided } = await countInbox(house.platform.reads, clerk.actor, '7517');
    const id = await send();
    const intake = await getIntake(house.platform.reads, clerk.actor, id, 'ru');
    const states = new Map(intake.checks.map(({ key, state }) => [key, state]));
    assert.deepEqual([states.get('signature'), states.get('duty'), states.get('demands')], ['ok', 'ok', 'ok']);
    assert.match(intake.parties[0]?.registered ?? '', /^Сәрсенов/);
    assert.ok(
      intake.tasks.some(({ answers }) =>
        answers.some(({ lines }) => lines.includes('Сынақ аудандық соты') || lines.includes('Пробный районный суд')),
      ),
    );
    await registerFiling(house.platform, clerk, id);
    const after = await countInbox(house.platform.reads, clerk.actor, '7517');
    assert.equal(after.decided, decided + 1);
  });

  it('killed at any statement of carrying out gives one number, one case, one message', async () => {
    const random = seeded(7);
    const whole = mortalPlatform(house.platform, { at: Number.MAX_SAFE_INTEGER, isAnswerLost: false });
    const { decisionId } = await registerFiling(house.platform, clerk, await send());
    await carryOutDecision(whole.platform, decisionId);
    const steps = whole.count();
    assert.ok(steps > 30, String(steps));
    const before = await sequences();
    let made = 0;
    for (let at = 1; at <= steps; at += 3) {
      const id = await send();
      const decided = await registerFiling(house.platform, clerk, id);
      const mortal = mortalPlatform(house.platform, { at, isAnswerLost: random() < 0.5 });
      subscribeFiling(mortal.platform);
      await assert.rejects(carryOutDecision(mortal.platform, decided.decisionId), Killed);
      await work();
      made += 1;
      assert.equal((await getFiling(house.platform.reads, filer, id)).state, 'registered');
      assert.equal(await noticesOf(id, 'filing.registered'), 1);
    }
    const after = await sequences();
    assert.equal(after.cases - before.cases, made);
    assert.equal(after.last, after.cases);
  });

  const sequences = async (): Promise<{ cases: number; last: number }> => {
    await work();
    const { rows } = await house.platform.owner.query(
      `select (select count(*)::int from cases.court_case where kind = '2') as cases,
        (select last from cases.numbering where kind = '2') as last`,
    );
    return rows[0];
  };

  it('registers in the name of the clerk who decided it', async () => {
    const id = await send();
    await registerNow(id);
    const { rows } = await house.platform.owner.query(
      `select actor_person_id from audit.entry where subject_id = $1 and action = 'filing.register-filing' limit 1`,
      [id],
    );
    assert.equal(rows[0].actor_person_id, clerk.actor.personId);
  });
});
