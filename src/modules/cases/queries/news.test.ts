import assert from 'node:assert/strict';
import { it } from 'node:test';
import { insertCourt } from '#modules/courts/testing';
import { testPlatform } from '#testing';
import { changeStage, defineCourseKind, enterCourse } from '../index.ts';
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

it('of a case that the law closes only its stages are news, as on its page', async () => {
  const platform = await testPlatform();
  const act = { actor: clerkOf(), action: 'cases.enter-course' };
  await platform.db.transact(act, async (tx) => {
    tx.record({ kind: 'court', id: '7517' });
    await insertCourt(tx, { code: '7517' });
  });
  const said = () => () => 'Сараптама тағайындалды';
  const kind = defineCourseKind('test.examined', { texts: said, publicTexts: said });
  const titles: string[][] = [];
  for (const category of ['adoption', 'loan']) {
    const laid = await caseAtCourt(platform, { category });
    const after = platform.clock.now();
    platform.clock.advance({ minutes: 5 });
    await platform.db.transact(act, async (tx) => {
      await enterCourse(tx, { caseId: laid.id, kind, record: {} });
      await changeStage(tx, laid.id, 'accepted');
    });
    const asked = { key: laid.number, lang: 'kk', after, until: platform.clock.now() } as const;
    const items = (await caseNews.topics.case?.(platform.reads, asked)) ?? [];
    titles.push(items.map(({ title }) => title));
  }
  const [closed = [], open = []] = titles;
  assert.equal(closed.length, 1);
  assert.equal(closed.includes(said()()), false);
  assert.equal(open.length, 2);
});
