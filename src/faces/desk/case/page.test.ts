import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { fileDocument, inviteParty, writeMessage } from '#modules/cases';
import { type CaseAtCourt, caseAtCourt, clerkOf, partyOf } from '#modules/cases/testing';
import { passwordHashing } from '#modules/identity';
import { CountedHashing } from '#modules/identity/testing';
import type { Actor } from '#platform/audit';
import type { Tx } from '#platform/db';
import { LANGS } from '#platform/i18n';
import { type TestPlatform, testPlatform } from '#testing';
import { type DeskSite, deskOf, layCourt } from '../testing/court-desk.ts';

const words = {
  kk: [
    'Іс № 7517-26-00-2/1',
    'Арызды іс жүргізуге қабылдау туралы мәселені шешу (сот)',
    'Соңғы күні: 2026 ж. 30 қараша',
  ],
  ru: ['Дело № 7517-26-00-2/1', 'Решить вопрос о принятии иска (суд)', 'Последний день: 30 ноября 2026'],
  en: ['Case 7517-26-00-2/1', 'Decide whether to accept the claim (court)', 'Last day: Monday, 30 November 2026'],
};

describe('a case at the desk', () => {
  let platform: TestPlatform;
  let made: CaseAtCourt;
  let clerk: DeskSite;
  const as = <T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> =>
    platform.db.transact({ actor, action: 'test.case' }, work);

  before(async () => {
    platform = await testPlatform();
    platform.ports.plug(passwordHashing, new CountedHashing());
    await layCourt(platform);
    made = await caseAtCourt(platform, {
      participants: [
        { role: 'claimant', name: { kind: 'person', surname: 'Қасымова', givenName: 'Айгүл' } },
        { role: 'respondent', name: { kind: 'person', surname: 'Сейітов', givenName: 'Нұрлан' } },
      ],
    });
    await as(clerkOf(), (tx) => fileDocument(tx, made.paper()));
    clerk = await deskOf(platform, 'registry_clerk');
  });

  for (const lang of LANGS) {
    it(`shows in ${lang} its file, its parties by whole name, and its terms with their arithmetic`, async () => {
      const { text, document } = await clerk.get(`/${lang}/desk/cases/${made.number}`);
      for (const word of words[lang]) assert.ok(text.includes(word), word);
      assert.ok(document.querySelectorAll('.sot-term details li').length > 5);
    });
  }

  it('is found by its number in any spelling, and a wrong one is told with what was typed', async () => {
    const found = await clerk.get(`/kk/desk/cases?number=${encodeURIComponent('№ 7517–26–00–2/1')}`);
    assert.deepEqual([found.status, found.headers.location], [303, '/kk/desk/cases/7517-26-00-2/1']);
    const wrong = await clerk.get('/kk/desk/cases?number=abc');
    assert.match(wrong.text, /Іс нөмірі мынадай болуы керек/);
    assert.equal(wrong.document.querySelector('#number')?.getAttribute('value'), 'abc');
  });

  it('is in the list of the court; a judge sees the own cases only, another court none', async () => {
    assert.match((await clerk.get('/kk/desk/cases')).text, /7517-26-00-2\/1/);
    const judge = await deskOf(platform, 'judge');
    assert.match((await judge.get('/kk/desk/cases')).text, /Менің істерім.*Қаралып жатқан іс жоқ/);
    assert.equal((await judge.get(`/kk/desk/cases/${made.number}`)).status, 403);
    const { rows } = await platform.owner.query('select id from courts.staff_post where person_id = $1', [
      judge.principal.personId,
    ]);
    await platform.owner.query('update cases.court_case set judge_post_id = $1 where id = $2', [rows[0].id, made.id]);
    assert.match((await judge.get('/kk/desk/cases')).text, /7517-26-00-2\/1/);
    assert.equal((await judge.get(`/kk/desk/cases/${made.number}`)).status, 200);
    const elsewhere = await deskOf(platform, 'registry_clerk', '6294');
    assert.equal((await elsewhere.get(`/kk/desk/cases/${made.number}`)).status, 403);
    assert.equal((await elsewhere.get('/kk/desk/cases?court=7517')).status, 403);
  });

  it('answers a party from a ready text, under the name and the office', async () => {
    const page = await clerk.get(`/kk/desk/cases/${made.number}?ready=2`);
    const text = page.document.querySelector('textarea')?.textContent ?? '';
    assert.match(text, /кабинетте өтінішхат беріңіз/);
    assert.equal((await clerk.post(`/kk/desk/cases/${made.number}`, { text })).status, 303);
    assert.match(
      (await clerk.get(`/kk/desk/cases/${made.number}`)).text,
      /Үстелов Б\. М\., сот кеңсесінің маманы, 2026 ж\. 23 қараша, 09:00 Бұл сұрақ бойынша/,
    );
  });

  it('walks a letter from the printer to the proof, each step with its errors', async () => {
    await as(clerkOf(), (tx) => inviteParty(tx, { caseId: made.id, participantId: made.respondent.participantId }));
    const list = await clerk.get('/kk/desk/letters?court=7517');
    const href = list.document.querySelector('main table a')?.getAttribute('href') ?? '';
    assert.match(list.text, /Сейітов Нұрлан, жауапкер.*басып шығару керек/);
    const errors = async (fields: Readonly<Record<string, string>>) => {
      const { document, status } = await clerk.post(href, fields);
      assert.equal(status, 422);
      return document.querySelector('.govuk-error-summary__list')?.textContent;
    };
    assert.equal(await errors({ deed: 'print', address: '' }), 'Хат баратын мекенжайды енгізіңіз.');
    const printed = await clerk.post(href, { deed: 'print', address: 'Алматы, Абай 1' });
    assert.equal(printed.headers['content-type'], 'application/pdf');
    const day = { 'posted-day': '23', 'posted-month': '11', 'posted-year': '2026' };
    assert.match((await errors({ deed: 'post', posting: 'KZ1' })) ?? '', /Күнін былай енгізіңіз/);
    assert.equal(await errors({ deed: 'post', ...day }), 'Пошта жөнелтілімінің нөмірін енгізіңіз.');
    assert.equal((await clerk.post(href, { deed: 'post', posting: 'KZ1', ...day })).status, 303);
    assert.match((await errors({ deed: 'settle' })) ?? '', /Хат не болғанын таңдаңыз/);
    const settled = { 'settled-day': '23', 'settled-month': '11', 'settled-year': '2026' };
    assert.match((await errors({ deed: 'settle', outcome: 'delivered', ...settled })) ?? '', /көшірмесін тіркеңіз/);
    assert.equal((await clerk.post(href, { deed: 'settle', outcome: 'returned', ...settled })).status, 303);
    assert.match((await clerk.get(href)).text, /қайтып келді: 2026 ж\. 23 қараша/);
    const elsewhere = await deskOf(platform, 'registry_clerk', '6294');
    assert.equal((await elsewhere.get(href)).status, 404);
  });

  it('refuses a party’s message to a closed name: nobody without a part in the case writes', async () => {
    await assert.rejects(as(partyOf(made.claimant.personId), (tx) => writeMessage(tx, { caseId: made.id, text: 'x' })));
  });
});
