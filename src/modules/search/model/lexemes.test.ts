import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { numberForm, vectorOf } from './lexemes.ts';
import { readQuery } from './search-query.ts';

const none = { kk: '', ru: '', en: '' };
const at = Temporal.Instant.from('2026-11-24T05:00:00Z');
const document = {
  kind: 'court',
  ref: 'a',
  courtCode: null,
  at,
  until: null,
  href: '/a',
  about: none,
  numbers: [],
} as const;

describe('the lexemes of a document', () => {
  it('hold words of the title twice and each word of the text once', () => {
    const vector = vectorOf({ ...document, title: { kk: 'Сот', ru: 'Сот', en: '' }, words: 'Сот іс' }).split(' ');
    assert.deepEqual(vector, ["'t=сот'", "'t-сот'", "'=сот'", "'-сот'", "'=іс'", "'-ис'"]);
  });

  it('hold nothing that PostgreSQL reads as a sign', () => {
    const vector = vectorOf({ ...document, title: { ...none, kk: "o'brien \\ 'x':1A 🙂" }, words: '<b>&amp;</b>' });
    assert.doesNotMatch(vector, /\\|''|[<&:]/);
  });

  it('make one number of its spellings', () => {
    assert.equal(numberForm('№ 7517-26-00-2/1234'), numberForm('7517 26 00 2 1234'));
    assert.equal(numberForm('7517-26-00-2A/1'), numberForm('7517-26-00-2А/1'.toLowerCase()));
  });
});

describe('a question', () => {
  it('is none without a letter or digit', () => {
    assert.equal(readQuery(' — '), undefined);
  });

  it('takes ten words of a whole page', () => {
    const query = readQuery(Array.from({ length: 400 }, (_, n) => `сөз${n}`).join(' '));
    assert.equal(query?.any.split(' & ').length, 10);
  });

  it('with many digits is also a number', () => {
    assert.match(readQuery('7517-26-00-2/1234')?.any ?? '', /'n7517260021234':\*$/);
    assert.doesNotMatch(readQuery('статья 128')?.any ?? '', /'n/);
  });
});
