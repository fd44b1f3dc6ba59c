import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { insertCourt } from '#modules/courts/testing';
import { LANGS } from '#platform/i18n';
import { type SigningHouse, signingHouse } from '../testing/signing-house.ts';

describe('a page of a claim that is sent after the session has ended', () => {
  let house: SigningHouse;
  before(async () => {
    house = await signingHouse();
    await house.platform.db.transact({ actor: { kind: 'system', name: 'test' }, action: 'test.lay' }, async (tx) => {
      tx.record({ kind: 'court', id: '7517' });
      await insertCourt(tx);
    });
  });

  for (const lang of LANGS) {
    it(`comes back as it was typed when the same person has signed in, and is saved in ${lang}`, async () => {
      const { browser, person } = await house.signedIn();
      await browser.visit(`/${lang}/cabinet/filings/start/claim?answered=1`);
      await browser.submit();
      const draft = browser.page.url.replace('/subject', '');
      await browser.submit({ category: 'loan', language: 'kk' });
      await browser.submit({ court: '7517' });
      await browser.visit(`${draft}/demands`);
      house.platform.clock.advance({ hours: 2 });
      const typed = { demands: 'Қарызды өндіру', hasPrice: 'yes', price: '1 250 000', calculation: 'Қолхат' };
      await browser.submit(typed);
      assert.match(browser.page.url, /\/sign-in\?next=/);
      await browser.submit({ number: person.iin, password: 'жеті қабат көк аспан' });
      assert.equal(browser.page.url, `${draft}/demands`);
      const { document } = browser.page;
      assert.equal(document.querySelector('#demands')?.textContent?.trim(), typed.demands);
      assert.equal(document.querySelector('#price')?.getAttribute('value'), typed.price);
      assert.ok(document.querySelector('input[name="hasPrice"][value="yes"][checked]'));
      await browser.submit();
      assert.match(browser.page.url, /\/circumstances$/);
      await browser.visit(`${draft}/check`);
      for (const kept of ['Қарызды өндіру', 'Қолхат']) assert.ok(browser.page.text.includes(kept), kept);
    });
    it(`leads to the sign-in and back to its page when the browser has forgotten whose it was, in ${lang}`, async () => {
      const { browser } = await house.signedIn();
      await browser.visit(`/${lang}/cabinet/filings/start/claim?answered=1`);
      await browser.submit();
      const here = browser.page.url;
      browser.cookies.clear();
      await browser.submit({ category: 'loan', language: 'kk' });
      const way = browser.page.document.querySelector(`main a[href^="/${lang}/sign-in"]`)?.getAttribute('href');
      assert.equal(way, `/${lang}/sign-in?next=${encodeURIComponent(here)}`);
    });
  }
});
