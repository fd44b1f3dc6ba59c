import assert from 'node:assert/strict';
import { it } from 'node:test';
import { testPlatform } from '#testing';
import { addEntry } from '../actions/add-entry.ts';
import { readEntry } from '../model/lists/court-list.ts';
import { courtList } from '../model/lists/court-lists.ts';
import { insertCourt, insertStaffPost, staffAct, systemAct } from '../testing/index.ts';
import { courtNews } from './news.ts';

it('an open-door day and a reception that differs are told with their day and hours', async () => {
  const platform = await testPlatform();
  const after = platform.clock.now().subtract({ minutes: 1 });
  const { personId } = await platform.db.transact(systemAct, async (tx) => {
    tx.record({ kind: 'test', id: '1' });
    await insertCourt(tx);
    return await insertStaffPost(tx, { role: 'administrator' });
  });
  const act = staffAct(personId, 'administrator');
  const add = async (list: 'open-days' | 'reception-exceptions', raw: Record<string, string>) => {
    const read = readEntry(courtList(list), raw);
    assert.ok(read.ok, read.ok ? '' : read.faults.map(({ error }) => error.say('ru')).join());
    await addEntry(platform, act, { list, courtCode: '7517', values: read.values });
    platform.clock.advance({ minutes: 1 });
  };
  const three = (name: string) => ({ [`${name}_kk`]: 'Фойе', [`${name}_ru`]: 'Фойе', [`${name}_en`]: 'Foyer' });
  await add('open-days', { day: '2026-12-10', starts_at: '10:00', ends_at: '13:00', ...three('place') });
  await add('reception-exceptions', { day: '2026-12-01', ...three('reason') });
  await add('reception-exceptions', { day: '2026-12-02', starts_at: '15:00', ends_at: '17:00', ...three('reason') });
  const told = await courtNews.topics.court?.(platform.reads, {
    ...{ key: '7517', lang: 'ru' as const, after, until: platform.clock.now() },
  });
  assert.deepEqual(
    told?.map(({ title, path }) => [title, path]),
    [
      ['Председатель принимает в другое время: 2 декабря 2026 г., среда, 15:00–17:00', '/courts/7517/reception'],
      ['Председатель не принимает: 1 декабря 2026 г., вторник', '/courts/7517/reception'],
      ['День открытых дверей: 10 декабря 2026 г., четверг, 10:00–13:00', '/courts/7517/open-days'],
    ],
  );
});
