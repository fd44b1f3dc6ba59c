import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { type HearingId, scheduleHearing } from '#modules/hearings';
import { at, layCase, serveEverybody } from '#modules/hearings/testing';
import { LANGS } from '#platform/i18n';
import type { FaceServer } from '#testing';
import { type CourtAtWork, courtAtWork, session } from '../testing/court-at-work.ts';

describe('the day of a court at the desk', () => {
  let work: CourtAtWork;
  let desk: FaceServer;
  let open: HearingId;
  let closed: HearingId;
  const get = (path: string) => desk.get(path, session);

  before(async () => {
    work = await courtAtWork();
    const { platform, court, loan } = work;
    const schedule = (time: string, rest = {}) =>
      scheduleHearing(platform, court.secretary, {
        ...{ caseId: loan.id, courtroomId: court.rooms[0], purpose: 'trial', plannedMinutes: 30 },
        ...{ startsAt: at(platform, time), ...rest },
      });
    open = await schedule('10:00');
    closed = await schedule('11:00', { closedGround: 'private_life' });
    const divorce = await layCase(platform, court, { category: 'divorce' });
    await schedule('12:00', { caseId: divorce.id });
    desk = await work.as(court.secretary);
  });

  for (const lang of LANGS) {
    it(`shows rooms, cases, judges and states in ${lang}`, async () => {
      const { status, document, text } = await get(`/${lang}/desk/hearings?court=7517&day=2026-11-23`);
      assert.equal(status, 200);
      assert.equal(document.documentElement.getAttribute('lang'), lang);
      assert.equal(document.querySelectorAll('tbody tr').length, 3);
      assert.ok(text.includes(work.loan.number));
      assert.ok(document.querySelector(`a[href="/${lang}/desk/hearings/${open}"]`));
      assert.equal(document.querySelector('meta[name=robots]')?.getAttribute('content'), 'noindex, nofollow');
      const region = document.querySelector('#day-rows');
      assert.equal(region?.getAttribute('data-live-topics'), 'hearings:7517:2026-11-23');
    });
  }

  it('names the sides that everyone may read; the others open inside', async () => {
    const { document } = await get('/kk/desk/hearings?court=7517&day=2026-11-23');
    const row = (id: HearingId) => document.querySelector(`#hearing-${id}`)?.textContent ?? '';
    assert.match(row(open), /Қасымова А\. С\./);
    assert.doesNotMatch(row(closed), /Қасымова/);
    assert.match(row(closed), /Жабық отырыс/);
    const divorce = document.querySelectorAll('tbody tr')[2]?.textContent ?? '';
    assert.doesNotMatch(divorce, /Қасымова/);
  });

  it('offers the next step as a form from the set time on', async () => {
    const path = '/kk/desk/hearings?court=7517&day=2026-11-23';
    const buttons = async () => (await get(path)).document.querySelectorAll('tbody form button[value=start]').length;
    assert.equal(await buttons(), 0);
    work.platform.clock.set(at(work.platform, '10:00'));
    assert.equal(await buttons(), 1);
    await serveEverybody(work.platform, work.court, open);
    const done = await desk.post(`/kk/desk/hearings/${open}`, { deed: 'start', version: '1', back: 'list' }, session);
    assert.equal(done.status, 303);
    assert.equal(done.headers.location, `/kk/desk/hearings?court=7517&day=2026-11-23#hearing-${open}`);
    const { document } = await get(path);
    assert.match(document.querySelector(`#hearing-${open}`)?.textContent ?? '', /Жүріп жатыр/);
  });

  it('gives the rows alone to the live region', async () => {
    const { body } = await get('/kk/desk/hearings/rows?court=7517&day=2026-11-23');
    assert.match(body, new RegExp(`hearing-${open}`));
    assert.doesNotMatch(body, /<html/);
  });

  it('shows today and says so when a day cannot be read', async () => {
    const { status, document, text } = await get('/ru/desk/hearings?court=7517&day=вчера');
    assert.equal(status, 422);
    assert.match(text, /Напишите дату так: 24\.11\.2026/);
    assert.equal(document.querySelector('.govuk-error-summary a')?.getAttribute('href'), '#day');
    assert.equal(document.querySelector('#day')?.getAttribute('value'), 'вчера');
    assert.equal(document.querySelectorAll('tbody tr').length, 3);
  });

  it('says when there is nothing, and offers to schedule to those who may', async () => {
    const empty = await get('/en/desk/hearings?court=7517&day=2026-11-30');
    assert.match(empty.text, /No hearings are set for this day/);
    assert.ok(empty.document.querySelector('a[href^="/en/desk/hearings/new"]'));
    const chairperson = await work.as(work.court.act('chairperson'));
    const same = await chairperson.get('/en/desk/hearings?court=7517&day=2026-11-23', session);
    assert.equal(same.document.querySelectorAll('tbody form').length, 0);
  });

  it('is closed to another court, to offices without need of it and to visitors', async () => {
    assert.equal((await get('/kk/desk/hearings?court=7518')).status, 403);
    const administrator = await work.as(work.court.act('administrator'));
    assert.equal((await administrator.get('/kk/desk/hearings?court=7517', session)).status, 403);
    const visitor = await desk.get('/kk/desk/hearings?court=7517');
    assert.equal(visitor.status, 302);
    assert.match(String(visitor.headers.location), /sign-in/);
  });
});
