import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { addContact, proveContact } from '#modules/notices';
import type { Tx } from '#platform/db';
import { isHouseError } from '#platform/errors';
import { newId, type PersonId } from '#platform/ids';
import { browser, type IdentityHouse, identityHouse, inventedPerson, visitorAct } from '../testing/index.ts';
import { drawLetterCode, grantLetterCode } from './letter-code.ts';
import { openAccountForParty } from './open-account-for-party.ts';
import { registerOrganisation } from './register-organisation.ts';
import { registerPerson } from './register-person.ts';
import { setPassword } from './set-password.ts';
import { signIn } from './sign-in.ts';

const court = { actor: { kind: 'system', name: 'test' }, action: 'test.invite' } as const;
const phone = '+77011234567';

describe('an account that the court opens for a party', () => {
  let house: IdentityHouse;
  const person = inventedPerson();
  const inTx = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => house.platform.db.transact(court, work);
  const enter = () =>
    inTx((tx) =>
      registerPerson(tx, {
        ...{ iin: person.iin, surname: person.surname, givenName: person.given, birthDate: person.birthDate },
      }),
    );
  const invite = async (holder: PersonId, phones: readonly string[] = []): Promise<string | undefined> => {
    await inTx((tx) => openAccountForParty(tx, { holder, phones, lang: 'ru', subject: { kind: 'case', id: 'c' } }));
    await house.work();
    const { rows } = await house.platform.owner.query(
      `select payload->>'way' as way from platform.event where name = 'identity.party_invited.v1' order by id desc limit 1`,
    );
    return rows[0]?.way;
  };
  const from = browser('phone');
  const open = (password: string, identifier = person.iin, where = from) =>
    signIn(house.platform, visitorAct(), { identifier, password, from: where });
  const refused = (code: string) => (thrown: unknown) => isHouseError(thrown, code);
  const accounts = async () =>
    (await house.platform.owner.query(`select confirmed_by from identity.account`)).rows.map((row) => row.confirmed_by);

  beforeEach(async () => {
    house = await identityHouse();
  });

  it('sends the first password to the number that the register calls the party’s, and it opens the account once', async () => {
    house.registers.numbers.set(phone, person.iin);
    assert.equal(await invite(await enter(), ['+77017654321', phone]), 'contact');
    const code = await house.codeSentTo(phone);
    assert.match(code ?? '', /^\d{12}$/);
    assert.equal((await open(code ?? '')).next, 'set-password');
    await assert.rejects(open(code ?? '', person.iin, browser('other')), refused('IDENTITY_SIGN_IN_REFUSED'));
    assert.deepEqual(await accounts(), ['court']);
  });

  it('sends nothing to a number that is another’s or nobody’s, whoever named it', async () => {
    house.registers.numbers.set(phone, inventedPerson('Өзге').iin);
    assert.equal(await invite(await enter(), [phone, '+77017654321']), 'letter');
    assert.equal(await house.codeSentTo(phone), undefined);
    assert.deepEqual(await accounts(), []);
  });

  it('waits while the register is silent and goes on when it answers', async () => {
    house.registers.numbers.set(phone, person.iin);
    house.registers.isSilent = true;
    assert.equal(await invite(await enter(), [phone]), undefined);
    house.registers.isSilent = false;
    await house.platform.owner.query('update graphile_worker._private_jobs set run_at = now()');
    await house.work();
    assert.match((await house.codeSentTo(phone)) ?? '', /^\d{12}$/);
  });

  it('gives no password to whom signs in already', async () => {
    const holder = await enter();
    const contactId = await inTx((tx) => addContact(tx, { personId: holder, channel: 'sms', address: phone }));
    await inTx((tx) => proveContact(tx, contactId, { by: 'clerk', evidence: 'test' }));
    assert.equal(await invite(holder), 'contact');
    const { token } = await open((await house.codeSentTo(phone)) ?? '');
    await setPassword(house.platform, visitorAct(), { token, password: 'жеті қабат көк аспан', from });
    const first = await house.codeSentTo(phone);
    assert.equal(await invite(holder), 'account');
    assert.equal(await house.codeSentTo(phone), first);
  });

  it('is entered once with the code of the newest letter, by a known holder only', async () => {
    const holder = await enter();
    const write = async () => {
      const drawn = await drawLetterCode(house.platform, holder);
      return { drawn, isGiven: await inTx((tx) => grantLetterCode(tx, { holder, drawn, lang: 'kk' })) };
    };
    const [old, { drawn, isGiven }] = [await write(), await write()];
    assert.equal(isGiven, true);
    await assert.rejects(open(old.drawn.code), refused('IDENTITY_SIGN_IN_REFUSED'));
    const { token, next } = await open(drawn.code);
    assert.equal(next, 'set-password');
    await assert.rejects(open(drawn.code, person.iin, browser('other')), refused('IDENTITY_SIGN_IN_REFUSED'));
    await setPassword(house.platform, visitorAct(), { token, password: 'жеті қабат көк аспан', from });
    await assert.rejects(open(drawn.code), refused('IDENTITY_SIGN_IN_REFUSED'));
    await inTx(async (tx) => {
      tx.record({ kind: 'person', id: holder });
      assert.equal(await grantLetterCode(tx, { holder, drawn, lang: 'kk' }), false);
    });
    await assert.rejects(drawLetterCode(house.platform, newId<PersonId>()), refused('IDENTITY_PERSON_UNKNOWN'));
  });

  it('gets another letter when its code was entered and no password was set', async () => {
    const holder = await enter();
    const first = await drawLetterCode(house.platform, holder);
    await inTx((tx) => grantLetterCode(tx, { holder, drawn: first, lang: 'kk' }));
    await open(first.code);
    const second = await drawLetterCode(house.platform, holder);
    assert.equal(await inTx((tx) => grantLetterCode(tx, { holder, drawn: second, lang: 'kk' })), true);
    await assert.rejects(open(first.code), refused('IDENTITY_SIGN_IN_REFUSED'));
    assert.equal((await open(second.code, person.iin, browser('other'))).next, 'set-password');
  });

  it('lets guesses of a code wait longer and longer, and its days run out', async () => {
    const holder = await enter();
    const drawn = await drawLetterCode(house.platform, holder);
    await inTx((tx) => grantLetterCode(tx, { holder, drawn, lang: 'kk' }));
    for (let guess = 0; guess < 5; guess += 1) await assert.rejects(open('000000000000'));
    await assert.rejects(open(drawn.code), refused('IDENTITY_TOO_MANY_ATTEMPTS'));
    house.platform.clock.advance({ hours: 60 * 24 });
    await assert.rejects(open(drawn.code), refused('IDENTITY_SIGN_IN_REFUSED'));
  });

  it('of an organisation is reached by the proved contact of its head', async () => {
    const head = await enter();
    const bin = '500140000002';
    const id = await inTx((tx) =>
      registerOrganisation(tx, { bin, nameKk: '«Дала» ЖШС', nameRu: 'ТОО «Дала»', headIin: person.iin }),
    );
    assert.equal(await invite(id), 'letter');
    const contactId = await inTx((tx) => addContact(tx, { personId: head, channel: 'sms', address: phone }));
    await inTx((tx) => proveContact(tx, contactId, { by: 'clerk', evidence: 'test' }));
    assert.equal(await invite(id), 'contact');
    assert.equal((await open((await house.codeSentTo(phone)) ?? '', bin)).next, 'set-password');
  });
});
