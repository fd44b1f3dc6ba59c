import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { AskedQuestion } from '../actions/ask-question.ts';
import type { AnswerTexts } from '../model/answer.ts';
import { type QuestionsHouse, questionsHouse } from '../testing/index.ts';
import { countQuestions } from './count-questions.ts';
import { postgresQuestionSearch } from './find-similar.ts';
import { listInbox, listSettled } from './list-inbox.ts';
import { listPublished } from './published.ts';

const texts = (kk: string, ru: string): AnswerTexts => ({ title: { kk, ru }, text: { kk: `${kk}.`, ru: `${ru}.` } });

describe('answered questions', () => {
  let house: QuestionsHouse;
  let parking: AskedQuestion;
  let hours: AskedQuestion;
  const similar = async (text: string, courtCode = '7517') =>
    (await postgresQuestionSearch.similar(house.platform.reads, { text, courtCode })).map(({ number }) => number);

  before(async () => {
    house = await questionsHouse();
    parking = await house.ask({
      text: 'Сот жанында көлік тұрағы бар ма, мүмкіндігі шектеулі жандарға орын бөлінген бе?',
    });
    hours = await house.ask({ text: 'Төраға азаматтарды қабылдау кестесін қайдан көруге болады?' });
    const hidden = await house.ask({ text: 'Көлік тұрағы туралы жеке сұрақ' });
    await house.ask({ text: 'Жауап берілмеген сұрақ: көлік тұрағы' });
    await house.answer(parking.id, { texts: texts('Көлік тұрағы', 'Парковка у здания') });
    house.platform.clock.advance({ hours: 1 });
    await house.answer(hours.id, { texts: texts('Қабылдау кестесі', 'График приёма') });
    await house.answer(hidden.id, { visibility: 'private', texts: texts('Жеке', 'Личное') });
  });

  it('are found by words in any spelling, in both languages, the latest first', async () => {
    const find = async (words: string) =>
      (await listPublished(house.platform.reads, { words })).questions.map(({ number }) => number);
    assert.deepEqual(await find(''), [hours.number, parking.number]);
    assert.deepEqual(await find('тұрақ'), [parking.number], 'the word whose form stands there');
    assert.deepEqual(await find('парковкой у здания'), [parking.number]);
    assert.deepEqual(await find('мұражай'), []);
    assert.deepEqual(await find('турагы КОЛИК'), [parking.number]);
    assert.deepEqual(await find('парковк'), [parking.number]);
    assert.deepEqual(await find("'; drop table &|!():*"), []);
    const page = await listPublished(house.platform.reads, { court: '7581' });
    assert.deepEqual([page.total, page.page, page.pages], [0, 1, 1]);
  });

  it('are shown before a question like them is asked, and only then', async () => {
    assert.deepEqual(await similar('Көлікті қоятын тұраққа мүмкіндігі шектеулі адам тұра ала ма?'), [parking.number]);
    assert.deepEqual(await similar('Қабылдау кестесі қандай, азаматтарға қай күні?'), [hours.number]);
    assert.deepEqual(await similar('Мұражайға экскурсия ұйымдастырасыздар ма?'), []);
    assert.deepEqual(await similar('Сот қашан?'), []);
  });

  it('are counted for everybody: asked, answered in time, waiting, late', async () => {
    const { reads, clock } = house.platform;
    const today = await countQuestions(reads, '7517');
    assert.deepEqual(
      { ...today, oldestDueOn: today.oldestDueOn?.toString() },
      { asked: 4, answered: 3, inTime: 3, refused: 0, waiting: 1, late: 0, oldestDueOn: '2026-12-14' },
    );
    clock.set('2026-12-14T18:59:00Z');
    assert.equal((await countQuestions(reads, '7517')).late, 0, 'the last day ends at midnight in Almaty');
    clock.set('2026-12-14T19:01:00Z');
    assert.equal((await countQuestions(reads, '7517')).late, 1);
    assert.equal((await countQuestions(reads)).waiting, 1);
    assert.deepEqual((await countQuestions(reads, '7581')).oldestDueOn, undefined);
  });

  it('leave the inbox, in which the nearest last day stands first', async () => {
    const inbox = await listInbox(house.platform.reads, '7517');
    assert.deepEqual(
      inbox.map(({ urgency, daysLeft }) => [urgency, daysLeft]),
      [['late', -1]],
    );
    assert.deepEqual(await listInbox(house.platform.reads, '7581'), []);
    const settled = await listSettled(house.platform.reads, '7517');
    assert.deepEqual(
      settled.map(({ title, isPublic }) => [title, isPublic]),
      [
        ['Жеке', false],
        ['Қабылдау кестесі', true],
        ['Көлік тұрағы', true],
      ],
    );
  });
});
