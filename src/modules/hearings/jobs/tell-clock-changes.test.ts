import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Act } from '#platform/audit';
import { announce } from '#platform/live';
import { type TestPlatform, testPlatform } from '#testing';
import { scheduleHearing } from '../actions/schedule-hearing.ts';
import { at, layCase, layCourt } from '../testing/index.ts';
import { tellClockChanges } from './tell-clock-changes.ts';

describe('what changes by the clock alone', () => {
  let platform: TestPlatform;
  const heard: string[] = [];

  before(async () => {
    platform = await testPlatform();
    for (const [code, time] of [
      ['7517', '10:00'],
      ['7518', '11:00'],
    ] as const) {
      const court = await layCourt(platform, code);
      const file = await layCase(platform, court);
      await scheduleHearing(platform, court.secretary as Act, {
        ...{ caseId: file.id, purpose: 'trial', startsAt: at(platform, time), plannedMinutes: 30 },
        courtroomId: court.rooms[0],
      });
    }
    await toldAfter(async () => undefined);
    platform.live.on('hearings:*', (topic) => heard.push(topic));
  });

  /** NOTIFY keeps the order: when the mark is heard, everything before it was. */
  const toldAfter = async (work: () => Promise<void>): Promise<readonly string[]> => {
    heard.length = 0;
    await work();
    const mark = Promise.withResolvers<void>();
    const stop = platform.live.on('test:mark', () => mark.resolve());
    await announce(platform.reads, ['test:mark']);
    await mark.promise;
    stop();
    return [...heard];
  };
  const tick = async (time: string, days = 0) => {
    platform.clock.set(at(platform, time, days));
    return await toldAfter(() => tellClockChanges(platform));
  };

  it('is told to the pages of that court in the minute it changes, once, by whichever worker', async () => {
    assert.deepEqual(await tick('09:30'), []);
    assert.deepEqual(await tick('09:49'), []);
    assert.deepEqual(await tick('09:50'), ['hearings:7517']);
    assert.deepEqual(await tick('09:50'), []);
    assert.deepEqual(await tick('09:51'), []);
  });

  it('is not missed while no worker ran', async () => {
    assert.deepEqual((await tick('10:50')).toSorted(), ['hearings:7517', 'hearings:7518']);
  });

  it('is told to every court when a new day has begun', async () => {
    assert.deepEqual((await tick('00:00', 1)).toSorted(), ['hearings:7517', 'hearings:7518']);
    assert.deepEqual(await tick('00:01'), []);
  });

  it('leaves nothing in the audit trail', async () => {
    const { rows } = await platform.owner.query("select 1 from audit.entry where action like '%clock%'");
    assert.deepEqual(rows, []);
  });

  it('is announced in as many parts as PostgreSQL takes', async () => {
    const topics = Array.from({ length: 700 }, (_, index) => `hearings:${1000 + index}`);
    assert.equal((await toldAfter(() => announce(platform.reads, topics))).length, 700);
  });
});
