import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Principal } from '#platform/http';
import { newId } from '#platform/ids';
import { type FilingHouse, fillClaim, sendClaim, signingHouse } from '../testing/index.ts';
import { filingTopics } from './filing-topics.ts';

describe('the pulse of a filing', () => {
  let house: FilingHouse;
  let stranger: Principal;
  const hears = async (kind: string, id: string, who: Principal): Promise<boolean | undefined> =>
    await filingTopics(house.platform)
      .find((one) => one.kind === kind)
      ?.mayHear(id, who);

  before(async () => {
    house = await signingHouse();
    stranger = await house.enter();
  });

  it('of a draft is heard by who writes it, and by nobody else', async () => {
    const id = await fillClaim(house.platform, house.actsOf(house.filer), house.filer);
    assert.deepEqual([await hears('draft', id, house.filer), await hears('draft', id, stranger)], [true, false]);
  });

  it('of what was sent is heard by who has sent it, and by nobody else', async () => {
    const id = await sendClaim(house.platform, house.actsOf(house.filer), house.filer);
    assert.deepEqual([await hears('filing', id, house.filer), await hears('filing', id, stranger)], [true, false]);
  });

  it('is silent for who asks for what is none', async () => {
    for (const kind of ['draft', 'filing'])
      for (const id of ['', 'inbox', newId()]) assert.equal(await hears(kind, id, house.filer), false);
  });
});
