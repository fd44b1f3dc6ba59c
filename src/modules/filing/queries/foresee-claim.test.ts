import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { insertCourt } from '#modules/courts/testing';
import { type TestPlatform, testPlatform } from '#testing';
import { type ClaimForeseen, foreseeClaim } from './foresee-claim.ts';

describe('what answers come to before anybody signs in', () => {
  let platform: TestPlatform;
  const foresee = (said: ClaimForeseen) => foreseeClaim(platform.reads, said);
  const codes = async (said: ClaimForeseen) => (await foresee(said)).courts.map(({ code }) => code);

  before(async () => {
    platform = await testPlatform();
    const act = { actor: { kind: 'system', name: 'test' }, action: 'filing.lay-courts' } as const;
    await platform.db.transact(act, async (tx) => {
      tx.record({ kind: 'court', id: '7517' });
      await insertCourt(tx);
      await insertCourt(tx, { code: '7581', kind: 'criminal' });
      await insertCourt(tx, { code: '7527', kind: 'economic', level: 'specialised' });
      await insertCourt(tx, { code: '7117' });
    });
  });

  it('names the courts of the region that hear such a claim', async () => {
    assert.deepEqual(await codes({ region: '75', category: 'loan', sides: 'citizen' }), ['7517']);
    assert.deepEqual(await codes({ region: '75', sides: 'organisation-business' }), ['7527']);
    assert.deepEqual(await codes({ category: 'loan' }), [], 'no region, no court');
    const { place } = await foresee({ category: 'loan' });
    assert.equal(place.result, 'last-known');
  });

  it('falls back to the district court where the region has no court of that kind, and says so', async () => {
    const { courts, isByDistrict } = await foresee({ region: '71', sides: 'organisation-business' });
    assert.deepEqual([courts.map(({ code }) => code), isByDistrict], [['7117'], true]);
    assert.equal((await foresee({ region: '75', sides: 'organisation-business' })).isByDistrict, false);
  });

  it('reckons the duty by who pays and what is asked for, and nothing for who is exempt', async () => {
    const duty = async (said: ClaimForeseen) => (await foresee(said)).duty?.totalTiyn;
    const million = { hasPrice: 'yes', priceTiyn: 100_000_000 } as const;
    assert.equal(await duty({ ...million, sides: 'citizen' }), 1_000_000);
    assert.equal(await duty({ ...million, sides: 'organisation-citizen' }), 3_000_000);
    assert.equal(await duty({ ...million, sides: 'entrepreneur-business' }), 1_000_000);
    assert.equal(await duty({ hasPrice: 'no', category: 'divorce' }), 129_750);
    assert.equal(await duty({ hasPrice: 'yes' }), undefined);
    assert.equal(await duty({ ...million, isExempt: true }), undefined);
    assert.equal(await duty({ ...million, category: 'labour', sides: 'citizen' }), 0);
  });
});
