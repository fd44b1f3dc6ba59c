import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { findProtocolOf, listRemarks, prepareRemark } from '#modules/minutes';
import { type MinutesHouse, minutesHouse, type SetHearing } from '#modules/minutes/testing';
import { type FaceServer, type Seen, serveFaces } from '#testing';
import { desk } from '../face.ts';
import { principalOf, session } from '../testing/court-at-work.ts';

let house: MinutesHouse;
let secretary: FaceServer;
let judge: FaceServer;
let set: SetHearing;

const path = (lang = 'kk') => `/${lang}/desk/hearings/${set.id}/protocol`;
const get = (server = secretary, lang = 'kk', rest = '') => server.get(path(lang) + rest, session);
const protocol = async () => {
  const found = await findProtocolOf(house.platform.reads, house.secretary.actor, set.id);
  assert.ok(found);
  return found;
};
const post = (fields: Record<string, string>, server = secretary, lang = 'kk'): Promise<Seen> =>
  server.post(path(lang), fields, session);
const errorsOf = ({ document }: Seen) =>
  [...document.querySelectorAll('.govuk-error-summary a')].map((link) => link.getAttribute('href'));
const version = async () => String((await protocol()).version);

before(async () => {
  house = await minutesHouse();
  secretary = await serveFaces(house.platform, [desk], principalOf(house.secretary));
  judge = await serveFaces(house.platform, [desk], principalOf(house.judge));
  set = await house.set();
});

describe('the protocol at the desk', () => {
  it('waits for the end of the hearing, then is made by one press', async () => {
    assert.match((await get()).text, /Отырыс әлі аяқталған жоқ/);
    const from = house.platform.clock.now();
    house.record([{ name: 'sound-1', from, to: from.add({ hours: 1 }), sha256: 'c'.repeat(64) }]);
    await house.hold(set);
    assert.ok((await get()).document.querySelector('button[value=make]'));
    assert.equal((await post({ deed: 'make' })).status, 303);
    assert.equal((await protocol()).kind, 'short');
  });

  for (const [lang, words] of [
    ['kk', /Нені талап етеді|Заң нені талап етеді/],
    ['ru', /Чего требует закон/],
    ['en', /What the law wants/],
  ] as const) {
    it(`shows what the law wants, the term and every row with its moment in ${lang}`, async () => {
      const { status, document, text } = await get(secretary, lang);
      assert.equal(status, 200);
      assert.match(text, words);
      assert.equal(document.querySelectorAll('textarea[name^=row-]').length, (await protocol()).rows.length);
      assert.match(text, /sound-1/);
      assert.match(text, { kk: /АПК 283\(4\)-бап/, ru: /ст\. 283\(4\) ГПК/, en: /283\(4\)/ }[lang]);
    });
  }

  it('folds what its reader has marked, counts what is to be read, and folds nothing for somebody else', async () => {
    const { document } = await get(secretary, 'ru');
    const duties = (duty: string) => document.querySelectorAll(`textarea[data-duty=${duty}]`).length;
    const { rows } = await protocol();
    assert.ok(duties('marked') > 0 && duties('open') > 0);
    assert.equal(document.querySelectorAll('details textarea[data-duty=marked]').length, duties('marked'));
    assert.equal(duties('marked') + duties('open') + duties('read'), rows.length);
    const told = document.querySelector('[data-reading]')?.textContent ?? '';
    assert.ok(told.includes(`Прочитать строк: ${rows.length - duties('marked')}, слов:`), told);
    const others = await get(judge, 'ru');
    assert.equal(others.document.querySelectorAll('textarea[data-duty=marked]').length, 0);
  });

  it('tells what is open and loses nothing of what was typed', async () => {
    const typed = { 'row-times-0': 'Жаңа мәтін' };
    const refused = await post({ deed: 'send', version: await version(), ...typed });
    assert.deepEqual([refused.status, errorsOf(refused)], [422, ['#deeds']]);
    assert.match(refused.text, /Заң талап ететін бөліктің бәрі жазылмаған/);
    assert.equal(refused.document.querySelector('#row-times-0')?.textContent, 'Жаңа мәтін');
    const long = await post({ deed: 'save', version: await version(), 'row-times-0': 'ә'.repeat(4_001) });
    assert.deepEqual(errorsOf(long), ['#row-times-0']);
    const stale = await post({ deed: 'save', version: '1', 'row-times-0': 'Ескі' });
    assert.match(stale.text, /басқа адам өзгертті/);
  });

  it('is sent to the judge, signed by both in their order, and read-only from then', async () => {
    const { rows } = await protocol();
    const open = rows.filter(({ text }) => text.includes('['));
    const texts = Object.fromEntries(open.map(({ key, text }) => [`row-${key}`, text.replace(/\[[^\]]*\]/g, 'иә')]));
    assert.equal((await post({ deed: 'send', version: await version(), ...texts })).status, 303);
    assert.equal((await get()).document.querySelector('#sign'), null);
    const signing = (await get(judge)).document.querySelector('#sign')?.getAttribute('href')?.split('/').at(-1);
    await house.sign(house.judge, signing as never);
    assert.match((await get(secretary, 'kk', '/state')).body, /Хатшының қол қоюын күтіп тұр/);
    const seal = (await get()).document.querySelector('#sign')?.getAttribute('href')?.split('/').at(-1);
    await house.sign(house.secretary, seal as never);
    const { document, text } = await get();
    assert.match(text, /Қол қойылған, өзгертілмейді/);
    assert.equal(document.querySelectorAll('textarea').length, 0);
    assert.match(String((await get(secretary, 'kk', '/protocol.pdf')).headers['content-type']), /application\/pdf/);
    assert.match(text, /Отырыстың мөрі.*Бүтін: бәрі мөрленген күйінде тұр/s);
    assert.equal(String((await get(secretary, 'kk', '/seal.zip')).headers['content-type']), 'application/zip');
    assert.equal((await get(secretary, 'kk', '/state')).document.querySelectorAll('#hearing-seal').length, 1);
    const late = await post({ deed: 'save', version: await version(), 'row-times-0': 'кейін' });
    assert.match(late.text, /Судья хаттамаға қол қойды/);
  });

  it('keeps earlier editions to read', async () => {
    const { document, text } = await get(secretary, 'kk', '?edition=2');
    assert.ok(document.querySelectorAll('tr[id^=edition-]').length > 0);
    assert.match(text, /2-нұсқа/);
  });

  it('is shut to the registry and to what is no deed', async () => {
    const clerk = await serveFaces(house.platform, [desk], principalOf(house.clerk));
    assert.equal((await get(clerk)).status, 403);
    assert.equal((await post({ deed: 'constructor' })).status, 400);
  });
});

describe('a remark at the desk', () => {
  it('is decided on by the judge, with reasons when it is rejected', async () => {
    const { platform, judge: judgeAct } = house;
    house.letSign(set.claimant, 'Қасымова');
    const party = house.party(set.claimant);
    const words = 'Айғақ толық емес';
    await house.sign(party, await prepareRemark(platform, party, { hearingId: set.id, words, backTo: '/kk/cabinet' }));
    const [remark] = await listRemarks(platform.reads, judgeAct.actor, await protocol());
    assert.ok(remark);
    assert.match((await get(judge)).text, /Айғақ толық емес/);
    const fields = { deed: 'decide', remark: remark.id };
    assert.deepEqual(errorsOf(await post({ ...fields, decision: '', words: '' }, judge)), [`#decision-${remark.id}`]);
    assert.deepEqual(errorsOf(await post({ ...fields, decision: 'rejected', words: '' }, judge)), [
      `#words-${remark.id}`,
    ]);
    assert.equal((await post({ ...fields, decision: 'certified', words: '' })).status, 403);
    const done = await post({ ...fields, decision: 'partly', words: 'Уақыты дұрыс.' }, judge);
    assert.match(String(done.headers.location), /\/cabinet\/sign\//);
    await house.sign(judgeAct, String(done.headers.location).split('/').at(-1) as never);
    assert.match((await get(judge, 'ru')).text, /Замечание отклонено в части/);
  });
});
