import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { findCourt, listStaff } from '#modules/courts';
import { argon2Hashing, passwordHashing } from '#modules/identity';
import { type TestPlatform, testPlatform } from '#testing';
import { demoCourts } from '../plan/courts.ts';
import { demoCast } from '../plan/people.ts';
import { layCourts } from './courts.ts';
import { layPeople } from './people.ts';
import { Progress } from './progress.ts';

describe('laying the demo court', () => {
  let platform: TestPlatform;
  const cast = demoCast();

  before(async () => {
    platform = await testPlatform();
    platform.ports.plug(passwordHashing, argon2Hashing(platform.keys));
  });

  it('goes on where a killed start has left it, and gives everybody one post', async () => {
    const half = { ...cast, citizens: cast.citizens.slice(0, 10) };
    await layPeople(platform, half, new Progress());
    const ids = await layPeople(platform, cast, new Progress());
    assert.equal(ids.size, cast.staff.length + cast.citizens.length + 3);
    const broken = { ...cast, staff: cast.staff.slice(0, 40) };
    await assert.rejects(layCourts(platform, broken, ids, new Progress()), /too few staff/);
    const [first] = demoCourts;
    assert.ok(first && (await findCourt(platform.reads, first.code)));
    await layCourts(platform, cast, ids, new Progress());
    const holders = [];
    for (const { code } of demoCourts)
      holders.push(...(await listStaff(platform.reads, { court: code })).map(({ personId }) => personId));
    assert.equal(new Set(holders).size, holders.length);
    const { rows } = await platform.owner.query('select stage, count(*) from cases.court_case group by stage');
    assert.equal(rows.length, 13);
  });
});
