import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Actor } from '#platform/audit';
import type { AccountId, PersonId } from '#platform/ids';
import { type DrawDeed, drawDeeds, mayDo } from './policy.ts';

const [stranger, judge, asker] = ['s', 'j', 'a'] as [PersonId, PersonId, PersonId];
const scope = { courtCode: '7517', judge, askedBy: asker };
const accountId = 'acc' as AccountId;
const staff = (role: string, personId: PersonId = stranger, courtCode = '7517'): Actor => ({
  ...{ kind: 'staff', accountId, personId, courtCode, role },
});

const table: readonly (readonly [string, Actor, readonly DrawDeed[]])[] = [
  ['a visitor', { kind: 'visitor' }, []],
  ['a person', { kind: 'person', accountId, personId: stranger }, []],
  ['the chairperson', staff('chairperson'), ['see-court', 'ask-redraw', 'settle-redraw']],
  ['the chairperson who asked', staff('chairperson', asker), ['see-court', 'ask-redraw']],
  ['the chairperson who hears the case', staff('chairperson', judge), ['see-court', 'ask-redraw']],
  ['the judge of the case', staff('judge', judge), ['see-court', 'ask-redraw']],
  ['another judge', staff('judge'), ['see-court', 'settle-redraw']],
  ['another judge who asked when the case was his', staff('judge', asker), ['see-court']],
  ['a judge of another court', staff('judge', stranger, '7518'), []],
  ['a registry clerk', staff('registry_clerk'), ['see-court']],
  ['an administrator', staff('administrator'), ['see-court']],
  ['a hearing secretary', staff('hearing_secretary'), []],
  ['the system', { kind: 'system', name: 'distribution' }, ['see-court']],
];

describe('the policy of draws', () => {
  for (const [who, actor, allowed] of table) {
    it(`lets ${who} do: ${allowed.join(', ') || 'nothing'}`, () => {
      assert.deepEqual(
        drawDeeds.filter((deed) => mayDo(deed, actor, scope)),
        [...allowed],
      );
    });
  }
});
