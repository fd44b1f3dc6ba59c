import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Actor } from '#platform/audit';
import type { AccountId, PersonId } from '#platform/ids';
import { mayDo, type TorelikDeed, torelikDeeds } from './policy.ts';

const staff = (role: string, courtCode = '7517'): Actor => ({
  ...{ kind: 'staff', accountId: 'a' as AccountId, personId: 'p' as PersonId, courtCode, role },
});

const table: readonly (readonly [string, Actor, readonly TorelikDeed[]])[] = [
  ['a visitor', { kind: 'visitor' }, []],
  ['a signed-in person', { kind: 'person', accountId: 'a' as AccountId, personId: 'p' as PersonId }, []],
  ['a registry clerk', staff('registry_clerk'), ['bring-over', 'read-state']],
  ['a registry clerk of another court', staff('registry_clerk', '7518'), []],
  ['an administrator', staff('administrator'), torelikDeeds],
  ['the chairperson', staff('chairperson'), ['read-state']],
  ['a judge', staff('judge'), []],
  ['an archivist', staff('archivist'), []],
  ['the system', { kind: 'system', name: 'import' }, torelikDeeds],
];

describe('the policy between a court and the national system', () => {
  for (const [who, actor, allowed] of table) {
    it(`lets ${who} do: ${allowed.join(', ') || 'nothing'}`, () => {
      assert.deepEqual(
        torelikDeeds.filter((deed) => mayDo(deed, actor, '7517')),
        [...allowed],
      );
    });
  }
});
