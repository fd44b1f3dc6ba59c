import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { clipOf, clipQuery } from './clip-address.ts';

describe('the address of a clip', () => {
  it('takes a beginning, then an end, and keeps what else the address says', () => {
    const begun = clipQuery('?showing=7', { t: 100 });
    assert.equal(clipOf(begun, 10), undefined, 'a beginning alone is a link to a moment');
    const clip = clipQuery(begun, { to: 200 });
    assert.equal(clip, '?showing=7&t=100&to=200');
    assert.deepEqual(clipOf(clip, 10), { fromUs: 100, toUs: 200 });
  });

  it('begins where the recording does when it has an end only', () => {
    assert.deepEqual(clipOf(clipQuery('', { to: 200 }), 10), { fromUs: 10, toUs: 200 });
  });

  it('lets go of an end that lies before a new beginning, and of a beginning after a new end', () => {
    assert.equal(clipQuery('?t=100&to=200', { t: 300 }), '?t=300');
    assert.equal(clipQuery('?t=100&to=200', { t: 200 }), '?t=200');
    assert.equal(clipQuery('?t=100&to=200', { to: 50 }), '?to=50');
  });

  it('is gone as a whole', () => {
    assert.equal(clipQuery('?t=100&to=200', undefined), '');
    assert.equal(clipOf('?to=abc', 10), undefined);
  });
});
