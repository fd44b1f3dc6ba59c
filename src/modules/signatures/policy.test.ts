import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Actor } from '#platform/audit';
import { type AccountId, newId, type PersonId } from '#platform/ids';
import { mayDo, signatureDeeds } from './policy.ts';

const signer = newId<PersonId>();
const accountId = newId<AccountId>();
const staff = (personId: PersonId, role: string): Actor => ({
  ...{ kind: 'staff', accountId, personId, courtCode: '7517', role },
});
const actors: readonly (readonly [who: string, actor: Actor, may: boolean])[] = [
  ['the signer', { kind: 'person', accountId, personId: signer }, true],
  ['the signer in office', staff(signer, 'judge'), true],
  ['another person', { kind: 'person', accountId, personId: newId<PersonId>() }, false],
  ['the chairperson of the court', staff(newId<PersonId>(), 'chairperson'), false],
  ['an administrator', staff(newId<PersonId>(), 'administrator'), false],
  ['a visitor', { kind: 'visitor' }, false],
  ['the machine', { kind: 'system', name: 'demo' }, false],
];

for (const deed of signatureDeeds) {
  for (const [who, actor, may] of actors) {
    test(`${who} ${may ? 'may' : 'may not'}: ${deed}`, () => assert.equal(mayDo(deed, actor, { signer }), may));
  }
}
