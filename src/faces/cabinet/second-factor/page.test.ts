import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { before, describe, it } from 'node:test';
import { inventedPerson, openCabinet } from '#modules/identity/testing';
import { LANGS } from '#platform/i18n';
import type { Browser } from '#testing';
import { type CabinetHouse, cabinetHouse } from '../testing/cabinet-house.ts';
import { errorsOf, headingOf } from '../testing/seen.ts';
import { secondFactorTexts } from './texts.ts';

const password = 'жеті қабат көк аспан';
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** An authenticator app that was given the text of the secret. */
function appCode(secretText: string, at: Temporal.Instant): string {
  const bits = [...secretText].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at.epochMilliseconds / 30_000)));
  const digest = createHmac('sha1', key).update(counter).digest();
  const truncated = digest.readUInt32BE((digest.at(-1) ?? 0) & 15) & 0x7fffffff;
  return String(truncated % 1_000_000).padStart(6, '0');
}

describe('the second factor', () => {
  let house: CabinetHouse;

  const enter = async (lang: string, iin: string): Promise<Browser> => {
    const browser = house.browser();
    await browser.visit(`/${lang}/sign-in?next=%2F${lang}%2Fcabinet%2Flooks`);
    await browser.submit({ number: iin, password });
    return browser;
  };

  before(async () => {
    house = await cabinetHouse();
  });

  for (const [at, lang] of LANGS.entries()) {
    it(`is set up by QR or text, asked for from then on, and replaced by a recovery code in ${lang}`, async () => {
      const person = inventedPerson();
      const { personId } = await openCabinet(house, { person, phone: `+7706000000${at}`, isOwn: true, password });
      house.posts.set(personId, [{ courtCode: '7517', role: 'judge' }]);
      const texts = secondFactorTexts(lang);
      const browser = await enter(lang, person.iin);
      assert.equal(headingOf(browser), texts.setTitle);
      const { document } = browser.page;
      assert.equal(document.querySelector('main svg[role=img]')?.getAttribute('aria-label'), texts.qr);
      const secretText = document.querySelector('main code')?.textContent?.replace(/\s/g, '') ?? '';
      assert.match(secretText, /^[A-Z2-7]{32}$/);
      await browser.submit({ code: '000000' });
      assert.equal(errorsOf(browser).length, 1);
      await browser.submit({ code: appCode(secretText, house.platform.clock.now()) });
      assert.equal(headingOf(browser), texts.codesTitle);
      await browser.submit({});
      const codes = [...browser.page.document.querySelectorAll('main code')].map((code) => code.textContent ?? '');
      assert.equal(codes.length, 8);

      const again = await enter(lang, person.iin);
      assert.equal(headingOf(again), texts.title);
      assert.equal(again.page.document.querySelector('main code'), null);
      house.platform.clock.advance({ seconds: 30 });
      await again.submit({ code: appCode(secretText, house.platform.clock.now()) });
      assert.equal(again.page.url, `/${lang}/cabinet/looks`);

      const lost = await enter(lang, person.iin);
      await lost.visit(`/${lang}/sign-in/recovery-code`);
      assert.equal(headingOf(lost), texts.recoveryTitle);
      await lost.submit({ code: codes[0] ?? '' });
      assert.equal((await lost.visit(`/${lang}/sign-in/recovery-codes`)).status, 200);
    });
  }

  it('is asked of nobody without a post', async () => {
    const person = inventedPerson();
    await openCabinet(house, { person, phone: '+77060000009', isOwn: true, password });
    const browser = await enter('kk', person.iin);
    assert.equal(browser.page.url, '/kk/cabinet/looks');
    assert.equal((await browser.visit('/kk/sign-in/recovery-codes')).status, 403);
  });
});
