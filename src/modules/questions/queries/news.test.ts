import assert from 'node:assert/strict';
import { it } from 'node:test';
import { readPhrase } from '#modules/notices';
import { type QuestionsHouse, questionsHouse } from '../testing/index.ts';
import { questionNews } from './news.ts';

async function answered(house: QuestionsHouse, visibility: 'public' | 'private', kk: string, ru: string) {
  const { id, number } = await house.ask({ text: `${kk} қайда орналасқан, білгім келеді` });
  await house.answer(id, { visibility, texts: { title: { kk, ru }, text: { kk: `${kk}.`, ru: `${ru}.` } } });
  return number;
}

it('public answers are the news of their court and of the phrases in them, each within its time', async () => {
  const house = await questionsHouse();
  const { clock, reads } = house.platform;
  const after = clock.now();
  clock.advance({ minutes: 5 });
  const number = await answered(house, 'public', 'Көлік тұрағы', 'Парковка у здания');
  await answered(house, 'private', 'Жеке мәселе', 'Личное');
  const until = clock.now();
  const news = async (kind: 'court' | 'phrase', key: string, rest = {}) =>
    (await questionNews.topics[kind]?.(reads, { key, lang: 'ru', after, until, ...rest }))?.map(({ title }) => title);
  const phrase = readPhrase('ПАРКОВКА у');
  assert.ok('key' in phrase);
  assert.deepEqual(await news('court', '7517'), ['Председатель ответил: Парковка у здания']);
  assert.deepEqual(await news('phrase', phrase.key), ['Председатель ответил: Парковка у здания']);
  assert.deepEqual(await news('court', '7581'), []);
  assert.deepEqual(await news('court', '7517', { after: until, until: clock.now() }), []);
  const [item] = (await questionNews.topics.court?.(reads, { key: '7517', lang: 'kk', after, until })) ?? [];
  assert.equal(item?.path, `/questions/${number}`);
});
