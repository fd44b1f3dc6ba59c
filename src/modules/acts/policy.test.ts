import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Actor } from '#platform/audit';
import { type AccountId, newId, type PersonId } from '#platform/ids';
import { type ActDeed, actDeeds, mayDo } from './policy.ts';

const judge = newId<PersonId>();
const party = newId<PersonId>();
const scope = { courtCode: '7517', judge, participants: [party], isOut: true };
const staff = (role: string, personId = newId<PersonId>(), courtCode = '7517'): Actor => ({
  ...{ kind: 'staff', accountId: newId<AccountId>(), personId, courtCode, role },
});
const deedsOf = (actor: Actor, changes = {}): readonly ActDeed[] =>
  actDeeds.filter((deed) => mayDo(deed, actor, { ...scope, ...changes }));

test('the judge of the case does everything but take complaints and lay acts', () => {
  assert.deepEqual(deedsOf(staff('judge', judge)), [
    'read',
    'draft',
    'sign',
    'announce',
    'send-copy',
    'review-public-version',
  ]);
  assert.deepEqual(deedsOf(staff('chairperson', judge)), deedsOf(staff('judge', judge)));
});

test('nobody but the judge of the case signs: no other judge, no chairperson, no administrator, no program', () => {
  for (const role of ['judge', 'chairperson', 'administrator', 'registry_clerk', 'hearing_secretary'])
    assert.equal(deedsOf(staff(role)).includes('sign'), false, role);
  assert.equal(deedsOf({ kind: 'system', name: 'demo' }).includes('sign'), false);
});

test('a party reads what is out and does nothing else; a visitor reads no original', () => {
  const reader: Actor = { kind: 'person', accountId: newId<AccountId>(), personId: party };
  assert.deepEqual(deedsOf(reader), ['read']);
  assert.deepEqual(deedsOf(reader, { isOut: false }), []);
  assert.deepEqual(deedsOf({ ...reader, personId: newId<PersonId>() }), []);
  assert.deepEqual(deedsOf({ kind: 'visitor' }), []);
});

test('drafts are read by those who work on them, and by nobody of another court', () => {
  assert.deepEqual(deedsOf(staff('registry_clerk'), { isOut: false }), [
    'record-complaint',
    'send-copy',
    'review-public-version',
  ]);
  assert.deepEqual(deedsOf(staff('hearing_secretary'), { isOut: false }), ['read', 'draft', 'announce', 'send-copy']);
  assert.deepEqual(deedsOf(staff('hearing_secretary', newId<PersonId>(), '7599')), []);
  assert.deepEqual(deedsOf(staff('judge', judge, '7599')), []);
});
