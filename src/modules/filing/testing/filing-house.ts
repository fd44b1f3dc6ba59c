import { insertCourt } from '#modules/courts/testing';
import { getExpectedSigner } from '#modules/identity';
import { type IdentityHouse, identityHouse, inventedPerson, openCabinet } from '#modules/identity/testing';
import { signerOf } from '#modules/signatures';
import { type SignatureHouse, signatureHouse } from '#modules/signatures/testing';
import type { Act } from '#platform/audit';
import { type ActMaker, actorOf, type Principal } from '#platform/http';

const system: Act = { actor: { kind: 'system', name: 'test' }, action: 'filing.lay-house' };

/** A house in which people file: real database, invented registers, court 7517. */
export interface FilingHouse extends IdentityHouse {
  /** A confirmed account of an invented person. */
  readonly filer: Principal;
  actsOf(principal: Principal): ActMaker;
  /** One more account, confirmed unless told otherwise. */
  enter(options?: { readonly isOwn?: boolean }): Promise<Principal>;
}

let phones = 1;

export interface SigningHouse extends FilingHouse {
  /** The demo's authority: gives keys, revokes them, falls silent. */
  readonly signatures: SignatureHouse;
}

/** The same with the demo's authority and its threads: filings can be signed and sent. */
export async function signingHouse(): Promise<SigningHouse> {
  const house = await filingHouse();
  const signatures = await signatureHouse(house.platform);
  house.platform.ports.plug(signerOf, getExpectedSigner);
  return { ...house, signatures };
}

export async function filingHouse(): Promise<FilingHouse> {
  const house = await identityHouse();
  await house.platform.db.transact(system, async (tx) => {
    tx.record({ kind: 'court', id: '7517' });
    await insertCourt(tx);
  });
  const enter = async ({ isOwn = true } = {}): Promise<Principal> => {
    const phone = `+7701000${String(phones++).padStart(4, '0')}`;
    const address = { line: 'Демо қаласы, Үлгі көшесі, 7' };
    return await openCabinet(house, { person: { ...inventedPerson(), address }, phone, isOwn });
  };
  const actsOf =
    (principal: Principal): ActMaker =>
    (action) => ({ actor: actorOf(principal), action });
  return { ...house, filer: await enter(), enter, actsOf };
}
