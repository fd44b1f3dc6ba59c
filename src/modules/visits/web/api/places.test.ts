import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { buildServer } from '#platform/http';
import { registerForOpenDay } from '../../actions/register-for-open-day.ts';
import { visitsModule } from '../../module.ts';
import { type VisitsHouse, visitorActs, visitsHouse } from '../../testing/index.ts';

describe('the open data of places', () => {
  let house: VisitsHouse;
  let server: FastifyInstance;
  const get = async (url: string) => {
    const answer = await server.inject({ url, headers: { host: 'localhost:3000' } });
    return { status: answer.statusCode, text: answer.body, json: answer.json() };
  };

  before(async () => {
    house = await visitsHouse();
    const routes = visitsModule(house.platform).routes ?? [];
    server = await buildServer({
      ...{ platform: house.platform, faces: [], files: [], routes },
      authenticate: async () => undefined,
    });
  });

  it('tells which times are free, and not who has taken the others', async () => {
    const before = (await get('/api/reception-slots?court=7517')).json.slots;
    assert.deepEqual(before[0], {
      ...{ startsAt: '2026-11-25T10:00:00Z', endsAt: '2026-11-25T10:20:00Z', room: '101', isFree: true },
    });
    await house.book({ name: 'Құпия Келуші' });
    const { status, text, json } = await get('/api/reception-slots?court=7517');
    assert.equal(status, 200);
    assert.deepEqual([json.slots[0].isFree, json.slots[1].isFree], [false, true]);
    assert.doesNotMatch(text, /Құпия/);
  });

  it('tells what is left of an open-door day, of a court or of all', async () => {
    const asked = async (query: string) => (await get(`/api/open-day-places${query}`)).json.openDays;
    const day = { court: '7517', day: '2026-12-04', startsAt: '10:00', endsAt: '13:00', capacity: 3 };
    assert.deepEqual(await asked(''), [{ ...day, left: 3 }]);
    await registerForOpenDay(house.platform, visitorActs, {
      ...{ courtCode: '7517', openDayId: house.openDayId, name: 'Құпия Келуші', people: 2, lang: 'kk' },
      ...{ source: 'kiosk', visitor: { way: 'code' }, network: 'kiosk-1' },
    });
    assert.deepEqual(await asked('?court=7517'), [{ ...day, left: 1 }]);
    assert.deepEqual(await asked('?court=7519'), []);
  });

  it('refuses an unknown court in words, and asks for one', async () => {
    assert.equal((await get('/api/reception-slots?court=9999')).json.code, 'COURTS_COURT_UNKNOWN');
    assert.equal((await get('/api/reception-slots')).status, 400);
  });

  it('is asked at a bounded pace', async () => {
    const statuses = new Set<number>();
    for (let turn = 0; turn < 70; turn += 1) statuses.add((await get('/api/open-day-places')).status);
    assert.deepEqual([...statuses].sort(), [200, 429]);
  });
});
