import assert from 'node:assert/strict';
import { it } from 'node:test';
import { testPlatform } from '#testing';
import { scheduleHearing } from '../index.ts';
import { at, layCase, layCourt } from '../testing/index.ts';
import { hearingNews } from './news.ts';

it('the list of the day is told once, in the morning, and names nobody', async () => {
  const platform = await testPlatform();
  const court = await layCourt(platform);
  const { id: caseId } = await layCase(platform, court);
  await scheduleHearing(platform, court.secretary, {
    ...{
      caseId,
      courtroomId: court.rooms[0],
      purpose: 'trial',
      plannedMinutes: 30,
      startsAt: at(platform, '10:00', 1),
    },
  });
  const news = async (from: string, to: string, key = '7517') =>
    await hearingNews.topics.court?.(platform.reads, {
      ...{ key, lang: 'ru' as const, after: at(platform, from, 1), until: at(platform, to, 1) },
    });
  const [item, ...rest] = (await news('07:00', '08:30')) ?? [];
  assert.deepEqual(rest, []);
  assert.match(item?.title ?? '', /24 ноября/);
  assert.ok(!item?.title.includes('Қасымова'));
  assert.equal(item?.path, '/hearings?court=7517&date=2026-11-24');
  assert.deepEqual(await news('08:00', '09:00'), [], 'told already');
  assert.deepEqual(await news('06:00', '07:59'), [], 'not yet');
  assert.deepEqual(await news('07:00', '08:30', '7581'), []);
});
