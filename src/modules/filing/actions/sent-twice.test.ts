import assert from 'node:assert/strict';
import { before, beforeEach, describe, it } from 'node:test';
import type { Principal } from '#platform/http';
import type { RawInputs } from '../model/forms/read-answer.ts';
import { isSameAnswer } from '../model/forms/same-answer.ts';
import type { DraftId } from '../model/ids.ts';
import { type FilingHouse, filingHouse } from '../testing/index.ts';
import { saveAnswer } from './save-answer.ts';
import { saveParty } from './save-party.ts';
import { startDraft } from './start-draft.ts';

describe('a draft whose forms are sent twice', () => {
  let house: FilingHouse;
  let filer: Principal;
  let draftId: DraftId;
  const acts = () => house.actsOf(filer);

  before(async () => {
    house = await filingHouse();
    filer = house.filer;
  });
  beforeEach(async () => {
    draftId = await startDraft(house.platform, acts()('filing.start-draft'), filer, { form: 'claim', lang: 'kk' });
  });

  it('is begun once by two clicks, and anew by who has begun to fill it, waited, or meant two', async () => {
    const begin = (rest = {}) =>
      startDraft(house.platform, acts()('filing.start-draft'), filer, {
        ...{ form: 'claim', lang: 'kk', answers: { court: '7517' }, isOnce: true, ...rest },
      });
    const [one, two] = await Promise.all([begin(), begin()]);
    assert.equal(one, two);
    assert.notEqual(await begin({ answers: {} }), one);
    assert.notEqual(await begin({ isOnce: false }), one);
    house.platform.clock.advance({ seconds: 61 });
    const later = await begin();
    assert.notEqual(later, one);
    const raw = { demands: 'Талап' };
    house.platform.clock.advance({ seconds: 1 });
    await saveAnswer(house.platform, acts()('filing.save-answer'), filer, {
      ...{ draftId: later, field: 'demands', raw, seen: 0 },
    });
    assert.notEqual(await begin(), later);
  });

  it('takes a party that is written anew twice for one save, whatever order the database keeps', async () => {
    const write = (raw: RawInputs, seen: number, key?: string) =>
      saveParty(house.platform, acts(), filer, { draftId, field: 'respondent', raw, seen, key });
    await write({ unknownNumber: 'yes', surname: 'Белгісіз', givenName: 'Біреу' }, 0);
    const raw = { unknownNumber: 'yes', surname: 'Белгісіз', givenName: 'Екеу', address: 'Демо қаласы' };
    assert.equal((await write(raw, 1, 'p1')).kind, 'saved');
    assert.equal((await write(raw, 1, 'p1')).kind, 'saved');
    assert.equal((await write({ ...raw, givenName: 'Үшеу' }, 1, 'p1')).kind, 'changed-elsewhere');
  });

  it('tells the same answer in another order of keys from another answer', () => {
    assert.ok(isSameAnswer([{ a: 1, b: { c: 2, d: undefined } }], [{ b: { c: 2 }, a: 1 }]));
    assert.ok(!isSameAnswer([{ a: 1 }, { a: 2 }], [{ a: 2 }, { a: 1 }]));
    assert.ok(!isSameAnswer({ a: 1 }, { a: '1' }));
  });
});
