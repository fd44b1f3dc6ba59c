import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Actor } from '#platform/audit';
import { type AccountId, newId, type PersonId } from '#platform/ids';
import { type MinutesScope, mayDo, minutesDeeds } from './policy.ts';

const judge = newId<PersonId>();
const party = newId<PersonId>();
const scope: MinutesScope = { courtCode: '7517', judge, participants: [party], isSealed: true };
const staff = (role: string, personId = newId<PersonId>(), courtCode = '7517'): Actor => ({
  ...{ kind: 'staff', accountId: newId<AccountId>(), personId, courtCode, role },
});
const person = (personId: PersonId): Actor => ({ kind: 'person', accountId: newId<AccountId>(), personId });
const deedsOf = (actor: Actor, of = scope) => minutesDeeds.filter((deed) => mayDo(deed, actor, of));

it('the secretary keeps the record and seals it, and decides nothing', () => {
  assert.deepEqual(deedsOf(staff('hearing_secretary')), [
    ...['read', 'mark', 'word', 'leave-recording-out', 'note-attendance', 'draft-protocol', 'seal', 'read-protocol'],
  ]);
  assert.deepEqual(deedsOf(staff('hearing_secretary', undefined, '6294')), []);
});

it('the judge of the case signs and decides; another judge does neither', () => {
  for (const deed of ['decide-on-protocol', 'sign-as-judge', 'decide-on-remarks'] as const) {
    assert.equal(mayDo(deed, staff('judge', judge), scope), true, deed);
    assert.equal(mayDo(deed, staff('judge'), scope), false, deed);
    assert.equal(mayDo(deed, { kind: 'system', name: 'test' }, scope), false, deed);
  }
  assert.equal(mayDo('seal', staff('judge', judge), scope), false);
});

it('who takes part reads the sealed protocol and remarks on it, never the draft', () => {
  assert.deepEqual(deedsOf(person(party)), ['read-protocol', 'remark']);
  assert.deepEqual(deedsOf(person(party), { ...scope, isSealed: false }), []);
  assert.deepEqual(deedsOf(person(newId<PersonId>())), []);
  assert.deepEqual(deedsOf({ kind: 'visitor' }), []);
});
