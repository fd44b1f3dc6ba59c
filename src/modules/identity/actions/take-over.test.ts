import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { listContacts } from '#modules/notices';
import type { Principal } from '#platform/http';
import type { Whereabouts } from '../actions/whereabouts.ts';
import { may } from '../policy.ts';
import { authenticate } from '../queries/authenticate.ts';
import { getPerson } from '../queries/get-person.ts';
import {
  browser,
  type IdentityHouse,
  identityHouse,
  inventedPerson,
  visitorAct,
  visitorActs,
} from '../testing/index.ts';
import { lookUpPerson } from './look-up-person.ts';
import { requestPassword } from './request-password.ts';
import { setPassword } from './set-password.ts';
import { type SignedIn, signIn } from './sign-in.ts';

const owner = inventedPerson('Қасымова', 'Айгүл', 'Серікқызы');
const ownersPhone = '+77010000001';
const attackersPhone = '+77010000002';
const ownersBrowser = browser('owner');
const attackersBrowser = browser('attacker');

describe('a stranger who types his own phone for somebody else’s IIN', () => {
  let house: IdentityHouse;
  let attacker: Principal;

  const ask = (address: string, from: Whereabouts, purpose: 'register' | 'recover' = 'register'): Promise<void> =>
    requestPassword(house.platform, visitorAct(), {
      purpose,
      identifier: owner.iin,
      contact: { kind: 'phone', address },
      lang: 'kk',
      from,
    });
  const enter = (password: string, from: Whereabouts): Promise<SignedIn> =>
    signIn(house.platform, visitorAct(), { identifier: owner.iin, password, from });
  const register = async (address: string, from: Whereabouts, password: string): Promise<Principal> => {
    await ask(address, from);
    await house.work();
    const { token } = await enter(String(await house.codeSentTo(address)), from);
    assert.equal(await authenticate(house.platform, token), undefined, 'nothing is open before a password is set');
    const opened = await setPassword(house.platform, visitorAct(), { token, password, from });
    await house.work();
    return await principalOf(opened.token);
  };
  const principalOf = async (token: string): Promise<Principal> => {
    const principal = await authenticate(house.platform, token);
    assert.ok(principal);
    return principal;
  };

  before(async () => {
    house = await identityHouse();
    house.registers.people.set(owner.iin, owner);
    house.registers.numbers.set(ownersPhone, owner.iin);
    house.registers.numbers.set(attackersPhone, inventedPerson().iin);
    attacker = await register(attackersPhone, attackersBrowser, 'қара түнде жортамын');
  });

  it('gets an unconfirmed account that sees nothing of the person', async () => {
    assert.equal(attacker.isConfirmed, false);
    assert.match(attacker.displayName, /^•+\d{4}$/);
    const person = await getPerson(house.platform.reads, attacker.personId);
    assert.deepEqual([person.isClaim, person.name], [true, undefined]);
    assert.deepEqual(
      (['draft-and-file', 'see-own-cases', 'see-register-data', 'see-own-looks'] as const).map((deed) =>
        may(attacker, deed),
      ),
      [true, false, false, false],
    );
  });

  it('finds the name masked when he looks the IIN up', async () => {
    const found = await lookUpPerson(house.platform, visitorActs, attacker, owner.iin as never);
    assert.deepEqual(found, { found: true, masked: 'Қ••• А•••' });
  });

  it('does not keep the holder out: she registers with her own phone and is confirmed as another person', async () => {
    const holder = await register(ownersPhone, ownersBrowser, 'жеті қабат көк аспан');
    assert.equal(holder.isConfirmed, true);
    assert.equal(holder.displayName, 'Қасымова А. С.');
    assert.notEqual(holder.personId, attacker.personId);
    const contacts = await listContacts(house.platform.reads, holder.personId);
    assert.deepEqual(
      contacts.map(({ address, proofs }) => [address, proofs.map(({ by }) => by)]),
      [[ownersPhone, ['subscriber_register']]],
    );
  });

  it('is told nothing of that: his account stays as it was', async () => {
    const { next, token } = await enter('қара түнде жортамын', attackersBrowser);
    assert.equal(next, 'open');
    const still = await principalOf(token);
    assert.deepEqual([still.accountId, still.isConfirmed], [attacker.accountId, false]);
  });

  it('cannot ask for a password into the confirmed account', async () => {
    const { rows: before } = await house.platform.owner.query('select count(*) as n from notices.delivery');
    await ask('+77010000003', attackersBrowser, 'recover');
    await house.work();
    const { rows: after } = await house.platform.owner.query('select count(*) as n from notices.delivery');
    assert.deepEqual(after, before);
    await ask(attackersPhone, attackersBrowser, 'recover');
    await house.work();
    const { token } = await enter(String(await house.codeSentTo(attackersPhone)), attackersBrowser);
    const { token: opened } = await setPassword(house.platform, visitorAct(), {
      token,
      password: 'тағы бір қара түн',
      from: attackersBrowser,
    });
    assert.equal((await principalOf(opened)).accountId, attacker.accountId);
  });

  it('guessing from elsewhere does not slow down the browser she uses', async () => {
    const guess = async (): Promise<string> =>
      await enter('басқа құпия сөз', attackersBrowser).then(
        () => 'in',
        (thrown) => thrown.code,
      );
    const outcomes: string[] = [];
    for (let tries = 0; tries < 7; tries += 1) outcomes.push(await guess());
    assert.deepEqual(new Set(outcomes), new Set(['IDENTITY_SIGN_IN_REFUSED', 'IDENTITY_TOO_MANY_ATTEMPTS']));
    assert.equal((await enter('жеті қабат көк аспан', ownersBrowser)).next, 'open');
  });
});
