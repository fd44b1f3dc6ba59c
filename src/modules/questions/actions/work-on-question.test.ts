import assert from 'node:assert/strict';
import { before, beforeEach, describe, it } from 'node:test';
import { demoIin, seeded } from '#modules/identity';
import { addProvedContact } from '#modules/notices/testing';
import type { Act } from '#platform/audit';
import { LANGS } from '#platform/i18n';
import { newId, type PersonId } from '#platform/ids';
import { Sentences } from '#testing';
import { questionErrors } from '../errors.ts';
import { getQuestion } from '../queries/get-question.ts';
import { openAttachment, openAttachmentOfTalon } from '../queries/open-attachment.ts';
import { listOwnQuestions, openQuestionTalon } from '../queries/open-question-talon.ts';
import { findPublished, listPublishedAttachments } from '../queries/published.ts';
import { type QuestionsHouse, questionsHouse, visitorActs, wholeAnswer } from '../testing/index.ts';
import { publishAnswer, returnAnswer, saveAnswerDraft, submitAnswer, withdrawAnswer } from './answer-question.ts';
import type { AskedQuestion } from './ask-question.ts';
import { attachToAnswer, detachFromAnswer } from './attach-file.ts';
import { type Acceptance, acceptQuestion, forwardQuestion, refuseQuestion } from './look-at-question.ts';
import { voteOnAnswer } from './vote.ts';

describe('the desk of the blog', () => {
  let house: QuestionsHouse;
  let asked: AskedQuestion;
  const accept = async (given: Partial<Acceptance> = {}, act: Act = house.press) =>
    acceptQuestion(house.platform, act, {
      ...{ ...(await house.seen(asked.id)), hidden: [], missed: '', visibility: 'public', reason: undefined },
      ...given,
    });
  const read = () => getQuestion(house.platform.reads, house.press.actor, asked.id);
  const file = { fileName: 'keste.pdf', bytes: new TextEncoder().encode('%PDF-1.7 кесте') };

  before(async () => {
    house = await questionsHouse();
  });
  beforeEach(async () => {
    asked = await house.ask();
  });

  it('hides what the rules propose and a person keeps, and what the rules did not see', async () => {
    const iin = demoIin(seeded(21));
    asked = await house.ask({ text: `Хатшы Ахметова А.С. ЖСН ${iin} деп айқайлады, Ботакөз көрді` });
    const { proposed } = await read();
    assert.deepEqual(
      proposed.map(({ kind }) => kind),
      ['name', 'iin'],
    );
    await assert.rejects(accept({ missed: 'Жұлдыз' }), { code: 'QUESTIONS_HIDDEN_WORD_ABSENT' });
    await accept({ hidden: [0, 1], missed: 'Ботакөз\n' });
    assert.equal((await read()).publicText, 'Хатшы [аты-жөні] ЖСН [ЖСН] деп айқайлады, [жасырылды] көрді');
    await accept({ hidden: [], missed: '' });
    assert.match((await read()).publicText ?? '', /Хатшы Ахметова А\.С\. ЖСН \[ЖСН\] деп/, 'an IIN stays hidden');
  });

  it('says whether everybody reads the answer, and if not, why', async () => {
    await assert.rejects(accept({ visibility: undefined }), { code: 'QUESTIONS_VISIBILITY_MISSING' });
    await assert.rejects(accept({ visibility: 'private' }), { code: 'QUESTIONS_REASON_MISSING' });
    await accept({ visibility: 'private', reason: 'personal' });
    assert.equal((await read()).isPublic, false);
  });

  it('answers in both languages, the chairperson last; then everybody reads it without its asker', async () => {
    await accept();
    await saveAnswerDraft(house.platform, house.press, await house.seen(asked.id), wholeAnswer);
    await assert.rejects(publishAnswer(house.platform, house.press, await house.seen(asked.id)), {
      code: 'QUESTIONS_NOT_ALLOWED',
    });
    await submitAnswer(house.platform, house.press, await house.seen(asked.id));
    await publishAnswer(house.platform, house.chairperson, await house.seen(asked.id));
    const published = await findPublished(house.platform.reads, asked.number);
    assert.deepEqual(published?.answer.title, { kk: 'Қабылдау кестесі', ru: 'График приёма', en: '' });
    assert.doesNotMatch(JSON.stringify(published), new RegExp(`${asked.talon}|${asked.pin}`));
    const mine = await openQuestionTalon(house.platform, { number: asked.talon, pin: asked.pin, network: 'home' });
    assert.deepEqual([mine.state, mine.isPublic, mine.answer?.text.ru], ['answered', true, wholeAnswer.text.ru]);
  });

  it('gives a draft back with words, and takes no half answer', async () => {
    await accept();
    const half = { ...wholeAnswer, text: { ...wholeAnswer.text, ru: '' } };
    await assert.rejects(submitAnswer(house.platform, house.press, await house.seen(asked.id)), {
      code: 'QUESTIONS_NO_ANSWER',
    });
    await saveAnswerDraft(house.platform, house.press, await house.seen(asked.id), half);
    await assert.rejects(submitAnswer(house.platform, house.press, await house.seen(asked.id)), {
      code: 'QUESTIONS_ANSWER_EMPTY',
    });
    const long = { ...wholeAnswer, title: { ...wholeAnswer.title, kk: 'ә'.repeat(121) } };
    await assert.rejects(saveAnswerDraft(house.platform, house.press, await house.seen(asked.id), long), {
      code: 'QUESTIONS_TITLE_LONG',
    });
    const endless = { ...wholeAnswer, text: { ...wholeAnswer.text, kk: 'ә'.repeat(8001) } };
    await assert.rejects(saveAnswerDraft(house.platform, house.press, await house.seen(asked.id), endless), {
      code: 'QUESTIONS_ANSWER_LONG',
    });
    await saveAnswerDraft(house.platform, house.press, await house.seen(asked.id), wholeAnswer);
    await submitAnswer(house.platform, house.press, await house.seen(asked.id));
    const words = { words: '' };
    await assert.rejects(
      returnAnswer(house.platform, house.chairperson, { ...(await house.seen(asked.id)), ...words }),
      {
        code: 'QUESTIONS_WORDS_MISSING',
      },
    );
    const remark = { ...(await house.seen(asked.id)), words: 'Кабинет нөмірін қосыңыз.' };
    await returnAnswer(house.platform, house.chairperson, remark);
    assert.deepEqual([(await read()).state, (await read()).remark], ['accepted', 'Кабинет нөмірін қосыңыз.']);
  });

  it('takes an answer from the site at once, and publishes it mended', async () => {
    await house.answer(asked.id);
    await withdrawAnswer(house.platform, house.press, await house.seen(asked.id));
    assert.equal(await findPublished(house.platform.reads, asked.number), undefined);
    await accept({ hidden: [], missed: 'Төраға' });
    await publishAnswer(house.platform, house.chairperson, await house.seen(asked.id));
    assert.match((await findPublished(house.platform.reads, asked.number))?.text ?? '', /^\[жасырылды\]/);
  });

  it('answers its asker alone when a person decided so', async () => {
    await house.answer(asked.id, { visibility: 'private' });
    assert.equal(await findPublished(house.platform.reads, asked.number), undefined);
    const mine = await openQuestionTalon(house.platform, { number: asked.talon, pin: asked.pin, network: 'home' });
    assert.deepEqual([mine.isPublic, mine.answer?.text.kk], [false, wholeAnswer.text.kk]);
  });

  it('closes a question with its reason, and tells what can be done instead', async () => {
    const personId = newId<PersonId>();
    await addProvedContact(house.platform, personId, 'email', 'refused@example.kz');
    asked = await house.ask({ text: 'Менің ісімді қайта қарауды бұйырыңыз', asker: { way: 'account', personId } });
    const refuse = async (ground: string | undefined, words = '') =>
      refuseQuestion(house.platform, house.press, { ...(await house.seen(asked.id)), ground, words });
    await assert.rejects(refuse(undefined), { code: 'QUESTIONS_GROUND_MISSING' });
    await assert.rejects(refuse('other_body'), { code: 'QUESTIONS_WORDS_MISSING' });
    await assert.rejects(refuse('unclear', 'ә'.repeat(1001)), { code: 'QUESTIONS_WORDS_LONG' });
    await refuse('about_case');
    const told = (await house.sentTo('refused@example.kz')).at(-1) ?? '';
    assert.match(told, /төраға сот ісіне араласпайды/);
    assert.match(told, /Не істеуге болады/);
    const [mine] = await listOwnQuestions(house.platform.reads, personId);
    assert.deepEqual(mine?.refusal, { ground: 'about_case', words: '' });
    await assert.rejects(accept(), { code: 'QUESTIONS_STEP_IMPOSSIBLE' });
  });

  it('gives a question to the court that can answer, whose desk alone then sees it; the term runs on', async () => {
    const before = (await read()).dueOn;
    const forward = async (courtCode: string) =>
      forwardQuestion(house.platform, house.press, { ...(await house.seen(asked.id)), courtCode, words: '' });
    await assert.rejects(forward(''), { code: 'QUESTIONS_COURT_MISSING' });
    await assert.rejects(forward('7517'), { code: 'QUESTIONS_COURT_MISSING' });
    await forward('7581');
    await assert.rejects(read(), { code: 'QUESTIONS_NOT_ALLOWED' });
    const there = await getQuestion(house.platform.reads, house.office('press_officer', '7581').actor, asked.id);
    assert.deepEqual([there.state, there.dueOn.toString()], ['received', before.toString()]);
  });

  it('is closed to other offices, and tells whoever comes too late', async () => {
    for (const role of ['judge', 'registry_clerk', 'administrator']) {
      await assert.rejects(accept({}, house.office(role)), { code: 'QUESTIONS_NOT_ALLOWED' });
    }
    const stale = await house.seen(asked.id);
    await accept();
    await assert.rejects(accept(stale), { code: 'QUESTIONS_CHANGED_MEANWHILE' });
    await assert.rejects(accept({ id: newId<never>() }), { code: 'QUESTIONS_NOT_FOUND' });
  });

  it('attaches files that passed the house’s check, five at most, until the answer is given', async () => {
    await accept();
    const attach = (title: string, given = file, act = house.press) =>
      attachToAnswer(house.platform, act, { id: asked.id, title, file: given });
    await assert.rejects(attach('', file), { code: 'QUESTIONS_ATTACHMENT_MISSING' });
    await assert.rejects(attach('Кесте', { ...file, fileName: '' }), { code: 'QUESTIONS_ATTACHMENT_MISSING' });
    await assert.rejects(attach('Кесте', file, house.office('judge')), { code: 'QUESTIONS_NOT_ALLOWED' });
    for (const title of ['1', '2', '3', '4', '5']) await attach(title);
    await assert.rejects(attach('6'), { code: 'QUESTIONS_ATTACHMENTS_MANY' });
    const [first, second] = await listPublishedAttachments(house.platform.reads, asked.id);
    assert.ok(first && second);
    await detachFromAnswer(house.platform, house.press, { id: asked.id, attachmentId: first.id });
    const gone = { number: asked.number, attachmentId: second.id };
    await assert.rejects(openAttachment(house.platform, gone), { code: 'QUESTIONS_NOT_FOUND' });
    await saveAnswerDraft(house.platform, house.press, await house.seen(asked.id), wholeAnswer);
    await publishAnswer(house.platform, house.chairperson, await house.seen(asked.id));
    assert.deepEqual(Buffer.from((await openAttachment(house.platform, gone)).bytes), Buffer.from(file.bytes));
    const talon = { number: asked.talon, pin: asked.pin, network: 'home' };
    assert.equal((await openAttachmentOfTalon(house.platform, talon, second.id)).mediaType, 'application/pdf');
    await assert.rejects(attach('7'), { code: 'QUESTIONS_STEP_IMPOSSIBLE' });
  });

  it('counts one vote of a browser, which may change its mind', async () => {
    await house.answer(asked.id);
    const vote = (token: string, said: string | undefined, number = asked.number) =>
      voteOnAnswer(house.platform, visitorActs, { token, network: 'home' }, { number, vote: said });
    await vote('a', 'yes');
    await vote('b', 'yes');
    await vote('a', 'no');
    const { useful, useless } = (await findPublished(house.platform.reads, asked.number)) ?? {};
    assert.deepEqual([useful, useless], [1, 1]);
    await assert.rejects(vote('c', 'maybe'), { code: 'QUESTIONS_VOTE_MISSING' });
    await assert.rejects(vote('c', 'yes', 999_999), { code: 'QUESTIONS_NOT_FOUND' });
  });

  it('counts few votes of one network on one answer, however many browsers it says it has', async () => {
    await house.answer(asked.id);
    const vote = (token: string, network: string) =>
      voteOnAnswer(house.platform, visitorActs, { token, network }, { number: asked.number, vote: 'yes' });
    for (let n = 0; n < 5; n += 1) await vote(`thrown-${n}`, 'machine');
    await assert.rejects(vote('thrown-5', 'machine'), { code: 'QUESTIONS_TOO_MANY' });
    await vote('reader', 'elsewhere');
    assert.equal((await findPublished(house.platform.reads, asked.number))?.useful, 6);
  });

  it('says everything that it refuses in its own words, in three languages', () => {
    const sentences = new Sentences();
    const params = { wait: 3, limit: 5, length: 7, word: 'x' };
    for (const code of questionErrors.codes) {
      for (const lang of LANGS) sentences.hear(code, lang, questionErrors(code, params).say(lang));
    }
    sentences.assertOwn();
  });
});
