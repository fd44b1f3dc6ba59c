import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { findCourt, listStaff } from '#modules/courts';
import { insertRegistry } from '#modules/courts/testing';
import { argon2Hashing, passwordHashing, seeded } from '#modules/identity';
import { serveNationalSystem, torelikModule } from '#modules/torelik/module';
import { listOpenDayPlaces } from '#modules/visits';
import { legalDay } from '#platform/clock';
import { type TestPlatform, testPlatform } from '#testing';
import { demoCourts } from '../plan/courts.ts';
import { planDay } from '../plan/day-plan.ts';
import { demoCast } from '../plan/people.ts';
import { layApproaches } from './approaches.ts';
import { layCourts } from './courts.ts';
import { layHearings, readBenches } from './hearings.ts';
import { layPeople } from './people.ts';
import { Progress } from './progress.ts';
import { layVisits } from './visits.ts';

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

  it('fills receptions and open-door days once, and again as weeks pass', async () => {
    const ids = await layPeople(platform, cast, new Progress());
    const booked = async () =>
      (await platform.owner.query(`select count(*)::int as n from visits.visit where state = 'booked'`)).rows[0].n;
    await layVisits(platform, cast, ids);
    const first = await booked();
    await layVisits(platform, cast, ids);
    assert.equal(await booked(), first);
    const full = (await listOpenDayPlaces(platform.reads)).filter(({ left }) => left === 0);
    assert.deepEqual(
      full.map(({ openDay }) => openDay.courtCode),
      ['7591'],
    );
    platform.clock.advance({ hours: 24 * 28 });
    await layVisits(platform, cast, ids);
    assert.equal(await booked(), 2 * first);
  });

  it('enters approaches to the courts of civil cases, never before the case itself', async () => {
    await layApproaches(platform);
    await layApproaches(platform);
    const { rows } = await platform.owner.query(
      `select a.court_code, count(*)::int as entered, count(withdrawn_at)::int as withdrawn,
         bool_and(received_on >= registered_on) as follows from approaches.approach a
       join cases.court_case c on c.id = a.case_id group by 1`,
    );
    const courts = demoCourts.filter(({ caseKinds }) => caseKinds.includes('2')).map(({ code }) => code);
    assert.deepEqual(
      rows.map(({ court_code, ...counts }) => [court_code, counts]).sort(),
      courts.sort().map((code) => [code, { entered: 6, withdrawn: 1, follows: true }]),
    );
  });

  it('asks the national system for the numbers of a court that is set to it, and leaves its judges alone', async () => {
    const server = await serveNationalSystem(platform.clock);
    torelikModule(platform, server);
    await platform.db.transact({ actor: { kind: 'system', name: 'test' }, action: 'test' }, async (tx) => {
      tx.record({ kind: 'court', id: '7517' });
      await insertRegistry(tx);
    });
    const day = legalDay(platform.clock.now()).add({ days: 1 });
    const random = seeded(5);
    const planned = planDay({ random, cast, courts: demoCourts.slice(0, 2), day, density: 0.1 });
    const ids = await layPeople(platform, cast, new Progress());
    const benches = await readBenches(platform.reads);
    await layHearings(platform, planned, { benches, ids, random, progress: new Progress() });
    const { rows } = await platform.owner.query<{ court_code: string; numbered_by: string; laid: string }>(
      `select c.court_code, c.numbered_by, count(*) as laid from hearings.hearing h join cases.court_case c on c.id = h.case_id
       group by 1, 2 order by 1`,
    );
    assert.deepEqual(
      rows.map(({ court_code, numbered_by }) => [court_code, numbered_by]),
      [
        ['7517', 'national'],
        ['7581', 'own'],
      ],
    );
    assert.equal(
      rows.reduce((sum, { laid }) => sum + Number(laid), 0),
      planned.length,
    );
    await server.close();
  });
});
