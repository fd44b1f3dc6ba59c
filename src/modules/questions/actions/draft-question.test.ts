import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { before, describe, it } from 'node:test';
import { codeSentTo } from '#modules/identity/testing';
import { newId, type PersonId } from '#platform/ids';
import type { WorkTask } from '#platform/limits';
import { sweep } from '../jobs/sweep.ts';
import { findJustAsked, findOwnDraft } from '../queries/own-draft.ts';
import { questionWork } from '../queries/question-work.ts';
import { findQuestion } from '../store/question-store.ts';
import { type QuestionsHouse, questionsHouse, visitorActs } from '../testing/index.ts';
import { type ChosenWay, chooseContact, sendQuestion, type WrittenQuestion, writeQuestion } from './draft-question.ts';

function answerTo({ text, bits }: WorkTask): string {
  for (let answer = 0; ; answer += 1) {
    if (Math.clz32(createHash('sha256').update(`${text}:${answer}`).digest().readUInt32BE(0)) >= bits)
      return String(answer);
  }
}

describe('a question in work', () => {
  let house: QuestionsHouse;
  const browser = (token: string) => ({ token, network: token });
  const write = (token: string, given: Partial<WrittenQuestion> = {}) =>
    writeQuestion(house.platform, visitorActs, browser(token), {
      ...{ courtCode: '7517', text: `Қабылдау қай күні болады? ${token}`, lang: 'kk', trap: '', task: '', answer: '' },
      ...given,
    });
  const send = (token: string, chosen: ChosenWay) => sendQuestion(house.platform, visitorActs, browser(token), chosen);
  const worked = async () => {
    const task = await questionWork(house.platform);
    return { task: task.text, answer: answerTo(task) };
  };

  before(async () => {
    house = await questionsHouse();
  });

  it('is kept for the browser that typed it, with what the rules would hide and a word about cases', async () => {
    await write('a', { text: 'Ісім 7517-26-00-2/15, телефоным +7 701 123 45 67, неге кешіктіңіздер?' });
    const draft = await findOwnDraft(house.platform, { token: 'a' });
    assert.equal(draft?.asPublic, 'Ісім 7517-26-00-2/15, телефоным [телефон], неге кешіктіңіздер?');
    assert.equal(draft?.namesCase, true);
    assert.equal(draft?.hiddenPlaces, 1);
    assert.equal(await findOwnDraft(house.platform, { token: 'b' }), undefined);
  });

  it('goes without a contact after the small sum, once, and not without it', async () => {
    await write('c');
    await assert.rejects(send('c', { way: 'talon' }), { code: 'QUESTIONS_PROOF_NEEDED' });
    const done = await worked();
    await write('c', done);
    const id = await send('c', { way: 'talon' });
    assert.equal(await send('c', { way: 'talon' }), id, 'a second press of the button finds the same question');
    await write('d', done);
    await assert.rejects(send('d', { way: 'talon' }), { code: 'QUESTIONS_PROOF_NEEDED' });
    const just = await findJustAsked(house.platform, { token: 'c' });
    assert.match(just?.pin ?? '', /^[A-Z0-9]{8}$/);
    assert.equal(await findOwnDraft(house.platform, { token: 'c' }), undefined);
  });

  it('keeps the sum of who goes back to mend a word', async () => {
    await write('e', await worked());
    await write('e', { text: 'Қабылдау қай күні болады екен? e' });
    await send('e', { way: 'talon' });
  });

  it('goes to a contact by the code that was sent there; a wrong one keeps everything that was typed', async () => {
    await write('f');
    await assert.rejects(send('f', { way: 'contact', code: '00000000' }), { code: 'QUESTIONS_CONTACT_NOT_PROVED' });
    const contact = { kind: 'email', address: 'f@example.kz' } as const;
    await chooseContact(house.platform, visitorActs, browser('f'), contact);
    const code = String(await codeSentTo(house.platform, contact.address));
    await assert.rejects(send('f', { way: 'contact', code: code === '0' ? '1' : '0' }), {
      code: 'IDENTITY_CODE_WRONG',
    });
    assert.deepEqual((await findOwnDraft(house.platform, { token: 'f' }))?.contact, contact);
    const id = await send('f', { way: 'contact', code });
    assert.notEqual((await findQuestion(house.platform.reads, id))?.contact_id, null);
    assert.equal((await findJustAsked(house.platform, { token: 'f' }))?.hasContact, true);
  });

  it('asks for a new code when the old one is over', async () => {
    await write('g');
    const contact = { kind: 'email', address: 'g@example.kz' } as const;
    await chooseContact(house.platform, visitorActs, browser('g'), contact);
    const code = String(await codeSentTo(house.platform, contact.address));
    house.platform.clock.advance({ minutes: 11 });
    await assert.rejects(send('g', { way: 'contact', code }), { code: 'IDENTITY_CODE_EXPIRED' });
    await chooseContact(house.platform, visitorActs, browser('g'), contact);
    await send('g', { way: 'contact', code: String(await codeSentTo(house.platform, contact.address)) });
  });

  it('of who is signed in needs neither', async () => {
    await write('h');
    const personId = newId<PersonId>();
    const id = await send('h', { way: 'account', personId });
    assert.equal((await findQuestion(house.platform.reads, id))?.asker_id, personId);
  });

  it('is refused when the field that nobody sees is filled, and nothing is kept', async () => {
    await assert.rejects(write('i', { trap: 'http://spam.example' }), { code: 'QUESTIONS_TRAP_FILLED' });
    await assert.rejects(send('i', { way: 'talon' }), { code: 'QUESTIONS_DRAFT_GONE' });
  });

  it('is forgotten after a day, as is the PIN of what was sent', async () => {
    await write('j');
    house.platform.clock.advance({ hours: 23 });
    await sweep(house.platform);
    assert.ok(await findOwnDraft(house.platform, { token: 'j' }));
    house.platform.clock.advance({ hours: 1, seconds: 1 });
    await sweep(house.platform);
    assert.equal(await findOwnDraft(house.platform, { token: 'j' }), undefined);
    const { rows } = await house.platform.owner.query(
      'select sealed_pin from questions.talon where sealed_pin is not null',
    );
    assert.deepEqual(rows, []);
  });
});
