import assert from 'node:assert/strict';
import { it } from 'node:test';
import { insertCourt } from '#modules/courts/testing';
import { readAnew, searchAll } from '#modules/search';
import { testPlatform } from '#testing';
import { caseAtCourt, clerkOf } from '../testing/index.ts';
import { casesToFind } from './search-source.ts';

it('a case of an open kind is found by a part of its number and by its category, by no name; a closed kind by nothing', async () => {
  const platform = await testPlatform();
  await platform.db.transact({ actor: clerkOf(), action: 'cases.register-case' }, async (tx) => {
    tx.record({ kind: 'court', id: '7517' });
    await insertCourt(tx, { code: '7517' });
  });
  const open = await caseAtCourt(platform);
  const closed = await caseAtCourt(platform, { category: 'adoption' });
  await readAnew(platform, casesToFind);
  const found = async (text: string) => (await searchAll(platform.reads, { text })).found.map(({ ref }) => ref);
  assert.deepEqual(await found(open.number), [open.number]);
  assert.deepEqual(await found(open.number.replaceAll(/[^\d]/g, '').slice(0, 9)), [open.number]);
  assert.deepEqual(await found('қарыз шарты'), [open.number]);
  assert.ok(!(await found(closed.number)).includes(closed.number));
  for (const text of ['асырап алу', 'усыновление', 'Қасымова']) assert.deepEqual(await found(text), [], text);
});
