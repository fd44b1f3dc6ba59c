import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { LANGS } from '#platform/i18n';
import { type CourtAtWork, courtAtWork, session } from '../testing/court-at-work.ts';

let work: CourtAtWork;
const address = (lang = 'kk') => `/${lang}/desk/courts/7517/sites`;
const site = { kind: 'custody', kk: 'Тергеу изоляторы', ru: 'Следственный изолятор', en: 'Remand prison' };

before(async () => {
  work = await courtAtWork();
});

describe('remote rooms of a court', () => {
  for (const lang of LANGS) {
    it(`are none at first, in ${lang}`, async () => {
      const desk = await work.as(work.court.act('administrator'));
      const { status, document } = await desk.get(address(lang), session);
      assert.deepEqual([status, document.querySelectorAll('.sot-card').length], [200, 0]);
    });
  }

  it('get a key that is told once, and lose it when it is revoked', async () => {
    const desk = await work.as(work.court.act('administrator'));
    const wrong = await desk.post(address(), { ...site, officer: '' }, session);
    assert.deepEqual([wrong.status, wrong.document.querySelector('#ru')?.getAttribute('value')], [422, site.ru]);
    const made = await desk.post(address(), { ...site, officer: 'Кезекші Б.' }, session);
    const key = made.document.querySelector('.govuk-panel strong')?.textContent ?? '';
    assert.ok(key.length > 20);
    const listed = await desk.get(address(), session);
    assert.ok(!listed.text.includes(key));
    const revoke = listed.document.querySelector('button[name=revoke]')?.getAttribute('value') ?? '';
    assert.equal((await desk.post(address(), { revoke }, session)).status, 303);
    assert.equal((await desk.get(address(), session)).document.querySelectorAll('.sot-card').length, 0);
    assert.equal((await desk.post(address(), { revoke }, session)).status, 404);
  });

  it('are kept by the administrator alone', async () => {
    const desk = await work.as(work.court.secretary);
    assert.equal((await desk.get(address(), session)).status, 403);
  });
});
