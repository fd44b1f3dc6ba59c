import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { type FaceServer, type Seen, serveFaces, type TestPlatform, testPlatform } from '#testing';
import { portal } from '../face.ts';
import { layDay } from '../testing/court-day.ts';

const peopleOf = ({ document }: Seen) =>
  [...document.querySelectorAll('.sot-hearing__people')].map((one) => one.textContent ?? '');

describe('the search for a hearing', () => {
  let platform: TestPlatform;
  let site: FaceServer;
  before(async () => {
    platform = await testPlatform();
    await layDay(platform);
    site = await serveFaces(platform, [portal]);
  });
  const find = async (typed: string) => await site.post('/kk/hearings', { find: typed });
  const found = async (typed: string): Promise<Seen> => {
    const sent = await find(typed);
    assert.equal(sent.status, 303, sent.text);
    return await site.get(String(sent.headers.location));
  };

  it('finds a surname in any spelling, the exact one first', async () => {
    for (const typed of ['Касымов', 'қасымов', 'КАСЫМОВА', 'Қасымова А']) {
      const people = peopleOf(await found(typed));
      assert.ok(people.length > 0, typed);
    }
    const [first = '', second = ''] = peopleOf(await found('Касымов'));
    assert.match(first, /Касымов Р\./);
    assert.match(second, /Қасымова А\. С\./);
  });

  it('keeps the surname out of addresses, caches and search engines', async () => {
    const sent = await find('Қасымова');
    const to = String(sent.headers.location);
    assert.ok(!decodeURIComponent(to).includes('асымов'), to);
    const seen = await site.get(to);
    assert.equal(seen.headers['cache-control'], 'no-store');
    assert.match(seen.document.querySelector('meta[name=robots]')?.getAttribute('content') ?? '', /noindex/);
    const redirected = await site.get('/kk/hearings?surname=%D2%9A%D0%B0%D1%81%D1%8B%D0%BC');
    assert.match(String(redirected.headers.location), /^\/kk\/hearings\?who=[\w-]+$/);
    const other = seen.document.querySelector('.govuk-language-navigation a')?.getAttribute('href') ?? '';
    assert.match((await site.get(other)).text, /Қасымова/);
  });

  it('finds nobody of closed or hidden cases and says what to try next', async () => {
    for (const surname of ['Құпияев', 'Жасырынов', 'Тәттібаева']) {
      const { document, text } = await found(surname);
      assert.equal(document.querySelectorAll('.sot-empty li').length, 3, surname);
      assert.match(text, /Жабық отырыстар мен заң қорғайтын істер/);
    }
  });

  it('asks for three letters, and refuses digits of an IIN', async () => {
    const short = await find('Қа');
    assert.equal(short.status, 422);
    assert.match(short.document.querySelector('#find-error')?.textContent ?? '', /кемінде үш әрпін/);
    assert.equal(short.document.querySelector('#find')?.getAttribute('value'), 'Қа');
    assert.match((await find('')).text, /Іс нөмірін, ұйымның атауын не тегін теріңіз/);
    assert.match((await find('450101 500019')).text, /ЖСН не БСН бойынша/);
  });

  it('leads a number in any spelling to its case, and a part of one to the list', async () => {
    assert.equal((await find('№ 7517–26–00–2 / 1')).headers.location, '/kk/cases/7517-26-00-2/1');
    const part = await find('26-00-2/1');
    assert.match(String(part.headers.location), /^\/kk\/hearings\?q=/);
    assert.match((await site.get(String(part.headers.location))).text, /7517-26-00-2\/1/);
    const hostile = await find('7517-26-00-2/\u202e1');
    assert.equal(hostile.status, 422);
    assert.match(hostile.text, /мәтін бағытын өзгертетін/);
  });

  it('opens the address of a search for a day, and no address that was made up', async () => {
    const to = String((await find('Ахметова')).headers.location);
    assert.equal((await site.get(to)).status, 200);
    platform.clock.advance({ hours: 25 });
    assert.match((await site.get(to)).text, /мерзімі өтті/);
    platform.clock.advance({ hours: -25 });
    for (const who of ['', 'x', 'A'.repeat(90)]) assert.equal((await site.get(`/kk/hearings?who=${who}`)).status, 422);
  });

  it('is slowed down for a network that walks through the alphabet', async () => {
    const statuses = new Set<number>();
    let last: Seen | undefined;
    for (let index = 0; index < 40; index += 1) {
      last = await find('Ахметова');
      statuses.add(last.status);
    }
    assert.ok(statuses.has(429));
    assert.match(last?.text ?? '', /тым жиілеп кетті/);
    assert.equal((await find('7517-26-00-2/1')).status, 303);
    platform.clock.advance({ minutes: 2 });
    assert.equal((await find('Ахметова')).status, 303);
  });
});
