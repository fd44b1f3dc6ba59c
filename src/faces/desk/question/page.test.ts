import assert from 'node:assert/strict';
import { before, beforeEach, describe, it } from 'node:test';
import { type AskedQuestion, findPublished } from '#modules/questions';
import { type QuestionsHouse, questionsHouse } from '#modules/questions/testing';
import type { Act } from '#platform/audit';
import { LANGS } from '#platform/i18n';
import { newId } from '#platform/ids';
import { type FaceServer, type Seen, serveFaces } from '#testing';
import { desk } from '../face.ts';
import { principalOf, session } from '../testing/court-at-work.ts';

const answer = {
  ...{ title_kk: 'Қабылдау күні', title_ru: 'День приёма', title_en: '' },
  ...{ text_kk: 'Сейсенбі күні.', text_ru: 'Во вторник.', text_en: '' },
};
const versionOf = ({ document }: Seen) => document.querySelector('input[name=version]')?.getAttribute('value') ?? '';

describe('a question at the desk', () => {
  let house: QuestionsHouse;
  let press: FaceServer;
  let chair: FaceServer;
  let asked: AskedQuestion;
  const as = (act: Act) => serveFaces(house.platform, [desk], principalOf(act));
  const path = (lang = 'kk') => `/${lang}/desk/questions/${asked.id}`;
  const post = async (site: FaceServer, fields: Readonly<Record<string, string>>) => {
    const version = versionOf(await site.get(path(), session));
    return await site.post(path(), { version, ...fields }, session);
  };
  const accept = (rest: Readonly<Record<string, string>> = {}) =>
    post(press, { deed: 'accept', visibility: 'public', missed: '', ...rest });

  before(async () => {
    house = await questionsHouse();
    press = await as(house.press);
    chair = await as(house.chairperson);
  });
  let count = 0;
  beforeEach(async () => {
    count += 1;
    asked = await house.ask({ text: `Хатшы А. С. Ахметова +7 701 123 45 67 дөрекі сөйледі, рет ${count}` });
  });

  for (const lang of LANGS) {
    it(`shows in ${lang} the whole text, what the rules would hide, and what can be done`, async () => {
      const seen = await press.get(path(lang), session);
      assert.equal(seen.status, 200);
      assert.equal(seen.document.querySelectorAll('h1').length, 1);
      assert.match(seen.text, /\+7 701 123 45 67/);
      const marks = [...seen.document.querySelectorAll('input[name=mark]')];
      assert.deepEqual(
        marks.map((mark) => mark.hasAttribute('checked')),
        [true, true],
      );
      const deeds = [...seen.document.querySelectorAll('button[name=deed]')].map((one) => one.getAttribute('value'));
      assert.deepEqual(deeds, ['accept', 'refuse', 'forward']);
    });
  }

  it('keeps what was unticked when the look has a mistake, and lets nobody untick an IIN', async () => {
    asked = await house.ask({ text: 'Хатшы А. С. Ахметова ЖСН 123456789012 деп айқайлады' });
    const version = versionOf(await press.get(path(), session));
    const look = { deed: 'accept', version, visibility: 'private', reason: '', missed: '' };
    const seen = await press.post(path(), look, session);
    assert.equal(seen.status, 422);
    const marks = [...seen.document.querySelectorAll('input[name=mark]')];
    assert.deepEqual(
      marks.map((mark) => [mark.hasAttribute('checked'), mark.hasAttribute('disabled')]),
      [
        [false, false],
        [true, true],
      ],
    );
  });

  it('goes from the look to the site: hidden, drafted, submitted, given back, published', async () => {
    const body = new URLSearchParams([
      ...[
        ['deed', 'accept'],
        ['visibility', 'public'],
        ['missed', 'дөрекі'],
        ['mark', '0'],
        ['mark', '1'],
      ],
      ['version', versionOf(await press.get(path(), session))],
    ]);
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    assert.equal((await press.send(path(), Buffer.from(body.toString()), { ...session, ...type })).status, 303);
    assert.match((await press.get(path(), session)).text, /Хатшы \[аты-жөні\] \[телефон\] \[жасырылды\] сөйледі/);
    assert.equal((await post(press, { deed: 'save', ...answer, title_ru: '' })).status, 303);
    assert.equal((await post(press, { deed: 'submit', ...answer })).status, 303);
    const waiting = await chair.get(path(), session);
    assert.match(waiting.text, /Жауабы төрағаның қарауында/);
    assert.equal((await post(chair, { deed: 'return', remark: 'Кабинетін жазыңыз' })).status, 303);
    assert.match((await press.get(path(), session)).text, /Төраға жобаны қайтарды: Кабинетін жазыңыз/);
    assert.equal((await post(chair, { deed: 'publish', ...answer, text_kk: 'Сейсенбі күні, 201-бөлме.' })).status, 303);
    const published = await findPublished(house.platform.reads, asked.number);
    assert.equal(published?.answer.text.kk, 'Сейсенбі күні, 201-бөлме.');
    const seen = await chair.get(path(), session);
    assert.ok(seen.document.querySelector(`a[href="/kk/questions/${asked.number}"]`));
    assert.equal((await post(press, { deed: 'withdraw' })).status, 303);
    assert.equal(await findPublished(house.platform.reads, asked.number), undefined);
  });

  it('tells every mistake beside its field and keeps what was typed', async () => {
    const unseen = await accept({ missed: 'Юпитер' });
    assert.equal(unseen.status, 422);
    assert.match(unseen.text, /Мәтінде мұндай сөз жоқ: «Юпитер»/);
    assert.equal(unseen.document.querySelector('#missed')?.textContent, 'Юпитер');
    assert.match((await accept({ visibility: 'private', reason: '' })).text, /Неге жарияланбайтынын таңдаңыз/);
    await accept();
    const half = await post(press, { deed: 'submit', ...answer, title_kk: '', text_ru: '' });
    assert.equal(half.status, 422);
    const summary = half.document.querySelectorAll('.govuk-error-summary a');
    assert.deepEqual(
      [...summary].map((link) => link.getAttribute('href')),
      ['#title_kk', '#text_ru'],
    );
    assert.equal(half.document.querySelector('#title_ru')?.getAttribute('value'), 'День приёма');
    assert.match((await post(press, { deed: 'refuse', ground: '' })).text, /неге жабылатынын таңдаңыз/);
    assert.match((await post(press, { deed: 'refuse', ground: 'other_body', words: '' })).text, /Түсініктеме жазыңыз/);
    assert.match((await post(press, { deed: 'forward', court: '' })).text, /Қай соттың төрағасына/);
    assert.equal((await post(press, { deed: 'fly' })).status, 400);
    const stale = await press.post(path(), { deed: 'save', version: '1', ...answer }, session);
    assert.match(stale.text, /басқа қызметкер өзгертіп қойды/);
  });

  it('takes files with their titles, and shows what is wrong with one', async () => {
    await accept();
    const send = async (name: string, title: string) => {
      const form = new FormData();
      form.append('deed', 'attach');
      form.append('fileTitle', title);
      form.append('file', new Blob(['%PDF-1.7']), name);
      const sent = new Response(form);
      const type = String(sent.headers.get('content-type'));
      return await press.send(path(), Buffer.from(await sent.arrayBuffer()), { ...session, 'content-type': type });
    };
    const nameless = await send('keste.pdf', '');
    assert.equal(nameless.status, 422);
    assert.match(nameless.text, /Файлды таңдап, атауын жазыңыз/);
    assert.equal((await send('keste.pdf', 'Кесте')).status, 303);
    const seen = await press.get(path(), session);
    assert.match(seen.text, /Кестеkeste\.pdf, 1 КБ/);
    const attachment = seen.document.querySelector('input[name=attachment]')?.getAttribute('value') ?? '';
    assert.equal((await post(press, { deed: 'detach', attachment })).status, 303);
    assert.match((await press.get(path(), session)).text, /Файл тіркелмеген/);
  });

  it('is closed with its reason, or given to another court, and gone from this desk', async () => {
    assert.equal((await post(press, { deed: 'refuse', ground: 'insult', words: '' })).status, 303);
    assert.match((await press.get(path(), session)).text, /Жауапсыз жабылды.*істейтін ештеңе жоқ/);
    asked = await house.ask({ text: 'Басқа соттың жұмысы туралы сұрақ еді' });
    const sent = await post(press, { deed: 'forward', court: '7581' });
    assert.equal(sent.headers.location, '/kk/desk/questions');
    assert.equal((await press.get(path(), session)).status, 403);
  });

  it('is nothing to others, and no question is no page', async () => {
    for (const role of ['judge', 'administrator']) {
      assert.equal((await (await as(house.office(role))).get(path(), session)).status, 403);
    }
    assert.equal((await (await as(house.office('chairperson', '7581'))).get(path(), session)).status, 403);
    assert.equal((await press.get(`/kk/desk/questions/${newId()}`, session)).status, 404);
    assert.equal((await press.get('/kk/desk/questions/x', session)).status, 404);
  });
});
