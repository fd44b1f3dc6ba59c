import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { belongsToPerson, findContact } from '#modules/notices';
import { type IdentityHouse, identityHouse, visitorAct } from '../testing/index.ts';
import { askVisitorContact, proveVisitorContact } from './visitor-contact.ts';

describe('the contact of a visitor', () => {
  let house: IdentityHouse;
  const ask = (address: string, network = 'home', kind: 'phone' | 'email' = 'email') =>
    askVisitorContact(house.platform, visitorAct(), { contact: { kind, address }, lang: 'kk', network });
  const prove = (contactId: Awaited<ReturnType<typeof ask>>, code: string) =>
    proveVisitorContact(house.platform, visitorAct(), { contactId, code });

  before(async () => {
    house = await identityHouse();
  });

  it('is proved by the code that was sent there, once, and is nobody’s', async () => {
    const id = await ask('visitor@example.kz');
    const code = String(await house.codeSentTo('visitor@example.kz'));
    await assert.rejects(prove(id, code === '00000000' ? '11111111' : '00000000'), { code: 'IDENTITY_CODE_WRONG' });
    await prove(id, code);
    const contact = await findContact(house.platform.reads, id);
    assert.deepEqual(
      contact?.proofs.map(({ by }) => by),
      ['code'],
    );
    assert.ok(contact && !belongsToPerson(contact));
    await assert.rejects(prove(id, code), { code: 'IDENTITY_CODE_WRONG' });
  });

  it('is not proved by the code of another visitor', async () => {
    const [mine, other] = [await ask('a@example.kz', 'n1'), await ask('b@example.kz', 'n2')];
    const code = String(await house.codeSentTo('b@example.kz'));
    await assert.rejects(prove(mine, code), { code: 'IDENTITY_CODE_WRONG' });
    await prove(other, code);
  });

  it('has ten minutes: the code of a minute later is over', async () => {
    const id = await ask('+77010000001', 'n3', 'phone');
    house.platform.clock.advance({ minutes: 10 });
    await assert.rejects(prove(id, String(await house.codeSentTo('+77010000001'))), { code: 'IDENTITY_CODE_EXPIRED' });
    const again = await ask('+77010000001', 'n3', 'phone');
    house.platform.clock.advance({ minutes: 9, seconds: 59 });
    await prove(again, String(await house.codeSentTo('+77010000001')));
  });

  it('is guessed slowly', async () => {
    const id = await ask('guessed@example.kz', 'n4');
    for (let tries = 0; tries < 5; tries += 1) await assert.rejects(prove(id, '0'), { code: 'IDENTITY_CODE_WRONG' });
    await assert.rejects(prove(id, '0'), { code: 'IDENTITY_TOO_MANY_ATTEMPTS' });
  });

  it('gets no flood of codes, from one network or from many', async () => {
    for (let count = 0; count < 4; count += 1) await ask('flooded@example.kz', 'n5');
    await assert.rejects(ask('flooded@example.kz', 'n5'), { code: 'IDENTITY_TOO_MANY_CODES' });
    await ask('flooded@example.kz', 'n6');
    for (let count = 0; count < 6; count += 1) await ask(`other${count}@example.kz`, 'n7');
    await assert.rejects(ask('other6@example.kz', 'n7'), { code: 'IDENTITY_TOO_MANY_CODES' });
  });
});
