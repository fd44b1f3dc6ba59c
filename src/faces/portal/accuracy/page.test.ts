import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { getStaffHearing, scheduleHearing, startHearing } from '#modules/hearings';
import { at, layCase, layCourt, serveEverybody } from '#modules/hearings/testing';
import { LANGS } from '#platform/i18n';
import { type FaceServer, serveFaces, type TestPlatform, testPlatform } from '#testing';
import { portal } from '../face.ts';

describe('how true a court’s list is', () => {
  let platform: TestPlatform;
  let site: FaceServer;

  before(async () => {
    platform = await testPlatform({ now: '2026-10-20T04:00:00Z' });
    const court = await layCourt(platform);
    const loan = await layCase(platform, court);
    const startsAt = at(platform, '10:30', 2);
    const place = { courtroomId: court.rooms[0], purpose: 'trial', plannedMinutes: 45 } as const;
    const id = await scheduleHearing(platform, court.secretary, { caseId: loan.id, startsAt, ...place });
    await serveEverybody(platform, court, id);
    platform.clock.set(startsAt.add({ minutes: 8 }));
    const { version } = await getStaffHearing(platform.reads, court.secretary.actor, id);
    await startHearing(platform, court.judge, { id, version });
    platform.clock.set('2026-11-23T04:00:00Z');
    site = await serveFaces(platform, [portal]);
  });

  const words = {
    kk: [/2026 ж\. қазан/, /8 минут/, /100 % \(1\/1\)/, /Қалай есептеледі/],
    ru: [/октябрь 2026 г\./, /8 мин/, /100 % \(1 из 1\)/, /Как это считается/],
    en: [/October 2026/, /8 min/, /100 % \(1 of 1\)/, /How it is counted/],
  };

  for (const lang of LANGS) {
    it(`is told in ${lang} by month since the first hearing, with the way of counting`, async () => {
      const seen = await site.get(`/${lang}/courts/7517/accuracy?month=2026-10`);
      for (const word of words[lang]) assert.match(seen.text, word);
      assert.equal(seen.document.querySelectorAll('h1').length, 1);
      assert.equal(seen.document.querySelectorAll('tbody tr').length, 2);
    });
  }

  it('says so of a month without hearings, and shows the present one when the address names none', async () => {
    for (const query of ['', '?month=2026-11', '?month=99']) {
      assert.match(
        (await site.get(`/kk/courts/7517/accuracy${query}`)).text,
        /2026 ж\. қараша.*Бұл айда отырыс болмаған/,
      );
    }
  });

  it('is a file of counts, two years of them', async () => {
    const { body, headers } = await site.get('/kk/courts/7517/accuracy.csv');
    assert.match(String(headers['content-type']), /text\/csv/);
    const lines = body.trim().split('\r\n');
    assert.equal(lines.length, 25);
    assert.equal(lines[2], '2026-10;1;1;0;1;0;0;8;1;1;1;1;0;0');
    assert.equal(lines[1], '2026-11;0;0;0;0;0;0;;0;0;0;0;0;0');
  });
});
