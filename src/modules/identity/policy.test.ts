import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Principal } from '#platform/http';
import { type IdentityDeed, may } from './policy.ts';

const base: Principal = {
  accountId: 'a' as Principal['accountId'],
  personId: 'p' as Principal['personId'],
  sessionId: 's' as Principal['sessionId'],
  kind: 'person',
  isConfirmed: true,
  displayName: '',
  lang: 'kk',
  posts: [],
  mustGiveSecondFactor: false,
};
const holds = (role: string): Principal => ({ ...base, posts: [{ courtCode: '7517', role }] });

const who = {
  visitor: undefined,
  claim: { ...base, isConfirmed: false },
  person: base,
  organisation: { ...base, kind: 'organisation' },
  clerkWithoutSecondFactor: { ...base, mustGiveSecondFactor: true },
  clerk: holds('registry_clerk'),
  administrator: holds('administrator'),
  judge: holds('judge'),
} as const satisfies Record<string, Principal | undefined>;

const table: Readonly<Record<IdentityDeed, readonly (keyof typeof who)[]>> = {
  'draft-and-file': ['claim', 'person', 'organisation', 'clerkWithoutSecondFactor', 'clerk', 'administrator', 'judge'],
  'see-own-cases': ['person', 'organisation', 'clerkWithoutSecondFactor', 'clerk', 'administrator', 'judge'],
  'see-register-data': ['person', 'organisation', 'clerkWithoutSecondFactor', 'clerk', 'administrator', 'judge'],
  'see-names-of-others': ['person', 'organisation', 'clerkWithoutSecondFactor', 'clerk', 'administrator', 'judge'],
  'see-own-looks': ['person', 'organisation', 'clerkWithoutSecondFactor', 'clerk', 'administrator', 'judge'],
  'see-own-sessions': [
    'claim',
    'person',
    'organisation',
    'clerkWithoutSecondFactor',
    'clerk',
    'administrator',
    'judge',
  ],
  'change-own-contacts': [
    'claim',
    'person',
    'organisation',
    'clerkWithoutSecondFactor',
    'clerk',
    'administrator',
    'judge',
  ],
  'open-organisation': ['person', 'clerkWithoutSecondFactor', 'clerk', 'administrator', 'judge'],
  'confirm-at-counter': ['clerk', 'administrator'],
  'see-identity-of-others': ['clerk', 'administrator', 'judge'],
};

describe('the policy of identity', () => {
  for (const [deed, allowed] of Object.entries(table)) {
    for (const name of Object.keys(who) as (keyof typeof who)[]) {
      const isAllowed = allowed.includes(name);
      it(`${isAllowed ? 'lets' : 'does not let'} ${name} ${deed}`, () =>
        assert.equal(may(who[name], deed as IdentityDeed), isAllowed));
    }
  }
});
