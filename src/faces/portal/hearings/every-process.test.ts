import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import { delayHearing } from '#modules/hearings';
import { at } from '#modules/hearings/testing';
import { openLive } from '#platform/live';
import { Metrics } from '#platform/metrics';
import { serveFaces, type TestPlatform, testPlatform } from '#testing';
import { portal } from '../face.ts';
import { layDay, type TestDay } from '../testing/court-day.ts';

describe('a change of a hearing', () => {
  const closing: (() => Promise<unknown>)[] = [];
  const origins: string[] = [];
  let platform: TestPlatform;
  let day: TestDay;

  /** A process of its own as far as the cache knows: its own connection that listens, its own metrics. */
  async function anotherProcess(): Promise<void> {
    const { host, database } = platform.owner.options;
    const live = await openLive(() => new pg.Client({ host, database, user: 'postgres' }), platform.log);
    const { server } = await serveFaces({ ...platform, live, metrics: new Metrics() }, [portal]);
    origins.push(await server.listen({ port: 0, host: '127.0.0.1' }));
    closing.push(
      () => server.close(),
      () => live.close(),
    );
  }
  before(async () => {
    platform = await testPlatform();
    day = await layDay(platform);
    await anotherProcess();
    await anotherProcess();
  });
  after(async () => {
    for (const close of closing) await close();
  });
  const read = async (origin: string) => await (await fetch(`${origin}/kk/hearings?court=7517`)).text();

  it('is seen within a second by the next reader of every process, though each had kept the list', async () => {
    for (const origin of origins) {
      assert.doesNotMatch(await read(origin), /айдауыл күтілуде/);
      const kept = await fetch(`${origin}/kk/hearings?court=7517`);
      const again = { headers: { 'if-none-match': String(kept.headers.get('etag')) } };
      assert.equal((await fetch(`${origin}/kk/hearings?court=7517`, again)).status, 304, 'the list is kept');
    }
    await delayHearing(platform, day.court.secretary, {
      ...{ id: day.open.id, version: 1 },
      delay: { reason: 'convoy_awaited', explanation: '', expectedAt: at(platform, '10:45') },
    });
    const until = performance.now() + 1000;
    for (const origin of origins) {
      let seen = '';
      do seen = await read(origin);
      while (!seen.includes('айдауыл күтілуде') && performance.now() < until);
      assert.match(seen, /айдауыл күтілуде/, origin);
    }
  });
});
