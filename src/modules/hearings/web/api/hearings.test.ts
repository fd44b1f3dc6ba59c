import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { buildServer } from '#platform/http';
import { type TestPlatform, testPlatform } from '#testing';
import { type HearingId, scheduleHearing } from '../../index.ts';
import { hearingsModule } from '../../module.ts';
import { at, layCase, layCourt } from '../../testing/index.ts';

describe('the open data of hearings', () => {
  let platform: TestPlatform;
  let server: FastifyInstance;
  let open: HearingId;
  let closed: HearingId;
  const get = async (url: string) => {
    const answer = await server.inject({ url, headers: { host: 'localhost:3000' } });
    return { status: answer.statusCode, text: answer.body, json: answer.json() };
  };

  before(async () => {
    platform = await testPlatform();
    const court = await layCourt(platform);
    const loan = await layCase(platform, court);
    const schedule = (time: string, rest = {}) =>
      scheduleHearing(platform, court.secretary, {
        ...{ caseId: loan.id, courtroomId: court.rooms[0], purpose: 'trial', plannedMinutes: 30 },
        ...{ startsAt: at(platform, time), ...rest },
      });
    open = await schedule('10:00');
    closed = await schedule('11:00', { closedGround: 'private_life' });
    server = await buildServer({
      ...{ platform, faces: [], files: [], routes: hearingsModule(platform).routes ?? [] },
      authenticate: async () => undefined,
    });
  });

  it('lists a day without a name of anybody, and of a closed hearing time and room', async () => {
    const { status, text, json } = await get('/api/hearings?court=7517');
    assert.equal(status, 200);
    assert.deepEqual(
      json.hearings.map((one: Record<string, unknown>) => [one.id, one.startsAt, one.room, one.isOpen, one.purpose]),
      [
        [open, '2026-11-23T05:00:00Z', '304', true, 'trial'],
        [closed, '2026-11-23T06:00:00Z', '304', false, null],
      ],
    );
    assert.doesNotMatch(text, /асымова|Сынақбаев|Дала|parties|judge/);
  });

  it('is paged and gives one by its id', async () => {
    const first = await get('/api/hearings?most=1');
    const second = await get(`/api/hearings?most=1&after=${first.json.next}`);
    assert.deepEqual([second.json.hearings[0].id, second.json.next], [closed, null]);
    const one = await get(`/api/hearings/${closed}`);
    assert.deepEqual([one.status, one.json.caseNumber, one.json.category], [200, null, null]);
  });

  it('tells by month how true a court was, in counts alone, at a bounded pace', async () => {
    platform.clock.advance({ hours: 3 });
    const { status, json, text } = await get('/api/list-accuracy?court=7517');
    assert.equal(status, 200);
    const [{ month, listed, unrecorded, dayAhead }] = json.months;
    assert.deepEqual([month, listed, unrecorded, dayAhead], ['2026-11', 2, 2, 0]);
    assert.equal(json.months.length, 12);
    assert.doesNotMatch(text, /[а-яәғқңөұүһі]/i);
    assert.equal((await get('/api/list-accuracy')).status, 400);
    const statuses = new Set<number>();
    for (let turn = 0; turn < 35; turn += 1) statuses.add((await get('/api/list-accuracy?court=7517')).status);
    assert.deepEqual([...statuses].sort(), [200, 429]);
    platform.clock.advance({ hours: -3 });
  });

  it('refuses a bad question with its own sentence', async () => {
    assert.equal((await get('/api/hearings?court=x')).status, 400);
    assert.equal((await get('/api/hearings?from=2026-02-31')).status >= 400, true);
    const wide = await get('/api/hearings?from=2026-01-01&to=2026-12-31');
    assert.deepEqual([wide.status, wide.json.code], [422, 'HEARINGS_SPAN']);
    const turned = await get('/api/hearings?from=2026-01-02&to=2026-01-01');
    assert.deepEqual([turned.status, turned.json.code], [422, 'HEARINGS_DAYS_TURNED_ROUND']);
    assert.deepEqual(
      [turned.json.message.kk, turned.json.message.ru, turned.json.message.en].map((text) => /31/.test(text)),
      [false, false, false],
    );
    const nobody = await get('/api/hearings/00000000-0000-7000-8000-000000000000');
    assert.deepEqual([nobody.status, nobody.json.code], [404, 'HEARINGS_NOT_FOUND']);
  });

  it('does not begin anew for a cursor that it has not made', async () => {
    const { next } = (await get('/api/hearings?most=1')).json;
    for (const after of ['xxx', '', `${next.slice(0, -6)}`, Buffer.from('[1,"304"]').toString('base64url')]) {
      const { status, json } = await get(`/api/hearings?most=1&after=${after}`);
      assert.deepEqual([status, json.code], [422, 'HEARINGS_CURSOR_UNREADABLE'], after);
      assert.match(json.message.kk, /белгісі оқылмады/);
    }
  });

  it('answers so many questions of one network', async () => {
    let last = 200;
    for (let asked = 0; asked < 80 && last === 200; asked += 1) last = (await get('/api/hearings')).status;
    assert.equal(last, 429);
    assert.equal((await get('/api/hearings')).json.code, 'HEARINGS_TOO_MANY_QUESTIONS');
  });
});
