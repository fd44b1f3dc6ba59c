import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { it } from 'node:test';
import { firstWordOfSha256, LONGEST } from './sha256.ts';

const reference = (text: string): number => createHash('sha256').update(text).digest().readInt32BE(0);

it('agrees with SHA-256 of the machine for every length of one block', () => {
  for (let length = 0; length <= LONGEST; length += 1) {
    const text = Array.from({ length }, (_, at) => String.fromCharCode(33 + ((at * 7 + length) % 90))).join('');
    assert.equal(firstWordOfSha256(text), reference(text), `${length} characters`);
  }
});

it('refuses a message that needs a second block', () => {
  assert.throws(() => firstWordOfSha256('x'.repeat(LONGEST + 1)), RangeError);
});
