import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { codeSentTo } from '#modules/identity/testing';
import { type VisitsHouse, visitsHouse } from '#modules/visits/testing';
import type { Principal } from '#platform/http';
import { LANGS } from '#platform/i18n';
import { type AccountId, newId, type PersonId, type SessionId } from '#platform/ids';
import { Browser, serveFaces } from '#testing';
import { portal } from '../face.ts';

const freeLinks = (document: Document): readonly string[] =>
  [...document.querySelectorAll('.sot-times__free')].map((one) => one.getAttribute('href') ?? '');

describe('booking the chairperson’s reception', () => {
  let house: VisitsHouse;
  let server: Awaited<ReturnType<typeof serveFaces>>['server'];
  const open = async (url: string): Promise<Browser> => {
    const browser = new Browser(server);
    await browser.visit(url);
    return browser;
  };
  const book = async (url: string, email: string) => {
    const browser = await open(url);
    await browser.submit({ name: 'Асанова Гүл', topic: 'Кезек туралы', kind: 'email', email });
    return browser;
  };
  const enterCode = async (browser: Browser, email: string) =>
    await browser.submit({ code: String(await codeSentTo(house.platform, email)) });

  before(async () => {
    house = await visitsHouse();
    ({ server } = await serveFaces(house.platform, [portal]));
  });

  for (const lang of LANGS) {
    it(`leads in ${lang} without scripts from free times to a code, and by the code to calling off`, async () => {
      const browser = await open(`/${lang}/courts/7517/reception`);
      const [first = ''] = freeLinks(browser.page.document);
      assert.match(first, new RegExp(`^/${lang}/courts/7517/reception/book\\?at=2026-11-25T15:`));
      await browser.visit(first);
      assert.equal(browser.page.document.querySelectorAll('h1').length, 1);
      await browser.submit({ name: 'Асанова Гүл', kind: 'email', email: `${lang}@example.kz` });
      assert.match(browser.page.url, /\/visits\/code$/);
      await enterCode(browser, `${lang}@example.kz`);
      assert.match(browser.page.url, /\/visits\/done$/);
      const [, code = ''] = /([A-Z0-9]{5}\s[A-Z0-9]{5})/.exec(browser.page.text) ?? [];
      assert.ok(code);
      const calendar = await server.inject({
        url: `/${lang}/visits/done.ics`,
        headers: { host: 'localhost:3000', cookie: [...browser.cookies].map((pair) => pair.join('=')).join('; ') },
      });
      assert.match(calendar.body, /DTSTART:20261125T10/);
      const other = await open(`/${lang}/visits`);
      await other.submit({ code });
      assert.equal(other.page.document.querySelectorAll('h1').length, 1);
      await other.submit({ do: 'call-off' });
      assert.ok(other.page.document.querySelector('.govuk-notification-banner--success'));
    });
  }

  it('shows a time that was taken as taken, and whoever opens it what is free near it', async () => {
    await house.book();
    const times = await open('/kk/courts/7517/reception');
    assert.equal(
      freeLinks(times.page.document).some((href) => href.includes('2026-11-25T15:00')),
      false,
    );
    assert.match(times.page.text, /15:00 \(бос емес\)/);
    const lost = await open('/kk/courts/7517/reception/book?at=2026-11-25T15:00');
    assert.equal(lost.page.status, 409);
    assert.match(lost.page.text, /сәл бұрын басқа адам алды/);
    assert.equal(freeLinks(lost.page.document).length, 6);
  });

  it('tells whoever loses the time while the code travels, and asks for no second code', async () => {
    const at = '/kk/courts/7517/reception/book?at=2026-12-02T15:00';
    const one = await book(at, 'one@example.kz');
    const two = await book(at, 'two@example.kz');
    await enterCode(one, 'one@example.kz');
    assert.match(one.page.url, /\/visits\/done$/);
    const lost = await enterCode(two, 'two@example.kz');
    assert.equal(lost.status, 409);
    const [next = ''] = freeLinks(lost.document);
    await two.visit(next);
    assert.equal(
      two.page.document.querySelector('#name')?.getAttribute('value'),
      'Асанова Гүл',
      'what was typed is kept',
    );
    await two.submit({});
    assert.match(two.page.url, /\/visits\/done$/);
  });

  it('keeps what was typed through every mistake, and says each', async () => {
    const browser = await open('/kk/courts/7517/reception/book?at=2026-12-02T16:00');
    const empty = await browser.submit({ name: '', topic: 'ә'.repeat(10_000), kind: '' });
    assert.equal(empty.status, 422);
    assert.match(empty.text, /Аты-жөніңізді жазыңыз.*Кодты қалай алатыныңызды таңдаңыз/);
    const long = await browser.submit({ name: 'Асан', kind: 'email', email: 'aigul' });
    assert.match(long.text, /Мәтін тым ұзын: 10000 таңба.*@ белгісі жоқ/);
    assert.equal(long.document.querySelector('textarea')?.textContent?.length, 10_000);
    await browser.submit({ topic: '', kind: 'email', email: 'slow@example.kz' });
    assert.match((await browser.submit({ code: '' })).text, /құпия сөзді енгізіңіз/);
    const code = String(await codeSentTo(house.platform, 'slow@example.kz'));
    house.platform.clock.advance({ minutes: 11 });
    assert.match((await browser.submit({ code })).text, /10 минуты өтіп кетті/);
    await browser.submit({ do: 'again' }, 'main form:nth-of-type(2)');
    assert.match(browser.page.text, /Жаңа код жіберілді/);
    await enterCode(browser, 'slow@example.kz');
    assert.match(browser.page.url, /\/visits\/done$/);
  });

  it('tells a mistyped code from an unknown one, and leads back whoever has nothing in work', async () => {
    const browser = await open('/kk/visits');
    assert.match((await browser.submit({ code: '123' })).text, /Код он таңбадан тұрады/);
    assert.match((await browser.submit({ code: 'ACDEFHJKMN' })).text, /Мұндай код жоқ/);
    for (const url of ['/kk/visits/code', '/kk/visits/done', '/kk/visits/done.ics']) {
      assert.match((await open(url)).page.url, /\/visits$/);
    }
    assert.match((await open('/kk/courts/7517/reception/book?at=2026-99-99')).page.url, /\/reception$/);
  });

  it('goes by the account at once for who is signed in', async () => {
    const principal: Principal = {
      ...{ accountId: newId<AccountId>(), personId: newId<PersonId>(), sessionId: newId<SessionId>(), kind: 'person' },
      ...{ isConfirmed: true, displayName: 'Қасымова А.', lang: 'kk', posts: [], mustGiveSecondFactor: false },
    };
    const { server: own } = await serveFaces(house.platform, [portal], principal);
    const browser = new Browser(own);
    browser.cookies.set('__Host-sot', 'test');
    await browser.visit('/kk/courts/7517/reception/book?at=2026-12-09T15:00');
    await browser.submit({ kind: 'account' });
    assert.match(browser.page.url, /\/visits\/done$/);
    await browser.visit('/kk/courts/7517/reception/book?at=2026-12-09T15:20');
    assert.match((await browser.submit({ kind: 'account' })).text, /осы сотқа жазылған орын бар/);
  });

  it('says so where a court gives no times', async () => {
    const { page } = await open('/kk/courts/7581/reception');
    assert.match(page.text, /Бұл сот сайтта уақыт бөлмейді/);
    assert.match((await open('/kk/courts/7581/open-days')).page.text, /ашық есік күнін әлі белгілеген жоқ/);
  });
});

describe('registering for an open-door day', () => {
  let house: VisitsHouse;
  let server: Awaited<ReturnType<typeof serveFaces>>['server'];

  before(async () => {
    house = await visitsHouse();
    ({ server } = await serveFaces(house.platform, [portal]));
  });

  for (const [turn, lang] of LANGS.entries()) {
    it(`leads in ${lang} to a code, and counts the places that are left`, async () => {
      const browser = new Browser(server);
      await browser.visit(`/${lang}/courts/7517/open-days`);
      assert.match(browser.page.text, new RegExp(String(3 - turn)));
      const link = browser.page.document.querySelector('main .govuk-button')?.getAttribute('href') ?? '';
      await browser.visit(link);
      const address = `open-${lang}@example.kz`;
      await browser.submit({ name: 'Асан Оспан', people: '1', kind: 'email', email: address });
      await browser.submit({ code: String(await codeSentTo(house.platform, address)) });
      assert.match(browser.page.url, /\/visits\/done$/);
    });
  }

  it('says when no place is left, on the list and in the form', async () => {
    const browser = new Browser(server);
    await browser.visit('/kk/courts/7517/open-days');
    assert.match(browser.page.text, /Бос орын қалмады/);
    assert.equal(browser.page.document.querySelector('main .govuk-button'), null);
    await browser.visit(`/kk/courts/7517/open-days/${house.openDayId}`);
    await browser.submit({ name: 'Асан', people: '9', kind: 'email', email: 'late@example.kz' });
    assert.match(browser.page.text, /Қанша адам келетінін таңдаңыз/);
    await browser.submit({ name: 'Асан', people: '1', kind: 'email', email: 'late@example.kz' });
    const full = await browser.submit({ code: String(await codeSentTo(house.platform, 'late@example.kz')) });
    assert.match(full.text, /Орын жетпейді. Бос орын: 0/);
    await browser.visit(`/kk/courts/7517/open-days/${newId()}`);
    assert.equal(browser.page.status, 409);
  });
});
