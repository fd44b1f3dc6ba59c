import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Actor } from '#platform/audit';
import type { AccountId, PersonId } from '#platform/ids';
import { type CaseDeed, mayDo } from './policy.ts';

const [party, stranger, judge] = ['p', 's', 'j'] as [PersonId, PersonId, PersonId];
const scope = { courtCode: '7517', participants: [party], judge };
const accountId = 'a' as AccountId;
const staff = (role: string, personId: PersonId = stranger, courtCode = '7517'): Actor => ({
  kind: 'staff',
  accountId,
  personId,
  courtCode,
  role,
});

const deedsOfHouse: readonly CaseDeed[] = [
  'register',
  'add-participants',
  'assign-judge',
  'change-stage',
  'read-file',
  'write-file',
  'keep-terms',
  'prove-service',
  'import',
];

const table: readonly (readonly [string, Actor, readonly CaseDeed[]])[] = [
  ['a visitor', { kind: 'visitor' }, []],
  ['a stranger', { kind: 'person', accountId, personId: stranger }, []],
  ['a participant', { kind: 'person', accountId, personId: party }, ['read-file', 'write-file']],
  [
    'a registry clerk',
    staff('registry_clerk'),
    [
      ...['register', 'add-participants', 'change-stage', 'read-file', 'write-file', 'keep-terms'],
      ...['prove-service', 'import'],
    ] as CaseDeed[],
  ],
  ['a clerk of another court', staff('registry_clerk', stranger, '7518'), []],
  [
    'a secretary',
    staff('hearing_secretary'),
    ['add-participants', 'change-stage', 'read-file', 'write-file', 'keep-terms', 'prove-service'],
  ],
  [
    'the judge of the case',
    staff('judge', judge),
    ['add-participants', 'change-stage', 'read-file', 'write-file', 'keep-terms', 'prove-service'],
  ],
  ['another judge of the court', staff('judge'), []],
  ['the chairperson', staff('chairperson'), ['read-file']],
  [
    'a chairperson who hears the case',
    staff('chairperson', judge),
    [...['add-participants', 'change-stage', 'read-file', 'write-file', 'keep-terms'], 'prove-service'] as CaseDeed[],
  ],
  ['an archivist', staff('archivist'), ['read-file']],
  ['an administrator', staff('administrator'), ['import']],
  ['the system', { kind: 'system', name: 'draw' }, deedsOfHouse],
];

describe('the policy of cases', () => {
  for (const [who, actor, allowed] of table) {
    it(`lets ${who} do: ${allowed.join(', ') || 'nothing'}`, () => {
      assert.deepEqual(
        deedsOfHouse.filter((deed) => mayDo(deed, actor, scope)),
        [...allowed],
      );
    });
  }
});
