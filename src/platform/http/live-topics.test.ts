import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Principal } from '#platform/http';
import type { AccountId, PersonId, SessionId } from '#platform/ids';
import { type LiveTopics, mayHear } from './live-topics.ts';

const person: Principal = {
  ...{ accountId: 'a1' as AccountId, personId: 'p1' as PersonId, sessionId: 's1' as SessionId },
  ...{ kind: 'person', isConfirmed: true, displayName: 'Қасымова А. С.', lang: 'kk', mustGiveSecondFactor: false },
  posts: [],
};
const secretary: Principal = { ...person, posts: [{ courtCode: '7517', role: 'hearing_secretary' }] };
const guarded: readonly LiveTopics[] = [
  { kind: 'case-file', mayHear: async (id, { personId }) => id === '1' && personId === 'p1' },
];

describe('a live topic', () => {
  for (const [topic, visitor, ofPerson, ofStaff] of [
    ['hearings:7517', true, true, true],
    ['hearings:7517:2026-11-24', true, true, true],
    ['courts:7517', true, true, true],
    ['account:a1', false, true, true],
    ['account:a2', false, false, false],
    ['desk:7517', false, false, true],
    ['desk:7599', false, false, false],
    ['case-file:1', false, true, true],
    ['case-file:2', false, false, false],
    ['cases:7517', false, false, false],
    ['cases:7517-26-00-2/1842', false, false, false],
    ['draws:7517-26-00-2/1842', false, false, false],
    ['signing:1', false, false, false],
    ['account:', false, false, false],
    ['account', false, false, false],
    ['hearings:*', false, false, false],
    ['*', false, false, false],
    [`hearings:${'7'.repeat(120)}`, false, false, false],
  ] as const) {
    it(`${topic.slice(0, 40)} is heard by those whom it concerns`, async () => {
      const heard = [undefined, person, secretary].map((who) => mayHear(topic, who, guarded));
      assert.deepEqual(await Promise.all(heard), [visitor, ofPerson, ofStaff]);
    });
  }

  it('is heard without an account by the browser that holds something for it, and by no other', async () => {
    const room: LiveTopics = {
      kind: 'room',
      mayHear: async () => false,
      mayHearInBrowser: async (id, own) => id + own === '1b1',
    };
    const heard = [
      ...[mayHear('room:1', undefined, [room], 'b1'), mayHear('room:1', undefined, [room], 'b2')],
      ...[mayHear('room:2', undefined, [room], 'b1'), mayHear('case-file:1', undefined, guarded, 'b1')],
    ];
    assert.deepEqual(await Promise.all(heard), [true, false, false, false]);
  });

  it('of a module that is not wired is heard by nobody', async () => {
    assert.equal(await mayHear('case-file:1', person, []), false);
  });
});
