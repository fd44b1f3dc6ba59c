import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { askVisitorContact, demoIin, proveVisitorContact, seeded } from '#modules/identity';
import { codeSentTo } from '#modules/identity/testing';
import { openQuestionTalon } from '../queries/open-question-talon.ts';
import { findQuestion, listChanges } from '../store/question-store.ts';
import { type QuestionsHouse, questionsHouse, visitorActs } from '../testing/index.ts';
import { askQuestion, type NewQuestion } from './ask-question.ts';

describe('a question to the chairperson', () => {
  let house: QuestionsHouse;
  const open = (talon: string, pin: string, network = 'home') =>
    openQuestionTalon(house.platform, { number: talon, pin, network });
  const ask = (given: Partial<NewQuestion> & { network?: string } = {}) =>
    askQuestion(house.platform, visitorActs, {
      ...{
        courtCode: '7517',
        text: 'Қабылдау қай күндері болады?',
        lang: 'kk',
        source: 'site',
        asker: { way: 'talon' },
      },
      ...{ network: 'home', ...given },
    });

  before(async () => {
    house = await questionsHouse();
  });

  it('is followed by talon and PIN, with the last day of its answer: fifteen working days from the next one', async () => {
    const asked = await house.ask({ text: 'Мәжіліс залына бала кіре ала ма?' });
    assert.match(asked.talon, /^9\d{11}$/);
    assert.equal(asked.dueOn.toString(), '2026-12-14');
    const followed = await open(asked.talon, asked.pin);
    assert.equal(followed.number, asked.number);
    assert.equal(followed.state, 'received');
    assert.equal(followed.text, 'Мәжіліс залына бала кіре ала ма?');
    assert.equal(followed.isLate, false);
  });

  it('that comes after the court has closed is registered on the next working day', async () => {
    house.platform.clock.set('2026-11-27T13:31:00Z');
    const { id, dueOn } = await house.ask();
    const row = await findQuestion(house.platform.reads, id);
    assert.equal(row?.registered_on.toString(), '2026-11-30');
    // 16 December is a holiday.
    assert.equal(dueOn.toString(), '2026-12-22');
  });

  it('of a year whose calendar nobody entered is taken all the same, with a term that is never too long', async () => {
    house.platform.clock.set('2027-12-20T05:00:00Z');
    const { dueOn } = await house.ask();
    assert.equal(dueOn.toString(), '2028-01-10');
    house.platform.clock.set('2026-11-23T04:00:00Z');
  });

  it('is refused empty, short, of ten thousand characters, to a court that is none', async () => {
    await assert.rejects(ask({ text: '  \n ' }), { code: 'QUESTIONS_TEXT_EMPTY' });
    await assert.rejects(ask({ text: 'Сот?' }), { code: 'QUESTIONS_TEXT_SHORT' });
    await assert.rejects(ask({ text: 'сұрақ '.repeat(2000) }), {
      code: 'QUESTIONS_TEXT_LONG',
      params: { length: 11_999, limit: 2000 },
    });
    await assert.rejects(ask({ courtCode: '0000' }), { code: 'COURTS_COURT_UNKNOWN' });
  });

  it('keeps scripts and numbers of others as they are typed, for the court and the asker alone', async () => {
    const iin = demoIin(seeded(11));
    const text = `<script>alert(1)</script> Көршім ${iin} туралы сұрағым бар`;
    const { id, talon, pin } = await house.ask({ text });
    assert.equal((await open(talon, pin)).text, text);
    assert.equal((await findQuestion(house.platform.reads, id))?.public_text, null);
  });

  it('is not taken twice in a day in whatever spelling, and is on the next', async () => {
    await house.ask({ text: 'Сот залында Wi-Fi бар ма екен?' });
    const same = { text: 'сот ЗАЛЫНДА wi fi бар ма екен!!' };
    await assert.rejects(house.ask(same), { code: 'QUESTIONS_SAME_SENT' });
    await house.ask({ ...same, courtCode: '7581' });
    house.platform.clock.advance({ hours: 24, seconds: 1 });
    await house.ask(same);
  });

  it('comes three at once from one network without a contact, then one in twenty minutes', async () => {
    const texts = ['бірінші сұрағым осы', 'екінші сұрағым осы', 'үшінші сұрағым осы', 'төртінші сұрағым осы'];
    const outcomes: string[] = [];
    for (const text of texts) {
      const done = ask({ text, network: 'burst' });
      outcomes.push(
        await done.then(
          () => 'taken',
          (thrown) => thrown.code,
        ),
      );
    }
    assert.deepEqual(outcomes, ['taken', 'taken', 'taken', 'QUESTIONS_TOO_MANY']);
    await ask({ text: 'басқа желіден келген сұрақ', network: 'other' });
    house.platform.clock.advance({ minutes: 20 });
    await ask({ text: 'төртінші сұрағым осы', network: 'burst' });
  });

  it('of a contact needs its proof, and tells talon, PIN and last day there', async () => {
    const contact = { kind: 'email', address: 'asker@example.kz' } as const;
    const asked = { contact, lang: 'kk', network: 'home' } as const;
    const contactId = await askVisitorContact(house.platform, visitorActs, asked);
    const question = { text: 'Сот ғимаратына пандус қашан салынады?', asker: { way: 'contact', contactId } as const };
    await assert.rejects(ask(question), { code: 'QUESTIONS_CONTACT_NOT_PROVED' });
    const code = String(await codeSentTo(house.platform, contact.address));
    await proveVisitorContact(house.platform, visitorActs, { contactId, code });
    const { talon } = await ask(question);
    const [, told = ''] = await house.sentTo(contact.address);
    assert.match(told, /Талон: 9/);
    assert.ok(told.includes(talon.slice(0, 4)));
    assert.match(told, /Жауаптың соңғы күні: \d{2}\.\d{2}\.\d{4}/);
    const { rows } = await house.platform.owner.query(
      `select body from notices.delivery where address = $1 and sealed_secrets is not null`,
      [contact.address],
    );
    assert.equal(rows.length, 2, 'the code and the PIN are sealed');
  });

  it('begins its history, in which no word of it stands', async () => {
    const { id } = await house.ask({ text: 'Тарихы қалай жазылады екен?' });
    const history = await listChanges(house.platform.reads, id);
    assert.deepEqual(
      history.map(({ step, person_id }) => [step, person_id]),
      [['ask', null]],
    );
    await assert.rejects(house.platform.owner.query(`update questions.change set step = 'x'`));
  });

  it('opens by its own PIN only, and tells a slip of the finger from a refusal', async () => {
    const { talon, pin } = await house.ask({ text: 'Талонды кім аша алады екен?' });
    await assert.rejects(open(talon, 'AAAA AAAA', 'n1'), { code: 'QUESTIONS_TALON_REFUSED' });
    await assert.rejects(open('123', pin, 'n1'), { code: 'QUESTIONS_TALON_MISTYPED' });
    for (let tries = 0; tries < 5; tries += 1) {
      await assert.rejects(open(talon, 'AAAA AAAA', 'n2'), { code: 'QUESTIONS_TALON_REFUSED' });
    }
    await assert.rejects(open(talon, pin, 'n2'), { code: 'QUESTIONS_TALON_WAIT' });
  });
});
