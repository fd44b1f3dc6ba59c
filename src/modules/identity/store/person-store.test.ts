import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { type TestPlatform, testPlatform } from '#testing';
import { demoIin } from '../model/demo-numbers.ts';
import { seeded } from '../model/seeded.ts';
import { saveKnownPerson } from './person-store.ts';

describe('entering known persons', () => {
  let platform: TestPlatform;
  before(async () => {
    platform = await testPlatform();
  });

  it('goes on when the database has made a generic plan of the statement, from the sixth on', async () => {
    const random = seeded(7);
    const ids = await platform.db.transact(
      { actor: { kind: 'system', name: 'test' }, action: 'test.enter' },
      async (tx) => {
        tx.record({ kind: 'test', id: 'x' });
        const entered: string[] = [];
        for (let n = 0; n < 12; n += 1) {
          const name = { surname: 'Даулетов', givenName: 'Олжас' };
          entered.push(
            await saveKnownPerson(tx, {
              iin: demoIin(random),
              ...name,
              birthDate: Temporal.PlainDate.from('2050-01-01'),
            }),
          );
        }
        return entered;
      },
    );
    assert.equal(new Set(ids).size, 12);
  });
});
