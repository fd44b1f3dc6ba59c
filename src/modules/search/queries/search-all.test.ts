import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { type TestPlatform, testPlatform } from '#testing';
import { indexDocuments } from '../actions/index-documents.ts';
import type { SearchDocument } from '../model/search-document.ts';
import { MOST_LISTED, searchAll } from './search-all.ts';
import type { SearchSource } from './search-source.ts';

const at = Temporal.Instant.from('2026-11-24T05:00:00Z');
const same = (text: string) => ({ kk: text, ru: text, en: text });

function document(ref: string, title: string, rest: Partial<SearchDocument> = {}): SearchDocument {
  return {
    ...{ kind: 'court', ref, courtCode: '7517', at, until: null, href: `/courts/${ref}` },
    ...{ title: same(title), about: same(''), words: '', numbers: [] },
    ...rest,
  };
}

describe('search', () => {
  let platform: TestPlatform;
  const shelf = new Map<string, SearchDocument>();
  const source: SearchSource = {
    kind: 'court',
    facts: [],
    read: async (_on, ref) => shelf.get(ref),
    list: async () => [],
  };
  const put = async (...documents: SearchDocument[]) => {
    for (const one of documents) shelf.set(one.ref, one);
    await indexDocuments(
      platform,
      source,
      documents.map(({ ref }) => ref),
    );
  };
  const found = async (text: string, asked: Partial<Parameters<typeof searchAll>[1]> = {}) =>
    (await searchAll(platform.reads, { text, ...asked })).found.map(({ ref }) => ref);

  before(async () => {
    platform = await testPlatform();
    await put(
      document('qazy', 'Судья Қазыбеков', { at: at.subtract({ hours: 2 }) }),
      document('kazy', 'Судья Казыбеков', { at: at.subtract({ hours: 1 }) }),
      document('act', 'Шешім', {
        kind: 'court',
        words: 'Сот талапкердің исковое заявление туралы талабын қанағаттандырды',
      }),
      document('case', 'Іс 7517-26-00-2/1234', { numbers: ['7517-26-00-2/1234'] }),
      document('over', 'Ескі отырыс', { until: at }),
      document('later', 'Сот туралы', { at: at.add({ hours: 1 }) }),
    );
  });

  it('finds both spellings by a beginning, whatever the keyboard, the typed one first', async () => {
    assert.deepEqual(await found('қазы'), ['qazy', 'kazy']);
    assert.deepEqual(await found('казы'), ['kazy', 'qazy']);
    assert.deepEqual(await found('kазы'), ['kazy', 'qazy']);
  });

  it('finds a word by another form of it, Kazakh or Russian', async () => {
    assert.deepEqual(await found('талаптың'), ['act']);
    assert.deepEqual(await found('искового'), ['act']);
    assert.deepEqual(await found('шешімнің'), ['act']);
  });

  it('wants every word', async () => {
    assert.deepEqual(await found('сот талап'), ['act']);
    assert.deepEqual(await found('сот жоқсөз'), []);
  });

  it('puts a word of the title before a word of the text', async () => {
    assert.deepEqual(await found('сот'), ['later', 'act']);
  });

  it('finds a number in any spelling and by its beginning', async () => {
    for (const typed of ['7517-26-00-2/1234', '№7517 26 00 2 1234', '75172600-2/12', '7517260021234']) {
      assert.deepEqual(await found(typed), ['case'], typed);
    }
  });

  it('finds nothing that is over, and nothing for signs alone', async () => {
    platform.clock.advance({ hours: 72 });
    assert.deepEqual(await found('ескі'), []);
    assert.deepEqual(await found(' % _ \\ '), []);
  });

  it('takes hostile texts for words', async () => {
    for (const text of ["'; drop table", '\\', "a' | b", '!!(', ':*', '\u0000сот', 'а'.repeat(5000)]) await found(text);
  });

  it('counts the kinds whichever is asked for, by pages', async () => {
    const answer = await searchAll(platform.reads, { text: 'казы', kind: 'act' });
    assert.deepEqual(answer.found, []);
    assert.deepEqual([answer.counts?.get('court'), answer.total], [2, 0]);
    const second = await searchAll(platform.reads, { text: 'казы', perPage: 1, page: 2 });
    assert.deepEqual([second.pages, second.page, second.found[0]?.ref], [2, 2, 'qazy']);
  });

  it('gives the latest first whether the latest alone fill the page or the index has to be asked', async () => {
    const wide = Array.from({ length: 90 }, (_, n) =>
      document(`wide-${String(n).padStart(2, '0')}`, `Кеңістік ${n}`, {
        ...{ at: at.add({ hours: 2, minutes: n }), courtCode: n < 5 ? '7581' : '7517' },
        until: n === 88 ? at : null,
      }),
    );
    await put(...wide);
    const latest = wide.map(({ ref }) => ref).toReversed();
    const shown = latest.filter((ref) => ref !== 'wide-88');
    for (const text of ['кеңістік', 'кеңіс'])
      for (const page of [1, 2, 4]) {
        const from = (page - 1) * 20;
        assert.deepEqual(await found(text, { page }), shown.slice(from, from + 20), `${text}, page ${page}`);
      }
    assert.deepEqual(
      await found('кеңістік', { courtCode: '7581' }),
      latest.slice(-5),
      'older than all that is read whole',
    );
    assert.deepEqual((await found('кеңістік', { kind: 'court' })).length, 20);
    assert.deepEqual(await found('кеңістік', { kind: 'act' }), []);
  });

  it('keeps the order where the latest documents answer in part', async () => {
    const mixed = Array.from({ length: 160 }, (_, n) =>
      document(`mixed-${String(n).padStart(3, '0')}`, n % 5 === 0 ? `Аралас ${n}` : `Бөлек ${n}`, {
        at: at.add({ hours: 5, minutes: n }),
        courtCode: n % 2 === 0 ? '7517' : '7581',
      }),
    );
    await put(...mixed);
    const latest = mixed.map(({ ref }) => ref).toReversed();
    const answers = latest.filter((ref) => Number(ref.slice(-3)) % 5 === 0);
    for (const text of ['аралас', 'арал']) {
      assert.deepEqual(await found(text), answers.slice(0, 20), text);
      assert.deepEqual(await found(text, { page: 2 }), answers.slice(20), text);
      const ofCourt = answers.filter((ref) => Number(ref.slice(-3)) % 2 === 1);
      assert.deepEqual(await found(text, { courtCode: '7581' }), ofCourt, text);
    }
  });

  it('counts no further than can be looked through, and says that there is more', async () => {
    const many = Array.from({ length: MOST_LISTED }, (_, n) => document(`many-${n}`, 'Көптеген', { at }));
    await put(...many);
    const all = await searchAll(platform.reads, { text: 'көптеген' });
    assert.deepEqual([all.total, all.isCut, all.pages, all.counts?.get('court')], [1000, false, 50, 1000]);
    await put(document('many-more', 'Көптеген', { at, courtCode: '7581' }));
    const cut = await searchAll(platform.reads, { text: 'көптеген' });
    assert.deepEqual([cut.total, cut.isCut, cut.pages, cut.counts], [1000, true, 50, undefined]);
    const none = await searchAll(platform.reads, { text: 'көптеген', kind: 'act' });
    assert.deepEqual([none.total, none.isCut, none.pages, none.counts], [0, false, 1, undefined]);
    const ofCourt = await searchAll(platform.reads, { text: 'көптеген', courtCode: '7581' });
    assert.deepEqual([ofCourt.total, ofCourt.isCut, ofCourt.counts?.get('court')], [1, false, 1]);
  });

  it('forgets what its source does not show any more', async () => {
    await put(document('gone', 'Жоғалатын'));
    assert.deepEqual(await found('жоғалатын'), ['gone']);
    shelf.delete('gone');
    await indexDocuments(platform, source, ['gone']);
    assert.deepEqual(await found('жоғалатын'), []);
  });
});
