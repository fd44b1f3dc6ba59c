import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { inventedPerson, openCabinet } from '#modules/identity/testing';
import { forgetHeldForms } from '#platform/http';
import { LANGS } from '#platform/i18n';
import type { Browser } from '#testing';
import { type CabinetHouse, cabinetHouse } from '../testing/cabinet-house.ts';
import { errorsOf, flashOf, headingOf } from '../testing/seen.ts';

const password = 'жеті қабат көк аспан';
const typed = 'aigul.qasymova@example.kz';
const kept = {
  kk: /Енгізгендеріңіз сақталды: 30 минут/,
  ru: /Введённое сохранено.*30 минут/,
  en: /is kept.*30 minutes/,
};
const back = { kk: /Қайта кірдіңіз/, ru: /Вы снова вошли/, en: /signed in again/ };

describe('a form that comes after the session has ended', () => {
  let house: CabinetHouse;
  const person = inventedPerson();
  const neighbour = inventedPerson();

  before(async () => {
    house = await cabinetHouse();
    await openCabinet(house, { person, phone: '+77050000001', isOwn: true, password });
    await openCabinet(house, { person: neighbour, phone: '+77050000002', isOwn: true, password });
  });

  const signIn = async (browser: Browser, { iin }: { iin: string }) => browser.submit({ number: iin, password });

  const atForm = async (lang: string): Promise<Browser> => {
    const browser = house.browser();
    await browser.visit(`/${lang}/sign-in?next=/${lang}/cabinet/contacts/new`);
    await signIn(browser, person);
    assert.equal(browser.page.url, `/${lang}/cabinet/contacts/new`);
    return browser;
  };
  const emailOf = ({ page }: Browser) => page.document.querySelector('#email')?.getAttribute('value') ?? '';
  const endSession = () => house.platform.clock.advance({ hours: 2 });
  const heldRows = async () => (await house.platform.owner.query('select * from platform.held_form')).rows;

  for (const lang of LANGS) {
    it(`waits in ${lang} until the same person has signed in, as it was typed`, async () => {
      const browser = await atForm(lang);
      endSession();
      await browser.submit({ kind: 'email', email: typed });
      assert.equal(browser.page.url, `/${lang}/sign-in?next=${encodeURIComponent(`/${lang}/cabinet/contacts/new`)}`);
      assert.match(flashOf(browser), kept[lang]);
      await signIn(browser, person);
      assert.equal(browser.page.url, `/${lang}/cabinet/contacts/new`);
      assert.match(flashOf(browser), back[lang]);
      assert.equal(emailOf(browser), typed);
      assert.ok(browser.page.document.querySelector('input[value="email"]')?.hasAttribute('checked'));
      // A reload loses nothing; once it is sent, nothing is left behind.
      await browser.visit(`/${lang}/cabinet/contacts/new`);
      assert.equal(emailOf(browser), typed);
      await browser.submit({ email: 'nobody' });
      assert.equal(errorsOf(browser).length, 1);
      assert.equal(emailOf(await after(browser, `/${lang}/cabinet/contacts/new`)), '');
      assert.deepEqual(await heldRows(), []);
    });
  }

  const after = async (browser: Browser, url: string): Promise<Browser> => {
    await browser.visit(url);
    return browser;
  };

  it('also waits when the person has signed out in another tab', async () => {
    const browser = await atForm('kk');
    const otherTab = house.browser();
    for (const [name, value] of browser.cookies) otherTab.cookies.set(name, value);
    await otherTab.visit('/kk/cabinet');
    await otherTab.submit({}, '.sot-account form');
    browser.cookies.clear();
    for (const [name, value] of otherTab.cookies) browser.cookies.set(name, value);
    assert.equal(browser.cookies.has('__Host-sot'), false);
    await browser.submit({ kind: 'email', email: typed });
    await signIn(browser, person);
    assert.equal(emailOf(browser), typed);
  });

  it('is never shown to the next person at the same computer', async () => {
    const browser = await atForm('kk');
    endSession();
    await browser.submit({ kind: 'email', email: typed });
    await signIn(browser, neighbour);
    assert.deepEqual([browser.page.url, emailOf(browser)], ['/kk/cabinet/contacts/new', '']);
    assert.ok(!browser.page.text.includes(typed));
  });

  it('is shown in no other browser, and cannot be read in the database', async () => {
    const browser = await atForm('kk');
    endSession();
    await browser.submit({ kind: 'email', email: typed });
    const rows = JSON.stringify(await heldRows());
    assert.ok(rows.includes('/cabinet/contacts/new') && !rows.includes(typed));
    const [token = ''] = (browser.cookies.get('__Host-typed') ?? '').split('.');
    assert.ok(token.length === 22 && !rows.includes(token));
    const elsewhere = await atForm('kk');
    await elsewhere.visit('/kk/cabinet/contacts/new');
    assert.equal(emailOf(elsewhere), '');
  });

  it('is forgotten after half an hour, and at once when the person signs out', async () => {
    const late = await atForm('kk');
    endSession();
    await late.submit({ kind: 'email', email: typed });
    house.platform.clock.advance({ minutes: 30 });
    await signIn(late, person);
    assert.deepEqual([headingOf(late) !== '', emailOf(late)], [true, '']);
    await forgetHeldForms(house.platform);
    assert.deepEqual(await heldRows(), []);
    const leaving = await atForm('kk');
    endSession();
    await leaving.submit({ kind: 'email', email: typed });
    await signIn(leaving, person);
    await leaving.submit({}, '.sot-account form');
    assert.deepEqual([await heldRows(), leaving.cookies.has('__Host-typed')], [[], false]);
  });

  it('is kept without its passwords', async () => {
    const browser = await atForm('kk');
    endSession();
    await browser.submit({ kind: 'email', email: typed, password: 'мүлде басқа', extra: 'тағы бірдеңе' });
    await signIn(browser, person);
    // What has no place in the page is told; the password was not even kept.
    assert.match(flashOf(browser), /«тағы бірдеңе»/);
    assert.doesNotMatch(browser.page.document.documentElement.outerHTML, /мүлде басқа/);
  });

  it('is not taken from another site, nor from who never had a session here', async () => {
    const { server } = house;
    const form = { 'content-type': 'application/x-www-form-urlencoded', host: 'localhost:3000', accept: 'text/html' };
    const browser = await atForm('kk');
    endSession();
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const send = async (headers: Record<string, string>) =>
      await server.inject({
        method: 'POST',
        url: '/kk/cabinet/contacts/new',
        headers: { ...form, ...headers },
        payload: `email=${typed}`,
      });
    const before = (await heldRows()).length;
    assert.equal((await send({ cookie, origin: 'https://evil.example' })).statusCode, 403);
    assert.equal((await send({ origin: 'http://localhost:3000' })).statusCode, 401);
    const byScript = { cookie, origin: 'http://localhost:3000', 'sec-fetch-dest': 'empty' };
    assert.equal((await send(byScript)).statusCode, 401);
    assert.equal((await heldRows()).length, before);
  });
});
