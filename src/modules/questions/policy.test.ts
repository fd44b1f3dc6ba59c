import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Actor } from '#platform/audit';
import { type AccountId, newId, type PersonId } from '#platform/ids';
import { mayDo, mayWorkOnQuestions, type QuestionDeed, questionDeeds } from './policy.ts';

const asker = newId<PersonId>();
const scope = { courtCode: '7517', asker };
const staff = (role: string, courtCode = '7517'): Actor => ({
  ...{ kind: 'staff', accountId: newId<AccountId>(), personId: newId<PersonId>(), courtCode, role },
});
const deedsOf = (actor: Actor): readonly QuestionDeed[] => questionDeeds.filter((deed) => mayDo(deed, actor, scope));

test('the press officer prepares everything and publishes nothing', () => {
  assert.deepEqual(deedsOf(staff('press_officer')), [
    ...(['read', 'accept', 'refuse', 'forward', 'draft', 'submit', 'withdraw'] as const),
  ]);
});

test('the chairperson answers, and gives drafts back', () => {
  assert.deepEqual(deedsOf(staff('chairperson')), [
    ...(['read', 'accept', 'refuse', 'forward', 'draft', 'return', 'publish', 'withdraw'] as const),
  ]);
});

test('no other office, no other court and no visitor has a part in it', () => {
  for (const role of ['judge', 'registry_clerk', 'administrator', 'archivist', 'republican_administrator']) {
    assert.deepEqual(deedsOf(staff(role)), [], role);
  }
  assert.deepEqual(deedsOf(staff('chairperson', '7599')), []);
  assert.deepEqual(deedsOf({ kind: 'visitor' }), []);
  assert.equal(mayWorkOnQuestions([{ role: 'judge' }]), false);
  assert.equal(mayWorkOnQuestions([{ role: 'judge' }, { role: 'press_officer' }]), true);
});

test('an asker follows the own question, and nobody else’s', () => {
  const person: Actor = { kind: 'person', accountId: newId<AccountId>(), personId: asker };
  assert.deepEqual(deedsOf(person), ['read-own']);
  assert.deepEqual(deedsOf({ ...person, personId: newId<PersonId>() }), []);
  assert.equal(mayDo('read-own', person, { courtCode: '7517', asker: null }), false);
});

test('a program lays and reads, and answers nothing', () => {
  assert.deepEqual(deedsOf({ kind: 'system', name: 'demo' }), ['read', 'lay']);
});
