// Government texts of both languages, dirty as in life; see ../shared/data/NOTES.md.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { foldForSearch } from './fold.ts';

const shared = process.env.ASHYQ_TEST_DATA ?? fileURLToPath(new URL('../../../../shared/data', import.meta.url));
const data = join(shared, 'kk-ru-gov/CORPUS');
const skip = existsSync(data) ? false : `needs: test data at ${data}`;
const isMixed = (word: string) => /\p{Script=Cyrillic}/u.test(word) && /\p{Script=Latin}/u.test(word);

test('government texts fold once and for all, and hardly a word keeps two alphabets', { skip }, () => {
  let before = 0;
  let after = 0;
  for (const name of readdirSync(data)) {
    const text = readFileSync(join(data, name), 'utf8').slice(0, 200_000);
    const folded = foldForSearch(text);
    assert.equal(foldForSearch(folded), folded, name);
    before += text.split(/[^\p{L}]+/u).filter(isMixed).length;
    after += folded.split(' ').filter(isMixed).length;
  }
  assert.ok(before > 1000, `${before} mixed words in the texts`);
  assert.ok(after < before / 10, `${after} of ${before} mixed words remain`);
});
