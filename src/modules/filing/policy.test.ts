import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Actor } from '#platform/audit';
import { type AccountId, newId, type PersonId } from '#platform/ids';
import { filingDeeds, mayDo } from './policy.ts';

const owner = newId<PersonId>();
const accountId = newId<AccountId>();
const scope = { owner, courtCode: '7517' };
const staff = (role: string, courtCode = '7517', personId = newId<PersonId>()): Actor => ({
  ...{ kind: 'staff', accountId, personId, courtCode, role },
});
const rights = (actor: Actor) => filingDeeds.filter((deed) => mayDo(deed, actor, scope));

describe('who may do what to a filing', () => {
  it('its owner writes, sends and follows it, and decides nothing', () => {
    const own = ['read-draft', 'write-draft', 'submit', 'read-filing', 'answer-clarification'];
    assert.deepEqual(rights({ kind: 'person', accountId, personId: owner }), own);
    assert.deepEqual(rights(staff('judge', '7517', owner)), own);
  });

  it('a clerk of the court reads and decides what was sent there, never a draft', () => {
    assert.deepEqual(rights(staff('registry_clerk')), ['read-inbox', 'decide-intake']);
  });

  it('nobody else may anything: strangers, visitors, other offices, clerks of another court', () => {
    for (const actor of [
      { kind: 'visitor' },
      { kind: 'person', accountId, personId: newId<PersonId>() },
      ...['judge', 'chairperson', 'hearing_secretary', 'administrator'].map((role) => staff(role)),
      staff('registry_clerk', '7518'),
    ] as const) {
      assert.deepEqual(rights(actor as Actor), []);
    }
  });

  it('the house itself completes what was signed and carries out what was decided', () => {
    assert.deepEqual(rights({ kind: 'system', name: 'filing' }), ['submit', 'read-inbox', 'decide-intake']);
  });
});
