import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Act } from '#platform/audit';
import type { Principal } from '#platform/http';
import { newId, type SessionId } from '#platform/ids';
import { draftAct } from '../actions/draft-act.ts';
import type { ActId } from '../model/ids.ts';
import { type ActsHouse, actsHouse, type LaidCase } from '../testing/index.ts';
import { actTopics } from './act-topics.ts';

describe('the pulse of an act', () => {
  let house: ActsHouse;
  let suit: LaidCase;
  let draft: ActId;
  const hears = (act: Act, id: string = draft) => actTopics(house.platform).mayHear(id, principalOf(act));

  before(async () => {
    house = await actsHouse();
    suit = await house.layCase();
    draft = await draftAct(house.platform, house.judge, { caseId: suit.id, kind: 'acceptance' });
  });

  it('of a draft is heard by those who work on it', async () => {
    assert.deepEqual([await hears(house.judge), await hears(house.secretary)], [true, true]);
  });

  it('of a draft is heard by no party, no other office and no other court', async () => {
    for (const act of [house.party(suit.claimant), house.press, house.clerk, house.office('hearing_secretary', '7599')])
      assert.equal(await hears(act), false);
  });

  it('is no answer to who asks for an act that is none', async () => {
    for (const id of ['', 'x', newId()]) assert.equal(await hears(house.judge, id), false);
  });
});

function principalOf({ actor }: Act): Principal {
  if (actor.kind !== 'person' && actor.kind !== 'staff') throw new TypeError(actor.kind);
  return {
    ...{ accountId: actor.accountId, personId: actor.personId, sessionId: newId<SessionId>() },
    ...{ kind: 'person', isConfirmed: true, displayName: 'Т.', lang: 'kk', mustGiveSecondFactor: false },
    posts: actor.kind === 'staff' ? [{ courtCode: actor.courtCode, role: actor.role }] : [],
  };
}
