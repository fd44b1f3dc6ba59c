import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Actor } from '#platform/audit';
import type { AccountId, PersonId } from '#platform/ids';
import { type HearingDeed, hearingDeeds, mayDo } from './policy.ts';

const [stranger, judge] = ['s', 'j'] as [PersonId, PersonId];
const scope = { courtCode: '7517', judge };
const accountId = 'a' as AccountId;
const staff = (role: string, personId: PersonId = stranger, courtCode = '7517'): Actor => ({
  ...{ kind: 'staff', accountId, personId, courtCode, role },
});

const paper: readonly HearingDeed[] = ['schedule', 'move', 'set-video', 'read-staff-list', 'say-served', 'import'];
const hall: readonly HearingDeed[] = ['schedule', 'move', 'delay', 'conduct', 'adjourn', 'set-openness', 'set-video'];
const reports: readonly HearingDeed[] = ['read-staff-list', 'say-served', 'note-appearance'];

const table: readonly (readonly [string, Actor, readonly HearingDeed[]])[] = [
  ['a visitor', { kind: 'visitor' }, []],
  ['a signed-in person, party or not', { kind: 'person', accountId, personId: stranger }, []],
  ['a registry clerk', staff('registry_clerk'), paper],
  ['a hearing secretary', staff('hearing_secretary'), [...hall, ...reports]],
  ['a secretary of another court', staff('hearing_secretary', stranger, '7518'), []],
  ['the judge of the hearing', staff('judge', judge), hearingDeeds.filter((deed) => deed !== 'import')],
  ['the chairperson who hears it', staff('chairperson', judge), hearingDeeds.filter((deed) => deed !== 'import')],
  ['the same judge acting as a clerk', staff('registry_clerk', judge), paper],
  ['another judge of the court', staff('judge'), ['read-staff-list']],
  ['the chairperson', staff('chairperson'), ['read-staff-list']],
  ['an administrator', staff('administrator'), ['import']],
  ['a press officer', staff('press_officer'), []],
  ['the system', { kind: 'system', name: 'demo' }, hearingDeeds],
];

describe('the policy of hearings', () => {
  for (const [who, actor, allowed] of table) {
    it(`lets ${who} do: ${allowed.join(', ') || 'nothing'}`, () => {
      assert.deepEqual(
        hearingDeeds.filter((deed) => mayDo(deed, actor, scope)),
        [...allowed],
      );
    });
  }
});
