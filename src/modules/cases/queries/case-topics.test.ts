import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Principal } from '#platform/http';
import { type AccountId, newId, type PersonId, type SessionId } from '#platform/ids';
import { type TestPlatform, testPlatform } from '#testing';
import { removeParticipant } from '../index.ts';
import { type CaseAtCourt, caseAtCourt, clerkOf } from '../testing/index.ts';
import { caseTopics } from './case-topics.ts';

describe('the pulse of a case', () => {
  let platform: TestPlatform;
  let suit: CaseAtCourt;
  const principal = (personId: PersonId, role?: string, courtCode = '7517'): Principal => ({
    ...{ accountId: newId<AccountId>(), personId, sessionId: newId<SessionId>(), kind: 'person', isConfirmed: true },
    ...{ displayName: 'Т.', lang: 'kk', mustGiveSecondFactor: false, posts: role ? [{ courtCode, role }] : [] },
  });
  const hears = (who: Principal, id: string = suit.id) => caseTopics(platform).mayHear(id, who);

  before(async () => {
    platform = await testPlatform();
    suit = await caseAtCourt(platform);
  });

  it('is heard by its parties and by the offices of its court that read the file', async () => {
    assert.equal(await hears(principal(suit.claimant.personId)), true);
    assert.equal(await hears(principal(newId<PersonId>(), 'registry_clerk')), true);
  });

  it('is heard by no outsider, no other court and no office that reads no file', async () => {
    assert.equal(await hears(principal(newId<PersonId>())), false);
    assert.equal(await hears(principal(newId<PersonId>(), 'registry_clerk', '7599')), false);
    assert.equal(await hears(principal(newId<PersonId>(), 'press_officer')), false);
    assert.equal(await hears(principal(newId<PersonId>(), 'judge')), false);
  });

  it('is no answer to who asks for a case that is none', async () => {
    const clerk = principal(newId<PersonId>(), 'registry_clerk');
    for (const id of ['', 'x', suit.number, newId()]) assert.equal(await hears(clerk, id), false);
  });

  it('falls silent for whoever has left the case', async () => {
    assert.equal(await hears(principal(suit.respondent.personId)), true);
    await platform.db.transact({ actor: clerkOf(), action: 'cases.remove-participant' }, (tx) =>
      removeParticipant(tx, suit.id, suit.respondent.participantId),
    );
    assert.equal(await hears(principal(suit.respondent.personId)), false);
  });
});
