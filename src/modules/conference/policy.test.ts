import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Actor } from '#platform/audit';
import type { AccountId, PersonId } from '#platform/ids';
import type { SeatId } from './model/ids.ts';
import type { Place, Standing } from './model/seat.ts';
import { type Doer, mayDo, mayKeepSites, type RoomDeed, roomDeeds } from './policy.ts';

const [stranger, judge] = ['s', 'j'] as [PersonId, PersonId];
const accountId = 'a' as AccountId;
const scope = { courtCode: '7517', judge };
const staff = (role: string, personId: PersonId = stranger, courtCode = '7517'): Doer => ({
  actor: { kind: 'staff', accountId, personId, courtCode, role },
});
const visitor: Actor = { kind: 'visitor' };
const sitting = (place: Place, standing: Standing = 'admitted'): Doer => ({
  actor: visitor,
  seat: { id: 'x' as SeatId, place, standing },
});

const ofJudge = roomDeeds.slice(0, 14);
const secretary: readonly RoomDeed[] = [
  'open',
  'invite',
  'read-panel',
  'conduct',
  'admit',
  'mute',
  'spotlight',
  'show-page',
];
const seat: readonly RoomDeed[] = ['connect', 'read-room', 'tell-failure', 'tell-equipment'];

const table: readonly (readonly [string, Doer, readonly RoomDeed[]])[] = [
  ['a visitor', { actor: visitor }, []],
  ['a signed-in person without a seat', { actor: { kind: 'person', accountId, personId: stranger } }, []],
  ['a registry clerk', staff('registry_clerk'), ['open', 'invite']],
  ['the secretary', staff('hearing_secretary'), secretary],
  ['a secretary of another court', staff('hearing_secretary', stranger, '7518'), []],
  ['the judge of the hearing', staff('judge', judge), ofJudge],
  ['the chairperson who hears it', staff('chairperson', judge), ofJudge],
  ['another judge', staff('judge'), []],
  ['the judge in another court', staff('judge', judge, '7518'), []],
  ['a party', sitting('party'), ['ask-floor', 'talk', ...seat]],
  ['a witness', sitting('witness', 'isolated'), ['ask-floor', 'talk', ...seat]],
  ['the hall', sitting('courtroom'), seat],
  ['who was removed', sitting('party', 'removed'), []],
  [
    'the system',
    { actor: { kind: 'system', name: 'demo' } },
    ['open', 'invite', 'read-panel', 'conduct', 'close-part'],
  ],
];

describe('the policy of rooms', () => {
  for (const [who, doer, allowed] of table) {
    it(`lets ${who} do: ${allowed.join(', ') || 'nothing'}`, () => {
      assert.deepEqual(
        roomDeeds.filter((deed) => mayDo(deed, doer, scope)),
        [...allowed],
      );
    });
  }

  it('lets administrators register remote sites, and no judge', () => {
    assert.equal(mayKeepSites(staff('administrator').actor), true);
    assert.equal(mayKeepSites(staff('judge', judge).actor), false);
    assert.equal(mayKeepSites(staff('administrator').actor, '7517'), true);
    assert.equal(mayKeepSites(staff('administrator').actor, '7518'), false);
  });
});
