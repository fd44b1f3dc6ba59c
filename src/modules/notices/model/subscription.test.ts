import assert from 'node:assert/strict';
import { it } from 'node:test';
import { isDue, readPhrase, settledUntil } from './subscription.ts';

const at = (iso: string) => Temporal.Instant.from(iso);

it('a court is told of once a day from half past eight in Almaty, a case at once', () => {
  const yesterday = at('2026-11-23T04:00:00Z');
  assert.equal(isDue('court', yesterday, at('2026-11-24T03:29:59Z')), false);
  assert.equal(isDue('court', yesterday, at('2026-11-24T03:30:00Z')), true);
  assert.equal(isDue('phrase', settledUntil(at('2026-11-24T03:30:00Z')), at('2026-11-24T09:00:00Z')), false);
  assert.equal(isDue('court', settledUntil(at('2026-11-24T03:30:00Z')), at('2026-11-25T03:30:00Z')), true);
  assert.equal(isDue('case', at('2026-11-24T03:29:00Z'), at('2026-11-24T03:30:00Z')), true);
});

it('a phrase is one in whatever spelling, of three letters and not a book', () => {
  assert.deepEqual(readPhrase('  Қарыз ШАРТЫ! '), { key: 'карыз шарты' });
  assert.deepEqual(readPhrase('аб'), { fault: 'NOTICES_PHRASE_SHORT' });
  assert.deepEqual(readPhrase('! ? .'), { fault: 'NOTICES_PHRASE_SHORT' });
  assert.deepEqual(readPhrase('ә'.repeat(81)), { fault: 'NOTICES_PHRASE_LONG' });
  assert.deepEqual(readPhrase('ә'.repeat(80)), { key: 'а'.repeat(80) });
});
