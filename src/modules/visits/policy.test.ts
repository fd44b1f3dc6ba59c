import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Actor } from '#platform/audit';
import { type AccountId, newId, type PersonId } from '#platform/ids';
import { mayDo, mayMeetVisitors } from './policy.ts';

const staff = (role: string, courtCode = '7517'): Actor => ({
  ...{ kind: 'staff', accountId: newId<AccountId>(), personId: newId<PersonId>(), courtCode, role },
});

it('the list of visitors is for those who meet them, in their own court', () => {
  for (const role of ['chairperson', 'press_officer', 'administrator', 'registry_clerk', 'bailiff']) {
    assert.ok(mayDo('read-list', staff(role), { courtCode: '7517' }), role);
    assert.ok(mayMeetVisitors([{ role }]));
  }
  assert.equal(mayDo('read-list', staff('chairperson', '7581'), { courtCode: '7517' }), false);
  for (const role of ['judge', 'hearing_secretary', 'archivist', 'republican_administrator']) {
    assert.equal(mayDo('read-list', staff(role), { courtCode: '7517' }), false, role);
    assert.equal(mayMeetVisitors([{ role }]), false);
  }
});

it('a person sees the visits booked from the own account, a visitor nothing, a program settles changes only', () => {
  const personId = newId<PersonId>();
  const person: Actor = { kind: 'person', accountId: newId<AccountId>(), personId };
  assert.ok(mayDo('read-own', person, { courtCode: '7517', personId }));
  assert.equal(mayDo('read-own', person, { courtCode: '7517', personId: newId<PersonId>() }), false);
  assert.equal(mayDo('read-list', person, { courtCode: '7517' }), false);
  assert.equal(mayDo('read-list', { kind: 'visitor' }, { courtCode: '7517' }), false);
  const system: Actor = { kind: 'system', name: 'visits.remind' };
  assert.ok(mayDo('settle', system, { courtCode: '7517' }));
  assert.equal(mayDo('read-list', system, { courtCode: '7517' }), false);
});
