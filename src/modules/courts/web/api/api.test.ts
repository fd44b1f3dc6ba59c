import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { buildServer } from '#platform/http';
import { type TestPlatform, testPlatform } from '#testing';
import { courtsModule } from '../../module.ts';
import { systemAct } from '../../testing/acts.ts';
import { seedDemoCourts } from '../../testing/seed-demo-courts.ts';

describe('the open data of the courts', () => {
  let platform: TestPlatform;
  let server: FastifyInstance;
  const get = (url: string) => server.inject({ url, headers: { host: 'localhost' } });

  before(async () => {
    platform = await testPlatform();
    await platform.db.transact(systemAct, async (tx) => void (await seedDemoCourts(tx)));
    const routes = courtsModule(platform).routes ?? [];
    server = await buildServer({ platform, faces: [], routes, files: [], authenticate: async () => undefined });
  });
  after(() => server.close());

  it('lists courts by region, level and day', async () => {
    const codes = async (query: string) =>
      (await get(`/api/courts${query}`)).json().courts.map(({ code }: { code: string }) => code);
    assert.deepEqual(await codes('?region=75'), ['7517', '7581', '7585', '7594', '7599']);
    assert.deepEqual(await codes('?region=75&level=district'), ['7517', '7581']);
    assert.deepEqual(await codes('?level=cassation&on=2025-06-30'), []);
    assert.equal((await get('/api/courts?on=tomorrow')).statusCode, 400);
    assert.equal((await get('/api/courts?level=village')).statusCode, 400);
  });

  it('gives one court with its source, and says which code is unknown', async () => {
    const court = (await get('/api/courts/7517')).json();
    assert.deepEqual(
      [court.name.en, court.opensAt, court.isDemo, court.verified],
      ['Medeu District Court of Almaty City', '09:00', true, false],
    );
    const unknown = await get('/api/courts/9999');
    assert.equal(unknown.statusCode, 404);
    assert.equal(unknown.json().code, 'COURTS_COURT_UNKNOWN');
  });

  it('gives helplines, reception hours and open-door days of one court or of all', async () => {
    const helplines = (await get('/api/helplines?court=7517')).json().helplines;
    assert.equal(helplines.length, 3);
    const all = (await get('/api/helplines')).json().helplines;
    assert.ok(all.some((one: { phone: string; isNational: boolean }) => one.phone === '1401' && one.isNational));
    const [hours] = (await get('/api/reception-hours?court=7517')).json().receptionHours;
    assert.deepEqual([hours.weekday, hours.startsAt, hours.endsAt], [3, '15:00', '17:00']);
    assert.equal(hours.slotMinutes, null);
    const [openDay] = (await get('/api/open-days?court=7517')).json().openDays;
    assert.deepEqual([openDay.place.en, openDay.capacity], ['Ground floor, lobby', null]);
  });

  it('gives the calendar of a year that was entered and refuses another', async () => {
    const { days } = (await get('/api/calendar/2026')).json();
    assert.deepEqual(days[0].name.kk, 'Жаңа жыл');
    assert.equal((await get('/api/calendar/2040')).json().code, 'COURTS_CALENDAR_YEAR_MISSING');
    assert.equal((await get('/api/calendar/next')).statusCode, 400);
  });
});
