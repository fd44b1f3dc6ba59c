import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { enterApproach, listApproaches, type NewApproach, withdrawApproach } from '#modules/approaches';
import { caseAtCourt, clerkOf } from '#modules/cases/testing';
import { insertCourt } from '#modules/courts/testing';
import { LANGS } from '#platform/i18n';
import { type FaceServer, serveFaces, type TestPlatform, testPlatform } from '#testing';
import { portal } from '../face.ts';

const REGISTER = 'courts/7517/approaches';

describe('the public register of approaches', () => {
  let platform: TestPlatform;
  let site: FaceServer;
  let caseNumber = '';
  const clerk = { actor: clerkOf(), action: 'approaches.enter' };
  const enter = (given: Partial<NewApproach> = {}) =>
    enterApproach(platform, clerk, {
      ...{ courtCode: '7517', caseNumber, receivedOn: Temporal.PlainDate.from('2026-11-20'), outcome: 'answered' },
      ...{ senderKind: 'state_body', sender: 'Қаржы министрлігі', gistKk: '=Мазмұны', gistRu: 'Содержание' },
      ...given,
    });

  before(async () => {
    platform = await testPlatform();
    await platform.db.transact(clerk, async (tx) => {
      tx.record({ kind: 'test', id: 'register' });
      await insertCourt(tx);
    });
    site = await serveFaces(platform, [portal]);
    ({ number: caseNumber } = await caseAtCourt(platform));
  });

  for (const lang of LANGS) {
    it(`says in ${lang} that it is empty, and which article demands it`, async () => {
      const seen = await site.get(`/${lang}/${REGISTER}`);
      assert.ok(seen.document.querySelector('.sot-empty'));
      assert.match(seen.text, /19/);
      assert.equal(seen.document.querySelectorAll('h1').length, 1);
    });
  }

  it('names case, sender, content and what the court did, each with its day', async () => {
    await enter();
    const seen = await site.get(`/kk/${REGISTER}`);
    for (const word of [caseNumber, 'Қаржы министрлігі', '=Мазмұны', 'Жауап берілді', '20 қараша', '23 қараша']) {
      assert.ok(seen.text.includes(word), word);
    }
    const file = await site.get(`/kk/${REGISTER}.csv`);
    assert.match(String(file.headers['content-type']), /text\/csv/);
    assert.match(file.body, /2026-11-20;.*;Қаржы министрлігі;'=Мазмұны;Жауап берілді;2026-11-23/);
  });

  it('is searched, and says what to do when nothing is found', async () => {
    assert.match((await site.get(`/kk/${REGISTER}?q=${encodeURIComponent('каржы')}`)).text, /Жазба саны: 1/);
    const none = await site.get(`/kk/${REGISTER}?q=${encodeURIComponent('басқа')}&year=2026`);
    assert.match(none.text, /Мұндай жазба табылмады.*Бүкіл тізілім/);
    assert.equal(none.document.querySelector('#q')?.getAttribute('value'), 'басқа');
    assert.match((await site.get(`/kk/${REGISTER}?year=99&page=-3`)).text, /Жазба саны: 1/);
  });

  it('turns its pages, and keeps what was withdrawn with the reason alone', async () => {
    for (let turn = 0; turn < 20; turn += 1) await enter({ gistRu: `Содержание ${turn}` });
    const second = await site.get(`/kk/${REGISTER}?page=2`);
    assert.equal(second.document.querySelectorAll('.sot-list__item').length, 1);
    const [last] = (await listApproaches(platform.reads, { courtCode: '7517' }, 1)).approaches;
    assert.ok(last);
    await withdrawApproach(platform, clerk, { id: last.id, because: 'Іс нөмірі қате' });
    const first = await site.get(`/ru/${REGISTER}`);
    assert.match(first.text, /Запись снята: 23\.11\.2026\. Причина: Іс нөмірі қате/);
    assert.doesNotMatch(first.text, /Содержание 19/);
  });
});
