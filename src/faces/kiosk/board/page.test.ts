import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { delayHearing, type HearingId, importHearing, scheduledHearing, scheduleHearing } from '#modules/hearings';
import { at, layCase, layCourt, type TestCourt } from '#modules/hearings/testing';
import { LANGS } from '#platform/i18n';
import { type FaceServer, type Seen, serveFaces, type TestPlatform, testPlatform } from '#testing';
import { kiosk } from '../face.ts';

const shownRows = ({ document }: Seen) =>
  [...document.querySelectorAll('[data-board-page]:not([hidden]) .sot-hearing')].map((row) =>
    (row.textContent ?? '').replace(/\s+/g, ' ').trim(),
  );

describe('the board of a lobby', () => {
  let platform: TestPlatform;
  let site: FaceServer;
  let court: TestCourt;
  let first: HearingId;
  before(async () => {
    platform = await testPlatform();
    court = await layCourt(platform);
    const open = await layCase(platform, court);
    const adoption = await layCase(platform, court, { category: 'adoption' });
    const [video, plain] = court.rooms;
    first = await scheduleHearing(platform, court.secretary, {
      ...{ caseId: open.id, courtroomId: video, purpose: 'trial', startsAt: at(platform, '10:00'), plannedMinutes: 30 },
    });
    await scheduleHearing(platform, court.secretary, {
      ...{ caseId: adoption.id, courtroomId: plain, judgePostId: court.judges[1], purpose: 'trial' },
      ...{ startsAt: at(platform, '10:10'), plannedMinutes: 30, closedGround: 'adoption' },
    });
    await platform.db.transact({ actor: { kind: 'system', name: 'test' }, action: 'kiosk.lay' }, async (tx) => {
      for (let index = 0; index < 10; index += 1) {
        const startsAt = at(platform, '11:00').add({ minutes: index * 20 });
        await importHearing(tx, {
          ...{ caseId: open.id, courtroomId: video, judgePostId: court.judges[0], purpose: 'trial' },
          ...{ startsAt, plannedMinutes: 20, course: scheduledHearing(startsAt, 20) },
        });
      }
    });
    site = await serveFaces(platform, [kiosk]);
  });

  for (const lang of LANGS) {
    it(`shows in ${lang} time, room, floor, case and state, and nobody's name`, async () => {
      const seen = await site.get(`/${lang}/kiosk/board?court=7517`);
      const rows = shownRows(seen);
      assert.equal(rows.length, 6);
      const expected = {
        kk: /^10:00 ?304-зал ?3-қабат ?Іс № 7517-26-00-2\/1 ?Қарыз шарты бойынша дау ?Белгіленген$/,
        ru: /^10:00 ?Зал 304 ?3-й этаж ?Дело № 7517-26-00-2\/1 ?Спор по договору займа ?Назначено$/,
        en: /^10:00 ?Room 304 ?floor 3 ?Case 7517-26-00-2\/1 ?Loan agreement ?Scheduled$/,
      };
      assert.match(rows[0] ?? '', expected[lang]);
      for (const name of ['Қасымов', 'Kasymov', 'Дала', 'Сынақбаев']) assert.ok(!seen.body.includes(name), name);
      assert.ok(!(rows[1] ?? '').includes('7517-26-00-2/2'), 'a closed hearing has no number');
    });
  }

  it('turns its pages by links, and by itself, without scripts', async () => {
    const one = await site.get('/kk/kiosk/board?court=7517');
    assert.equal(one.document.querySelectorAll('[data-board-page]').length, 2);
    const refresh = (seen: Seen) =>
      /http-equiv="refresh" content="([^"]*)"/.exec(seen.body)?.[1]?.replaceAll('&amp;', '&');
    assert.equal(refresh(one), '12; url=/kk/kiosk/board?court=7517&page=2');
    const link = (name: string, seen: Seen) =>
      seen.document.querySelector(`[data-board="${name}"]`)?.getAttribute('href') ?? '';
    const two = await site.get(link('next', one));
    assert.equal(shownRows(two).length, 6);
    assert.match(two.text, /Бет: 2 \/ 2/);
    assert.equal(link('next', two), '/kk/kiosk/board?court=7517');
    const paused = await site.get(link('pause', two));
    assert.equal(refresh(paused), '30; url=/kk/kiosk/board?court=7517&page=2&pause=1');
    assert.match(paused.text, /Жалғастыру/);
  });

  it('tells an honest delay, also of those who wait behind it', async () => {
    await delayHearing(platform, court.secretary, {
      ...{ id: first, version: 1 },
      delay: { reason: 'convoy_awaited', explanation: '', expectedAt: at(platform, '10:50') },
    });
    const [late = '', , behind = ''] = shownRows(await site.get('/kk/kiosk/board?court=7517'));
    assert.match(late, /айдауыл күтілуде.*Ең ерте уақыты: 10:50.*Кешігіп жатыр/);
    assert.match(behind, /^11:00.*алдыңғы іс әлі аяқталған жоқ.*Ең ерте уақыты: 11:20/);
  });

  it('gives the same part to the script that follows the court', async () => {
    const { document } = await site.get('/ru/kiosk/board?court=7517&page=2');
    const region = document.querySelector('#board');
    assert.equal(region?.getAttribute('data-live-topics'), 'hearings:7517,courts:7517');
    const part = await site.get(region?.getAttribute('data-live-url') ?? '');
    assert.equal((part.body.match(/data-board-page=/g) ?? []).length, 2);
    assert.ok(!part.body.includes('<html'));
  });

  it('puts what is over behind what is ahead', async () => {
    const startsAt = at(platform, '08:00');
    const over = { state: 'finished', beganAt: startsAt, endedAt: startsAt.add({ minutes: 15 }) } as const;
    await platform.db.transact({ actor: { kind: 'system', name: 'test' }, action: 'kiosk.lay' }, async (tx) => {
      const made = await layCase(platform, court);
      await importHearing(tx, {
        ...{ caseId: made.id, courtroomId: court.rooms[0], judgePostId: court.judges[0], purpose: 'trial' },
        ...{ startsAt, plannedMinutes: 20, course: { ...scheduledHearing(startsAt, 20), ...over } },
      });
    });
    const last = shownRows(await site.get('/kk/kiosk/board?court=7517&page=3'));
    assert.equal(last.length, 1);
    assert.match(last[0] ?? '', /^08:00.*Аяқталды$/);
  });

  it('says when there is nothing', async () => {
    platform.clock.advance({ hours: 24 });
    assert.match((await site.get('/en/kiosk/board?court=7517')).text, /This court has no hearings today/);
    platform.clock.advance({ hours: -24 });
  });

  it('of the demo opens at the court where most is going on; a wrong court is refused in words', async () => {
    const opened = await site.get('/ru/kiosk/board');
    assert.deepEqual([opened.status, opened.headers.location], [302, '/ru/kiosk/board?court=7517']);
    for (const code of ['0000', '%00', "'"])
      assert.equal((await site.get(`/kk/kiosk/board?court=${code}`)).status, 404);
  });
});
