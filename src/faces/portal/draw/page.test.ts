import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { before, describe, it } from 'node:test';
import { type DrawId, distributionErrors, drawJudge, getDraw, recomputeScript } from '#modules/distribution';
import { type DrawCourt, layDrawCourt, registerClaim } from '#modules/distribution/testing';
import { LANGS } from '#platform/i18n';
import { newId } from '#platform/ids';
import { type FaceServer, serveFaces, type TestPlatform, testPlatform } from '#testing';
import { portal } from '../face.ts';

const said = {
  kk: ['Бөлу хаттамасы', 'Судья 5 үміткердің ішінен автоматты түрде таңдалды', 'Нені дәлелдемейді'],
  ru: ['Протокол распределения', 'Судья выбран автоматически. Кандидатов: 5', 'Чего это не доказывает'],
  en: ['Distribution record', 'chosen automatically from 5 candidates', 'What it does not prove'],
};

describe('the page of a draw', () => {
  let platform: TestPlatform;
  let site: FaceServer;
  let court: DrawCourt;
  let id: DrawId;

  before(async () => {
    platform = await testPlatform();
    court = await layDrawCourt(platform);
    const made = await registerClaim(platform, court);
    const drawn = await drawJudge(platform, made.id);
    assert.ok(drawn);
    id = drawn;
    site = await serveFaces(platform, [portal]);
  });

  for (const lang of LANGS) {
    it(`says in ${lang} who was chosen from how many, and claims no more than it proves`, async () => {
      const { status, text, document } = await site.get(`/${lang}/draws/${id}`);
      assert.equal(status, 200);
      for (const words of said[lang]) assert.ok(text.includes(words), words);
      assert.equal(document.querySelectorAll('tr[id^="in-"]').length, 5);
      assert.equal(document.querySelectorAll('tr[id^="in-"] .govuk-tag').length, 1);
      assert.ok(document.querySelector('[data-island="recompute-draw"]'));
    });
  }

  it('names no party and nothing of what the case is about', async () => {
    const { body } = await site.get(`/kk/draws/${id}`);
    for (const name of ['Қасымова', 'Оспанова', 'Қарыз']) assert.ok(!body.includes(name), name);
  });

  it('gives the stored text to the byte, whose checksum the page shows', async () => {
    const { body, headers } = await site.get(`/kk/draws/${id}/draw.json`);
    const { sha256 } = await getDraw(platform.reads, id);
    assert.equal(createHash('sha256').update(body).digest('hex'), sha256);
    assert.match(String(headers['content-disposition']), /draw-7517-26-00-2-1-1\.json/);
    assert.ok((await site.get(`/kk/draws/${id}`)).body.includes(sha256));
  });

  it('shows a browser without scripts the script that draws again', async () => {
    const { text, document } = await site.get(`/kk/draws/${id}`);
    assert.ok(document.querySelector('.sot-without-script'));
    assert.ok(text.includes('node recompute.mjs draw.json'));
    const file = await site.get('/draws/recompute.mjs');
    assert.equal(file.body, recomputeScript);
  });

  it('is reached from the case, and says so when there is no such draw', async () => {
    const { document } = await site.get('/kk/cases/7517-26-00-2/1');
    assert.ok(document.querySelector(`a[href="/kk/draws/${id}"]`));
    for (const wrong of [newId(), 'x']) {
      const { status, text } = await site.get(`/kk/draws/${wrong}`);
      assert.equal(status, 404);
      assert.ok(text.includes(distributionErrors('DISTRIBUTION_DRAW_NOT_FOUND').say('kk')));
    }
  });

  it('stands in the list of its court and day, and is found by the number of the case', async () => {
    for (const query of ['', '?court=7517', '?court=7517&date=2026-11-23', '?number=7517-26-00-2%2F1']) {
      const { document } = await site.get(`/kk/draws${query}`);
      assert.ok(document.querySelector(`#draw-${id}`), query);
    }
    for (const query of ['?date=2026-11-22', '?number=7517-26-00-2%2F99']) {
      const { document, text } = await site.get(`/ru/draws${query}`);
      assert.equal(document.querySelector(`#draw-${id}`), null, query);
      assert.match(text, /Протоколов распределения не найдено/);
    }
  });

  it('is in the list for programs with the checksum of its protocol', async () => {
    const { body } = await site.get('/kk/draws.json?court=7517');
    const { draws } = JSON.parse(body);
    const { sha256 } = await getDraw(platform.reads, id);
    assert.deepEqual([draws[0].id, draws[0].sha256], [id, sha256]);
    assert.equal(draws[0].protocol, `http://localhost:3000/kk/draws/${id}/draw.json`);
    assert.equal((await site.get('/kk/draws.json?date=31.02.2026')).status, 422);
  });

  it('refuses a date and a number that are none, beside the field, with what was typed', async () => {
    const wrongDate = await site.get('/kk/draws?date=31.02.2026');
    assert.equal(wrongDate.status, 422);
    assert.match(wrongDate.text, /Күнді тексеріңіз/);
    const wrongNumber = await site.get('/kk/draws?number=about');
    assert.equal(wrongNumber.document.querySelector('#number')?.getAttribute('value'), 'about');
    assert.ok(wrongNumber.document.querySelector('.govuk-error-summary a[href="#number"]'));
  });

  it('shows the promises that wait, as a page and for programs', async () => {
    const { document } = await site.get('/kk/draws/promises/7517');
    assert.equal(document.querySelectorAll('tr[id^="promise-"]').length, 32);
    const file = JSON.parse((await site.get('/kk/draws/promises/7517/promises.json')).body);
    assert.equal(file.promises[0].number, 2);
    await layDrawCourt(platform, '7518');
    assert.match((await site.get('/en/draws/promises/7518')).text, /has given no promises yet/);
    assert.equal((await site.get('/kk/draws/promises/0000')).status, 404);
  });
});
