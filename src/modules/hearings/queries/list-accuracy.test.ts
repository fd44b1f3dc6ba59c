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
  await set(12, '10:30');
  const begin = async (id: typeof kept, when: string) => {
    platform.clock.set(when);
    const { version } = await getStaffHearing(platform.reads, court.secretary.actor, id);
    await startHearing(platform, court.judge, { id, version });
  };
  await begin(kept, '2026-11-25T05:33:00Z');
  platform.clock.set('2026-11-25T06:00:00Z');
  const { version } = await getStaffHearing(platform.reads, court.secretary.actor, moved);
  const to = { id: moved, version, judgePostId: court.judges[0], startsAt: at(platform, '16:00'), ...place };
  await moveHearing(platform, court.secretary, to);
  await serveEverybody(platform, court, moved);
  await begin(moved, '2026-11-25T11:12:00Z');
  const [november, october] = await listMonthsAccuracy(platform.reads, '7517', 2);
  assert.equal(november?.month.toString(), '2026-11-01');
  const { listed, began, onTime, upTo15, announced, dayAhead, days, completeDays } = november?.accuracy ?? {};
  assert.deepEqual([listed, began, onTime, upTo15], [2, 2, 1, 1], 'what is still ahead is not counted');
  assert.deepEqual([announced, dayAhead, days, completeDays], [2, 1, 1, 0]);
  assert.equal(october?.accuracy.listed, 0);
});
