import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { LANGS } from '#platform/i18n';
import { type TestPlatform, testPlatform } from '#testing';
import { type DeskSite, deskOf, layCourt } from '../testing/court-desk.ts';

describe('the kiosks of a court on its desk', () => {
  let platform: TestPlatform;
  let site: DeskSite;
  const address = '/kk/desk/courts/7517/kiosks';
  before(async () => {
    platform = await testPlatform();
    await layCourt(platform);
    site = await deskOf(platform, 'administrator');
  });

  for (const lang of LANGS) {
    it(`are empty at first, then invited by a code that is shown once, in ${lang}`, async () => {
      const at = address.replace('kk', lang);
      const page = await site.get(at);
      assert.equal(page.status, 200);
      assert.match((await site.get(`/${lang}/desk/courts/7517`)).body, /7517\/kiosks"/);
      const invited = await site.post(at, { name: `Вход ${lang}` });
      const digits = invited.document.querySelector('.govuk-panel strong')?.textContent ?? '';
      assert.match(digits, /^\d{4} \d{4}$/);
      const again = await site.get(at);
      assert.ok(again.text.includes(`Вход ${lang}`) && !again.text.includes(digits));
    });
  }

  it('refuse a place without a name, beside the field', async () => {
    const { status, document } = await site.post(address, { name: ' ' });
    assert.equal(status, 422);
    assert.ok(document.querySelector('#name-error'));
  });

  it('are struck off by a button, and shown no more', async () => {
    const page = await site.post(address, { name: 'Артқы есік' });
    const [card] = [...page.document.querySelectorAll('.sot-card')].filter((one) => one.textContent?.includes('Артқы'));
    const id = card?.querySelector('button[name=revoke]')?.getAttribute('value') ?? '';
    assert.equal((await site.post(address, { revoke: id })).status, 303);
    assert.ok(!(await site.get(address)).text.includes('Артқы'));
    assert.equal((await site.post(address, { revoke: id })).status, 404);
    assert.equal((await site.post(address, { revoke: "'" })).status, 404);
  });

  it('are read by any of the staff and changed by none but who edits the court', async () => {
    const judge = await deskOf(platform, 'judge');
    assert.equal((await judge.get(address)).document.querySelector('main form'), null);
    assert.equal((await judge.post(address, { name: 'Кіреберіс' })).status, 403);
    assert.equal((await site.get('/kk/desk/courts/6001/kiosks')).status, 403);
  });
});
