import assert from 'node:assert/strict';
import { it } from 'node:test';
import { testPlatform } from '#testing';
import { indexDocuments } from '../actions/index-documents.ts';
import { searchAll } from '../queries/search-all.ts';
import type { SearchSource } from '../queries/search-source.ts';
import { catchUpOften } from './follow-sources.ts';

it('a source of which a fact has brought one document is read whole all the same, and once', async () => {
  const platform = await testPlatform();
  let lists = 0;
  const source: SearchSource = {
    ...{ kind: 'court', facts: [] },
    read: async (_on, ref) => {
      const title = { kk: `Ауданаралық ${ref}`, ru: `Межрайонный ${ref}`, en: `Interdistrict ${ref}` };
      const at = platform.clock.now();
      return {
        ...{ kind: 'court', ref, courtCode: ref, at, until: null, href: `/courts/${ref}`, title },
        ...{ about: { kk: '', ru: '', en: '' }, words: '', numbers: [] },
      };
    },
    list: async (_on, after) => {
      lists += 1;
      return ['7517', '7581', '7594'].filter((ref) => ref > after);
    },
  };
  const total = async () => (await searchAll(platform.reads, { text: 'ауданаралық' })).total;
  await indexDocuments(platform, source, ['7581']);
  assert.equal(await total(), 1);
  const { run } = catchUpOften(platform, [source]);
  await run();
  assert.equal(await total(), 3);
  const after = lists;
  await run();
  assert.equal(lists, after, 'what is here whole is not read again');
});
