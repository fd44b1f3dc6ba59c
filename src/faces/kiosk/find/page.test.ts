import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { scheduleHearing } from '#modules/hearings';
import { at, layCase, layCourt } from '#modules/hearings/testing';
import { LANGS } from '#platform/i18n';
import { type FaceServer, type Seen, serveFaces, type TestPlatform, testPlatform } from '#testing';
import { kiosk } from '../face.ts';

const rows = ({ document }: Seen) =>
  [...document.querySelectorAll('.sot-hearing')].map((row) => (row.textContent ?? '').replace(/\s+/g, ' ').trim());

describe('finding a case at the kiosk', () => {
  let platform: TestPlatform;
  let site: FaceServer;
  before(async () => {
    platform = await testPlatform();
    const court = await layCourt(platform);
    const made = await layCase(platform, court);
    await scheduleHearing(platform, court.secretary, {
      ...{ caseId: made.id, courtroomId: court.rooms[0], purpose: 'trial', startsAt: at(platform, '10:00') },
      plannedMinutes: 30,
    });
    site = await serveFaces(platform, [kiosk]);
  });

  for (const lang of LANGS) {
    it(`by three letters shows in ${lang} room and floor, and leads to the way`, async () => {
      const seen = await site.post(`/${lang}/kiosk/find?court=7517&low=1`, { find: 'қас' });
      assert.equal(seen.status, 200);
      assert.match(rows(seen)[0] ?? '', { kk: /304-зал/, ru: /Зал 304/, en: /Room 304/ }[lang]);
      assert.match(String(seen.headers['cache-control']), /no-store/);
      const href = seen.document.querySelector('.sot-hearing a')?.getAttribute('href') ?? '';
      assert.match(href, new RegExp(`^/${lang}/kiosk/hearing/[^?]+\\?court=7517&low=1$`));
      assert.ok(!seen.body.includes('find=') && !seen.body.includes('%D2%9B'), 'no address holds the surname');
    });

    it(`tells in ${lang} what to do when nothing is found`, async () => {
      const { document, status } = await site.post(`/${lang}/kiosk/find?court=7517`, { find: 'Жоқбар' });
      assert.equal(status, 200);
      assert.equal(document.querySelectorAll('.sot-empty p').length, 3);
      assert.equal(document.querySelectorAll('.sot-deeds a').length, 2);
    });
  }

  it('folds Kazakh letters, and refuses two letters and nothing with the words kept', async () => {
    assert.equal(rows(await site.post('/kk/kiosk/find?court=7517', { find: 'касымов' })).length, 1);
    const short = await site.post('/kk/kiosk/find?court=7517', { find: 'қа' });
    assert.equal(short.status, 422);
    assert.equal(short.document.querySelector('input[name=find]')?.getAttribute('value'), 'қа');
    assert.match(short.document.querySelector('title')?.textContent ?? '', /^Қате: /);
    assert.equal((await site.post('/kk/kiosk/find?court=7517', { find: ' ' })).status, 422);
    assert.equal((await site.post('/kk/kiosk/find?court=7517', { find: "'; drop table--%00" })).status, 422);
  });

  it('shows a wrong building: a hearing of another court is told to be there', async () => {
    const { text } = await site.post('/ru/kiosk/find?court=6001', { find: 'касымов' });
    assert.match(text, /в других судах/);
  });

  it('is kept from walks through the alphabet', async () => {
    let last = 0;
    for (let tries = 0; tries < 40 && last !== 429; tries += 1)
      last = (await site.post('/kk/kiosk/find?court=7517', { find: 'абв' })).status;
    assert.equal(last, 429);
    platform.clock.advance({ minutes: 5 });
  });

  it('by number takes any spelling to the case, its last digits to the hearing, and no IIN', async () => {
    const to = async (number: string) =>
      await site.get(`/kk/kiosk/number?court=7517&number=${encodeURIComponent(number)}`);
    assert.equal((await to('№ 7517-26-00-2 / 1')).headers.location, '/kk/kiosk/cases/7517-26-00-2/1?court=7517');
    assert.equal(rows(await to('1')).length, 1);
    for (const wrong of ['', '900101300017', '7517-26-00-2/99', 'абв'])
      assert.equal((await to(wrong)).status, 422, wrong);
    const iin = await to('900101300017');
    assert.equal(iin.document.querySelector('input[name=number]')?.getAttribute('value') || '', '');
    assert.match(String(iin.headers['cache-control']), /no-store/);
    const course = await site.get('/kk/kiosk/cases/7517-26-00-2/1?court=7517');
    assert.match(course.text, /Істің барысы.*304-зал/);
    assert.equal((await site.get('/kk/kiosk/cases/7517-26-00-2/99?court=7517')).status, 404);
    const other = await site.get('/kk/kiosk/cases/7517-26-00-2/0001?court=7517');
    assert.deepEqual([other.status, other.headers.location], [308, '/kk/kiosk/cases/7517-26-00-2/1?court=7517']);
  });

  it('has keys of its own: Kazakh letters over ЙЦУКЕН in twelve columns, digits on a pad', async () => {
    const { document } = await site.get('/kk/kiosk/find?court=7517');
    const signs = [...document.querySelectorAll('[data-layout=letters] [data-sign]')].map((key) => key.textContent);
    assert.equal(signs.slice(0, 9).join(''), 'ӘІҢҒҮҰҚӨҺ');
    assert.equal(signs.slice(12, 24).join(''), 'ЙЦУКЕНГШЩЗХЪ');
    const pad = await site.get('/kk/kiosk/number?court=7517');
    assert.equal(pad.document.querySelector('[data-layout]')?.getAttribute('data-layout'), 'numbers');
    for (const layout of document.querySelectorAll('[data-layout]')) {
      const spans = [...layout.querySelectorAll('.sot-key')].map((key) =>
        Number(/sot-key--(\d+)/.exec(key.className)?.[1]),
      );
      assert.equal(spans.reduce((sum, span) => sum + span, 0) % 12, 0, layout.getAttribute('data-layout') ?? '');
    }
  });
});
