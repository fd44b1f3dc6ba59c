import assert from 'node:assert/strict';
import { it } from 'node:test';
import { readPhrase } from '#modules/notices';
import { actsHouse, publishedAct } from '../testing/index.ts';
import { actNews } from './news.ts';

it('a published act is the news of its court and of the phrases in it; a closed case tells nothing', async () => {
  const house = await actsHouse();
  const { clock, reads } = house.platform;
  const after = clock.now();
  clock.advance({ minutes: 5 });
  await publishedAct(house);
  const until = clock.now();
  const news = async (kind: 'court' | 'phrase', key: string, lang: 'kk' | 'en' = 'kk') =>
    (await actNews.topics[kind]?.(reads, { key, lang, after, until })) ?? [];
  const phrase = readPhrase('талап қою арызы');
  assert.ok('key' in phrase);
  const [act, ...rest] = await news('court', '7517');
  assert.ok(act);
  assert.deepEqual(rest, []);
  assert.match(act.path, /^\/acts\/\S+$/);
  assert.deepEqual(await news('phrase', phrase.key), [act]);
  assert.deepEqual(await news('court', '7581'), []);
  assert.notEqual((await news('court', '7517', 'en'))[0]?.title, act.title);
  assert.deepEqual(
    await actNews.topics.court?.(reads, { key: '7517', lang: 'kk', after: until, until: clock.now() }),
    [],
  );
});
