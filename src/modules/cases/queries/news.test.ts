import assert from 'node:assert/strict';
import { it } from 'node:test';
import { insertCourt } from '#modules/courts/testing';
import { testPlatform } from '#testing';
import { changeStage } from '../index.ts';
import { caseAtCourt, clerkOf } from '../testing/index.ts';
import { caseNews } from './news.ts';

it('a step of a case is news in its public words, in the language asked for', async () => {
  const platform = await testPlatform();
  const act = { actor: clerkOf(), action: 'cases.change-stage' };
  await platform.db.transact(act, async (tx) => {
    tx.record({ kind: 'court', id: '7517' });
    await insertCourt(tx, { code: '7517' });
  });
  const laid = await caseAtCourt(platform);
  const after = platform.clock.now();
  platform.clock.advance({ minutes: 5 });
  await platform.db.transact(act, (tx) => changeStage(tx, laid.id, 'accepted'));
  const news = async (lang: 'kk' | 'ru', key = laid.number) =>
    (await caseNews.topics.case?.(platform.reads, { key, lang, after, until: platform.clock.now() })) ?? [];
  const [item, ...rest] = await news('kk');
  assert.deepEqual(rest, []);
  assert.match(item?.path ?? '', /^\/cases\//);
  assert.notEqual((await news('ru'))[0]?.title, item?.title);
  assert.deepEqual(await news('kk', '7517-26-00-2/9999'), []);
});
