import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Actor } from '#platform/audit';
import { type AccountId, newId, type PersonId } from '#platform/ids';
import { mayDo, mayKeepInventory, maySeeInventory, recordingDeeds } from './policy.ts';

const [party, judge, other] = [newId<PersonId>(), newId<PersonId>(), newId<PersonId>()];
const scope = { courtCode: '7517', participants: [party], judge };
const person = (personId: PersonId): Actor => ({ kind: 'person', accountId: newId<AccountId>(), personId });
const staff = (role: string, personId = other, courtCode = '7517'): Actor => ({
  ...{ kind: 'staff', accountId: newId<AccountId>(), personId, courtCode, role },
});
const deedsOf = (actor: Actor) => recordingDeeds.filter((deed) => mayDo(deed, actor, scope));

describe('a recording', () => {
  const table: readonly (readonly [who: string, actor: Actor, deeds: readonly string[]])[] = [
    ['a party', person(party), ['watch', 'take-copy']],
    ['a stranger', person(other), []],
    ['a visitor', { kind: 'visitor' }, []],
    ['the judge of the case', staff('judge', judge), ['watch', 'watch-closed']],
    ['the chairperson who hears it', staff('chairperson', judge), ['watch', 'watch-closed']],
    ['the chairperson who does not', staff('chairperson'), ['watch']],
    ['another judge', staff('judge'), []],
    ['the secretary', staff('hearing_secretary'), ['watch', 'watch-closed', 'show-in-court']],
    ['the registry', staff('registry_clerk'), ['watch', 'watch-closed', 'show-in-court']],
    ['the archive', staff('archivist'), ['watch']],
    ['the administrator', staff('administrator'), []],
    ['the secretary of another court', staff('hearing_secretary', other, '6294'), []],
  ];
  for (const [who, actor, deeds] of table)
    it(`opens to ${who} as far as: ${deeds.join(', ') || 'nothing'}`, () => assert.deepEqual(deedsOf(actor), deeds));
});

describe('the devices of a court', () => {
  it('are changed by its administrator and chairperson, and seen by its staff', () => {
    assert.ok(mayKeepInventory(staff('administrator'), '7517') && mayKeepInventory(staff('chairperson'), '7517'));
    assert.ok(
      !mayKeepInventory(staff('hearing_secretary'), '7517') && maySeeInventory(staff('hearing_secretary'), '7517'),
    );
    assert.ok(!mayKeepInventory(staff('administrator'), '6294') && !maySeeInventory(staff('administrator'), '6294'));
    assert.ok(!mayKeepInventory(person(party), '7517') && !maySeeInventory({ kind: 'visitor' }, '7517'));
  });
});
