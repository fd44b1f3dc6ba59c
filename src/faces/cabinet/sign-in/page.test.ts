import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { inventedPerson, openCabinet } from '#modules/identity/testing';
import { LANGS } from '#platform/i18n';
import { changePasswordTexts } from '../change-password/texts.ts';
import { forgottenTexts } from '../forgotten/texts.ts';
import { signOutTexts } from '../sign-out/texts.ts';
import { type CabinetHouse, cabinetHouse } from '../testing/cabinet-house.ts';
import { errorsOf, flashOf, headingOf } from '../testing/seen.ts';
import { signInTexts } from './texts.ts';

const password = 'жеті қабат көк аспан';

describe('signing in', () => {
  let house: CabinetHouse;
  const person = inventedPerson();
  const phone = '+77050000001';

  before(async () => {
    house = await cabinetHouse();
    await openCabinet(house, { person, phone, isOwn: true, password });
  });

  for (const lang of LANGS) {
    it(`leads back to the page that was wanted in ${lang}`, async () => {
      const browser = house.browser();
      const wanted = await browser.visit(`/${lang}/cabinet/sessions`);
      assert.equal(wanted.url, `/${lang}/sign-in?next=%2F${lang}%2Fcabinet%2Fsessions`);
      assert.ok(wanted.text.includes(signInTexts(lang).again));
      await browser.submit({ number: person.iin, password: 'қате құпия сөз' });
      assert.equal(browser.page.status, 422);
      assert.equal(errorsOf(browser).length, 1);
      const done = await browser.submit({ number: person.iin, password });
      assert.equal(done.url, `/${lang}/cabinet/sessions`);
      assert.match(browser.cookies.get('__Host-sot') ?? '', /^[\w-]{43}$/);
    });

    it(`after a forgotten password goes by a one-time one in ${lang}, and a stranger is told the same`, async () => {
      const browser = house.browser();
      await browser.visit(`/${lang}/sign-in/forgotten`);
      await browser.submit({ number: person.iin, kind: 'phone', phone });
      const [url, said] = [browser.page.url, flashOf(browser)];
      assert.equal(said, forgottenTexts(lang).sent);
      const stranger = house.browser();
      await stranger.visit(`/${lang}/sign-in/forgotten`);
      await stranger.submit({ number: inventedPerson().iin, kind: 'phone', phone: '+77050000009' });
      assert.deepEqual([stranger.page.url, flashOf(stranger)], [url, said]);
      await house.work();
      await browser.submit({ number: person.iin, password: String(await house.codeSentTo(phone)) });
      assert.equal(headingOf(browser), changePasswordTexts(lang).setTitle);
      await browser.submit({ password: 'qwerty1234' });
      assert.equal(errorsOf(browser).length, 1);
      await browser.submit({ password });
      assert.deepEqual([browser.page.url, flashOf(browser)], [`/${lang}/cabinet`, changePasswordTexts(lang).saved]);
      const out = await browser.submit({}, '.sot-account form');
      assert.equal(flashOf(browser) || out.text, signOutTexts(lang).done);
      assert.equal(browser.cookies.has('__Host-sot'), false);
      assert.equal((await browser.visit(`/${lang}/cabinet`)).url, `/${lang}/sign-in?next=%2F${lang}%2Fcabinet`);
    });
  }

  it('names every field for password managers and every error by its own sentence', async () => {
    const browser = house.browser();
    const { document } = await browser.visit('/ru/sign-in');
    const autocomplete = (id: string) => document.querySelector(id)?.getAttribute('autocomplete');
    assert.deepEqual([autocomplete('#number'), autocomplete('#password')], ['username', 'current-password']);
    await browser.submit({});
    assert.deepEqual(errorsOf(browser), ['Введите ИИН или БИН.', 'Введите пароль.']);
    await browser.submit({ number: '95010157204', password });
    assert.match(String(errorsOf(browser)), /12 цифр/);
    assert.equal(browser.page.document.querySelector('#password')?.getAttribute('value'), null);
  });

  it('goes to no other site and to no sign-in page afterwards', async () => {
    for (const next of ['https://evil.example', '//evil.example', '/\\evil.example', '/kk/sign-out', '/de/x', 'kk']) {
      const browser = house.browser();
      await browser.visit(`/kk/sign-in?next=${encodeURIComponent(next)}`);
      assert.equal((await browser.submit({ number: person.iin, password })).url, '/kk/cabinet', next);
    }
  });

  it('says how long to wait after too many mistakes', async () => {
    const browser = house.browser();
    await browser.visit('/kk/sign-in');
    await browser.submit({ number: person.iin, password });
    await browser.submit({}, '.sot-account form');
    for (let tries = 0; tries < 6; tries += 1) {
      await browser.visit('/kk/sign-in');
      await browser.submit({ number: person.iin, password: 'қате құпия сөз' });
    }
    assert.equal(browser.page.status, 429);
    assert.match(String(errorsOf(browser)), /Күту уақыты: 15 с\. Кабинет бұғатталған жоқ\./);
  });

  it('asks for the new password of nobody who has not come by a one-time one', async () => {
    const browser = house.browser();
    assert.equal((await browser.visit('/kk/sign-in/change-password')).url, '/kk/sign-in');
  });
});
