import assert from 'node:assert/strict';
import { it } from 'node:test';
import { testPlatform } from '#testing';
import { getStaffHearing, listMonthsAccuracy, moveHearing, scheduleHearing, startHearing } from '../index.ts';
import { at, layCase, layCourt, serveEverybody } from '../testing/index.ts';

it('the record of hearings says how true the lists were: set, moved a day before, begun late', async () => {
  const platform = await testPlatform({ now: '2026-11-20T04:00:00Z' });
  const court = await layCourt(platform);
  const loan = await layCase(platform, court);
  const place = { courtroomId: court.rooms[0], plannedMinutes: 45 };
  const set = async (days: number, time: string) => {
    const startsAt = at(platform, time, days);
    const id = await scheduleHearing(platform, court.secretary, {
      caseId: loan.id,
      purpose: 'trial',
      startsAt,
      ...place,
    });
    await serveEverybody(platform, court, id);
    return id;
  };
  const kept = await set(5, '10:30');
  const moved = await set(5, '14:30');
  const goneElsewhere = await set(5, '16:45');
  await set(12, '10:30');
  const begin = async (id: typeof kept, when: string) => {
    platform.clock.set(when);
    const { version } = await getStaffHearing(platform.reads, court.secretary.actor, id);
    await startHearing(platform, court.judge, { id, version });
  };
  await begin(kept, '2026-11-25T05:33:00Z');
  platform.clock.set('2026-11-25T06:00:00Z');
  const move = async (id: typeof kept, startsAt: Temporal.Instant) => {
    const { version } = await getStaffHearing(platform.reads, court.secretary.actor, id);
    await moveHearing(platform, court.secretary, { id, version, judgePostId: court.judges[0], startsAt, ...place });
  };
  await move(moved, at(platform, '15:30'));
  await move(goneElsewhere, at(platform, '16:30', 6));
  await serveEverybody(platform, court, moved);
  await begin(moved, '2026-11-25T10:31:00Z');
  platform.clock.set('2026-11-25T11:46:00Z');
  const [november, october] = await listMonthsAccuracy(platform.reads, '7517', 2);
  assert.equal(november?.month.toString(), '2026-11-01');
  const { listed, began, onTime, putOffLate, announced, dayAhead, days, completeDays } = november?.accuracy ?? {};
  assert.deepEqual([listed, began, onTime, putOffLate], [3, 2, 1, 1], 'what is still ahead is not counted');
  assert.equal(
    november?.accuracy.medianDelayMinutes,
    32,
    'one began after 3 minutes, one an hour after its first time',
  );
  assert.deepEqual([announced, dayAhead, days, completeDays], [3, 2, 1, 0]);
  assert.equal(october?.accuracy.listed, 0);
});
