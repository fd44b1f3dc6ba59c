import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { belongsToPerson, listContacts } from '#modules/notices';
import type { Principal } from '#platform/http';
import { getOwnAccount } from '../queries/get-own-account.ts';
import { type IdentityHouse, identityHouse, inventedPerson, openCabinet, visitorAct } from '../testing/index.ts';
import { addOwnContact, proveOwnContact, removeOwnContact } from './manage-contacts.ts';
import { requestPassword } from './request-password.ts';

describe('a contact in the cabinet', () => {
  let house: IdentityHouse;
  let owner: Principal;
  let claim: Principal;
  const person = inventedPerson();
  const add = (principal: Principal, address: string, kind: 'phone' | 'email' = 'email') =>
    addOwnContact(house.platform, visitorAct(), principal, { kind, address });
  const prove = (principal: Principal, contactId: Awaited<ReturnType<typeof add>>, code: string) =>
    proveOwnContact(house.platform, visitorAct(), principal, { contactId, code });
  const addressesOf = async ({ personId }: Principal): Promise<[string, boolean][]> =>
    (await listContacts(house.platform.reads, personId)).map((contact) => [contact.address, belongsToPerson(contact)]);

  before(async () => {
    house = await identityHouse();
    owner = await openCabinet(house, { person, phone: '+77030000001', isOwn: true });
    claim = await openCabinet(house, { person: inventedPerson(), phone: '+77030000002', isOwn: false });
  });

  it('of a confirmed holder serves the court once its code came back, and the others are told', async () => {
    const id = await add(owner, 'aigul@example.kz');
    assert.deepEqual(await addressesOf(owner), [
      ['+77030000001', true],
      ['aigul@example.kz', false],
    ]);
    await assert.rejects(prove(owner, id, '00000000'), { code: 'IDENTITY_CODE_WRONG' });
    await prove(owner, id, String(await house.codeSentTo('aigul@example.kz')));
    assert.deepEqual((await addressesOf(owner)).at(-1), ['aigul@example.kz', true]);
    const { rows } = await house.platform.owner.query(
      `select d.address from notices.delivery d join notices.notice n on n.id = d.notice_id
       where n.template = 'identity.contact-added'`,
    );
    assert.deepEqual(rows, [{ address: '+77030000001' }]);
    await assert.rejects(add(owner, 'aigul@example.kz'), { code: 'IDENTITY_CONTACT_TAKEN' });
  });

  it('of a claim never serves the court, but a phone of the person’s own confirms it', async () => {
    const mail = await add(claim, 'claim@example.kz');
    await prove(claim, mail, String(await house.codeSentTo('claim@example.kz')));
    assert.deepEqual((await addressesOf(claim)).at(-1), ['claim@example.kz', false]);
    const { iin } = [...house.registers.people.values()].find((one) => one.iin !== person.iin) ?? person;
    house.registers.numbers.set('+77030000003', iin);
    const phone = await add(claim, '+77030000003', 'phone');
    await prove(claim, phone, String(await house.codeSentTo('+77030000003')));
    await house.work();
    assert.equal((await getOwnAccount(house.platform.reads, claim)).isConfirmed, true);
  });

  it('that was mistyped and never proved hands the account to nobody', async () => {
    await add(owner, '+77030000009', 'phone');
    const before = await house.codeSentTo('+77030000009');
    for (const purpose of ['recover', 'register'] as const) {
      await requestPassword(house.platform, visitorAct(), {
        purpose,
        identifier: person.iin,
        contact: { kind: 'phone', address: '+77030000009' },
        lang: 'kk',
        from: { browserToken: 'stranger', networkKey: 'stranger', userAgent: '' },
      });
      await house.work();
    }
    assert.notEqual(await house.codeSentTo('+77030000009'), before);
    const { rows } = await house.platform.owner.query(
      'select count(*)::int as n from identity.one_time_password where account_id = $1',
      [owner.accountId],
    );
    assert.deepEqual(rows, [{ n: 0 }]);
  });

  it('has a code that lives ten minutes', async () => {
    const id = await add(owner, 'late@example.kz');
    house.platform.clock.advance({ minutes: 10 });
    const late = prove(owner, id, String(await house.codeSentTo('late@example.kz')));
    await assert.rejects(late, { code: 'IDENTITY_CODE_EXPIRED' });
  });

  it('can be removed by its holder alone, and never the last one', async () => {
    const [phone, mail] = await listContacts(house.platform.reads, owner.personId);
    assert.ok(phone && mail);
    const remove = (principal: Principal, id: typeof phone.id) =>
      removeOwnContact(house.platform, visitorAct(), principal, id);
    await assert.rejects(remove(claim, phone.id), { code: 'IDENTITY_NOT_ALLOWED' });
    await remove(owner, mail.id);
    await assert.rejects(remove(owner, phone.id), { code: 'IDENTITY_CONTACT_LAST' });
  });
});
