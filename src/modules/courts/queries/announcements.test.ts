import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { type Act, visitor } from '#platform/audit';
import { newId, type PersonId } from '#platform/ids';
import { type TestPlatform, testPlatform } from '#testing';
import { addEntry } from '../actions/add-entry.ts';
import { endEntry } from '../actions/end-entry.ts';
import { readEntry } from '../model/lists/court-list.ts';
import { courtList } from '../model/lists/court-lists.ts';
import { insertCourt, insertStaffPost, staffAct, systemAct } from '../testing/index.ts';
import { announcementNews, listAnnouncements } from './announcements.ts';

const three = (stem: string, text: string) => ({
  ...{ [`${stem}_kk`]: `${text} kk`, [`${stem}_ru`]: `${text} ru`, [`${stem}_en`]: `${text} en` },
});

describe('announcements of a court', () => {
  let platform: TestPlatform;
  let act: Act;
  const announce = async (heading: string, dates: Record<string, string> = {}, as = act) => {
    const raw = { ...three('heading', heading), ...three('message', 'Мәтін'), ...dates };
    const read = readEntry(courtList('announcements'), raw);
    assert.ok(read.ok, read.ok ? '' : read.faults.map(({ error }) => error.say('kk')).join());
    return await addEntry(platform, as, { list: 'announcements', courtCode: '7517', values: read.values });
  };
  const headings = async () => (await listAnnouncements(platform.reads, '7517')).map(({ heading }) => heading.kk);
  const told = async (after: Temporal.Instant) =>
    (
      await announcementNews.topics.court?.(platform.reads, {
        ...{ key: '7517', lang: 'ru' as const, after, until: platform.clock.now() },
      })
    )?.map(({ title }) => title);

  before(async () => {
    platform = await testPlatform();
    const { personId } = await platform.db.transact(systemAct, async (tx) => {
      tx.record({ kind: 'test', id: '1' });
      await insertCourt(tx);
      return await insertStaffPost(tx, { role: 'administrator' });
    });
    act = staffAct(personId, 'administrator');
  });

  it('are written by its administrator and chairperson, in three languages or not at all', async () => {
    const stranger = staffAct(newId<PersonId>(), 'administrator');
    for (const other of [stranger, { actor: visitor, action: 'courts.add-entry' }])
      await assert.rejects(announce('Бөтен', {}, other), { code: 'COURTS_MAY_NOT_EDIT' });
    const read = readEntry(courtList('announcements'), { ...three('heading', 'Тақырып'), message_kk: 'Мәтін' });
    assert.deepEqual(read.ok ? [] : read.faults.map(({ field }) => field), ['message_ru', 'message_en']);
    assert.deepEqual(await headings(), []);
  });

  it('stand from their first day to their last, and are told once, on the first', async () => {
    const begun = platform.clock.now().subtract({ minutes: 1 });
    await announce('Бүгін', { valid_to: '24.11.2026' });
    await announce('Кейін', { valid_from: '25.11.2026' });
    assert.deepEqual(await headings(), ['Бүгін kk']);
    assert.deepEqual(await told(begun), ['Бүгін ru']);
    const first = platform.clock.now();
    platform.clock.advance({ hours: 24 });
    assert.deepEqual(await headings(), ['Бүгін kk']);
    assert.deepEqual(await told(first), []);
    platform.clock.advance({ hours: 24 });
    assert.deepEqual(await headings(), ['Кейін kk']);
    assert.deepEqual(await told(first), ['Кейін ru']);
  });

  it('are not told any more once they are ended', async () => {
    const since = platform.clock.now().subtract({ minutes: 1 });
    const { id } = await announce('Қате');
    platform.clock.advance({ hours: 1 });
    assert.ok((await told(since))?.includes('Қате ru'));
    await endEntry(platform, act, { list: 'announcements', courtCode: '7517', id, version: 1 });
    assert.ok(!(await headings()).includes('Қате kk'));
    assert.ok(!(await told(since))?.includes('Қате ru'));
  });
});
