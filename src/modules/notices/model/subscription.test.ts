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
  assert.deepEqual(readPhrase('  Қарыз ШАРТЫ! '), { key: 'карыз шарты', shown: 'Қарыз ШАРТЫ' });
  assert.deepEqual(readPhrase('аб'), { fault: 'NOTICES_PHRASE_SHORT' });
  assert.deepEqual(readPhrase('! ? .'), { fault: 'NOTICES_PHRASE_SHORT' });
  assert.deepEqual(readPhrase('ә'.repeat(81)), { fault: 'NOTICES_PHRASE_LONG' });
  assert.deepEqual(readPhrase('ә'.repeat(80)), { key: 'а'.repeat(80), shown: 'ә'.repeat(80) });
});

it('a phrase stands in letters as words alone: no address, no signs by the thousand', () => {
  const shown = (typed: string) => {
    const read = readPhrase(typed);
    return 'fault' in read ? read.fault : read.shown;
  };
  assert.equal(shown('  қарыз   шарты '), 'қарыз шарты');
  assert.equal(shown('Қасымов А. Б., іс № 7517-26-00-2/14'), 'Қасымов А. Б. іс № 7517-26-00-2/14');
  assert.equal(shown('ұтыс https://evil.example/?x=1 <b>\u202e'), 'ұтыс https /evil. example/ x 1 b');
  assert.equal(shown(`сот${'!'.repeat(10_000)}`), 'сот');
  assert.equal(shown(`сот${'-'.repeat(10_000)}`), 'NOTICES_PHRASE_LONG');
});
