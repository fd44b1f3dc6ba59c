import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { type ActId, draftAct } from '#modules/acts';
import { type ActsHouse, actsHouse, type LaidCase } from '#modules/acts/testing';
import type { Principal } from '#platform/http';
import { type AccountId, newId, type PersonId, type SessionId } from '#platform/ids';
import { type FaceServer, serveFaces } from '#testing';
import { cabinet } from '../face.ts';

const session = { cookie: '__Host-sot=session' };

describe('the original of an act in the cabinet', () => {
  let house: ActsHouse;
  let laid: LaidCase;
  let id: ActId;
  const as = (personId: PersonId): Promise<FaceServer> => {
    const principal: Principal = {
      ...{ accountId: newId<AccountId>(), personId, sessionId: 's' as SessionId, kind: 'person', isConfirmed: true },
      ...{ displayName: 'Қасымова А.', lang: 'kk', posts: [], mustGiveSecondFactor: false },
    };
    return serveFaces(house.platform, [cabinet], principal);
  };
  before(async () => {
    house = await actsHouse();
    laid = await house.layCase();
    id = await draftAct(house.platform, house.judge, {
      caseId: laid.id,
      kind: 'acceptance',
      claimTenge: 5,
      dutyTenge: 5,
    });
  });

  it('is nothing to a party before it is out, and to others ever', async () => {
    const party = await as(laid.claimant);
    assert.equal((await party.get(`/kk/cabinet/acts/${id}/act.pdf`, session)).status, 403);
    await house.sign(id);
    const stranger = await as(newId<PersonId>());
    for (const file of ['act.pdf', 'bundle.zip']) {
      assert.equal((await stranger.get(`/kk/cabinet/acts/${id}/${file}`, session)).status, 403);
      assert.equal((await party.get(`/kk/cabinet/acts/0/${file}`, session)).status, 404);
    }
  });

  it('is given to both sides as the signed file and with its proofs', async () => {
    for (const personId of [laid.claimant, laid.respondent]) {
      const party = await as(personId);
      const pdf = await party.get(`/kk/cabinet/acts/${id}/act.pdf`, session);
      assert.ok(pdf.body.startsWith('%PDF'));
      const zip = await party.get(`/kk/cabinet/acts/${id}/bundle.zip`, session);
      assert.equal(zip.headers['content-type'], 'application/zip');
      assert.ok(zip.body.startsWith('PK'));
    }
  });
});
