import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { SUPREME_COURT } from '#modules/courts';
import { workingCalendarChanged } from '#modules/courts/events';
import { deliverySettled } from '#modules/notices/events';
import { addProvedContact } from '#modules/notices/testing';
import { newId, type PersonId } from '#platform/ids';
import { openQuestionTalon } from '../queries/open-question-talon.ts';
import { findQuestion } from '../store/question-store.ts';
import { type QuestionsHouse, questionsHouse } from '../testing/index.ts';
import { remindOfAnswers } from './remind.ts';

const act = { actor: { kind: 'system', name: 'test' }, action: 'questions.test' } as const;

describe('reminders of answers', () => {
  let house: QuestionsHouse;
  const on = async (day: string): Promise<Record<'press' | 'tor' | 'above', number>> => {
    house.platform.clock.set(`${day}T04:05:00Z`);
    await remindOfAnswers(house.platform);
    const count = async (who: string) => (await house.sentTo(`${who}@example.kz`)).length;
    return { press: await count('press'), tor: await count('tor'), above: await count('above') };
  };

  before(async () => {
    house = await questionsHouse();
    await house.ask();
    await house.ask();
  });

  it('come to the press officer first, then to the chairperson too, in one message for all that is due', async () => {
    assert.deepEqual(await on('2026-12-04'), { press: 0, tor: 0, above: 0 });
    assert.deepEqual(await on('2026-12-07'), { press: 1, tor: 0, above: 0 });
    assert.deepEqual(await on('2026-12-08'), { press: 1, tor: 0, above: 0 });
    assert.deepEqual(await on('2026-12-10'), { press: 2, tor: 1, above: 0 });
    const [told = ''] = await house.sentTo('tor@example.kz');
    assert.match(told, /Мерзімі жақын сұрақ: 2/);
    assert.doesNotMatch(told, /Төраға қабылдауына қалай/, 'no word of the askers');
    assert.deepEqual(await on('2026-12-14'), { press: 3, tor: 2, above: 0 });
  });

  it('rest on days of rest, and go up to the court above when the answer is a week late', async () => {
    assert.deepEqual(await on('2026-12-12'), { press: 3, tor: 2, above: 0 });
    assert.deepEqual(await on('2026-12-15'), { press: 3, tor: 3, above: 0 });
    assert.deepEqual(await on('2026-12-21'), { press: 3, tor: 3, above: 0 });
    assert.deepEqual(await on('2026-12-22'), { press: 3, tor: 3, above: 1 });
    const [told = ''] = await house.sentTo('above@example.kz');
    assert.match(told, /Мерзімі өткен сұрақ: 2/);
    assert.deepEqual(await on('2026-12-23'), { press: 3, tor: 3, above: 1 });
  });

  it('are none once it is answered', async () => {
    const asked = await house.ask();
    await house.answer(asked.id);
    const before = await on('2026-12-28');
    assert.deepEqual(await on('2027-02-01'), before);
  });
});

describe('reminders of a court without its offices', () => {
  it('go to whoever comes next, each court in the language of the reader', async () => {
    const house = await questionsHouse();
    const { id } = await house.ask({ courtCode: '7581' });
    const on = async (day: string, address: string) => {
      house.platform.clock.set(`${day}T04:05:00Z`);
      await remindOfAnswers(house.platform);
      return (await house.sentTo(address)).length;
    };
    await house.held('republican_administrator', SUPREME_COURT, 'republic@example.kz');
    assert.equal(await on('2026-12-10', 'republic@example.kz'), 0);
    await house.held('chairperson', '7581', 'alone@example.kz');
    assert.equal(await on('2026-12-14', 'alone@example.kz'), 2, 'as chairperson, and for the press officer');
    assert.equal(await on('2026-12-22', 'republic@example.kz'), 1, `nobody above: ${id}`);
  });
});

describe('what happens elsewhere', () => {
  let house: QuestionsHouse;
  before(async () => {
    house = await questionsHouse();
  });

  it('a calendar that changed counts the last days anew', async () => {
    const { id } = await house.ask();
    await house.platform.owner.query(`update questions.question set due_on = '2026-12-01' where id = $1`, [id]);
    await house.platform.db.transact(act, async (tx) => {
      tx.record({ kind: 'calendar', id: '2026' });
      tx.publish(workingCalendarChanged, { year: 2026 });
    });
    await house.work();
    assert.equal((await findQuestion(house.platform.reads, id))?.due_on.toString(), '2026-12-14');
  });

  it('a message that came back is told to the desk and by the talon; other messages are not its business', async () => {
    const personId = newId<PersonId>();
    await addProvedContact(house.platform, personId, 'email', 'gone@example.kz');
    const { id, talon, pin } = await house.ask({ asker: { way: 'account', personId } });
    const { rows } = await house.platform.owner.query<{ notice_id: string }>(
      'select notice_id from questions.told where question_id = $1',
      [id],
    );
    const settle = (template: string, state: 'sent' | 'failed') =>
      house.platform.db.transact(act, async (tx) => {
        tx.record({ kind: 'test', id: 'delivery' });
        const noticeId = rows[0]?.notice_id ?? '';
        tx.publish(deliverySettled, { noticeId, deliveryId: newId<never>(), template, channel: 'email', state });
      });
    const open = () => openQuestionTalon(house.platform, { number: talon, pin, network: 'home' });
    await settle('questions.received', 'sent');
    await settle('identity.visitor-code', 'failed');
    const told = `select 1 from graphile_worker.jobs where task_identifier = 'questions.on-delivery-settled'`;
    assert.equal((await house.platform.owner.query(told)).rowCount, 0);
    await house.work();
    assert.equal((await open()).wasUndelivered, false);
    await settle('questions.received', 'failed');
    await house.work();
    assert.equal((await open()).wasUndelivered, true);
  });
});
