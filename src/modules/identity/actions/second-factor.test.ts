import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Principal } from '#platform/http';
import { totpCode, totpStep } from '../model/totp.ts';
import { hmacSha1 } from '../store/secrets.ts';
import {
  browser,
  type IdentityHouse,
  identityHouse,
  inventedPerson,
  openCabinet,
  principalOf,
  visitorAct,
} from '../testing/index.ts';
import { giveRecoveryCode, giveSecondFactor, makeRecoveryCodes, offerSecondFactor } from './second-factor.ts';
import { signIn } from './sign-in.ts';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const fromBase32 = (text: string): Uint8Array => {
  const bits = [...text].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2));
};

describe('the second factor of staff', () => {
  let house: IdentityHouse;
  let clerk: Principal;
  let secret: Uint8Array;
  const person = inventedPerson();
  const from = browser('court computer');
  const enter = async (): Promise<Principal> => {
    const signedIn = await signIn(house.platform, visitorAct(), {
      identifier: person.iin,
      password: 'жеті қабат көк аспан',
      from,
    });
    assert.equal(signedIn.next, 'second-factor');
    return await principalOf(house, signedIn.token);
  };
  const codeNow = (): string => totpCode(hmacSha1, secret, totpStep(house.platform.clock.now()));
  const give = (principal: Principal, code: string) =>
    giveSecondFactor(house.platform, visitorAct(), principal, { code, from });

  before(async () => {
    house = await identityHouse();
    const { personId } = await openCabinet(house, { person, phone: '+77010000301', isOwn: true });
    house.posts.set(personId, [{ courtCode: '7517', role: 'registry_clerk' }]);
    clerk = await enter();
  });

  it('is missing after the password: no post is held yet', () => {
    assert.deepEqual([clerk.posts, clerk.mustGiveSecondFactor, clerk.isConfirmed], [[], true, true]);
  });

  it('is offered as QR address and text, the same until it is confirmed, and sealed in the table', async () => {
    const offer = await offerSecondFactor(house.platform, visitorAct(), clerk);
    assert.ok(offer);
    assert.match(offer.address, /^otpauth:\/\/totp\/.+secret=[A-Z2-7]{32}&issuer=/);
    assert.deepEqual(await offerSecondFactor(house.platform, visitorAct(), clerk), offer);
    secret = fromBase32(offer.secretText);
    const { rows } = await house.platform.owner.query<{ sealed_secret: string }>(
      'select * from identity.second_factor',
    );
    assert.ok(!rows[0]?.sealed_secret.includes(offer.secretText));
    assert.ok(!rows[0]?.sealed_secret.includes(Buffer.from(secret).toString('base64')));
  });

  it('gives the posts under a new token; the old one is worth nothing', async () => {
    const weak = await enter();
    await assert.rejects(give(weak, '000000'), { code: 'IDENTITY_TOTP_WRONG' });
    const { token, isFirst } = await give(weak, codeNow());
    assert.equal(isFirst, true);
    const strong = await principalOf(house, token);
    assert.deepEqual([strong.posts.length, strong.mustGiveSecondFactor], [1, false]);
    assert.notEqual(strong.sessionId, weak.sessionId);
    assert.equal(await offerSecondFactor(house.platform, visitorAct(), strong), undefined);
  });

  it('takes a code once', async () => {
    await assert.rejects(give(await enter(), codeNow()), { code: 'IDENTITY_TOTP_WRONG' });
    house.platform.clock.advance({ seconds: 30 });
    const { isFirst } = await give(await enter(), codeNow());
    assert.equal(isFirst, false);
  });

  it('of a clerk lasts a working day and no longer', async () => {
    house.platform.clock.advance({ seconds: 30 });
    const { token } = await give(await enter(), codeNow());
    house.platform.clock.advance({ hours: 11, minutes: 59 });
    assert.equal((await principalOf(house, token)).posts.length, 1);
    house.platform.clock.advance({ minutes: 1 });
    await assert.rejects(principalOf(house, token), /over/);
  });

  it('can be replaced by a recovery code, each once, made only by who holds the factor', async () => {
    const weak = await enter();
    await assert.rejects(makeRecoveryCodes(house.platform, visitorAct(), weak), { code: 'IDENTITY_NOT_ALLOWED' });
    const { token } = await give(weak, codeNow());
    const codes = await makeRecoveryCodes(house.platform, visitorAct(), await principalOf(house, token));
    assert.equal(new Set(codes).size, 8);
    const [code = ''] = codes;
    const recover = async (typed: string) =>
      giveRecoveryCode(house.platform, visitorAct(), await enter(), { code: typed, from });
    const strong = await principalOf(house, (await recover(code.toUpperCase().replace('-', ' '))).token);
    assert.equal(strong.posts.length, 1);
    await assert.rejects(recover(code), { code: 'IDENTITY_RECOVERY_CODE_WRONG' });
  });

  it('is bound to a phone only soon after the password was given', async () => {
    const other = inventedPerson();
    const principal = await openCabinet(house, { person: other, phone: '+77010000302', isOwn: true, from });
    house.posts.set(principal.personId, [{ courtCode: '7517', role: 'judge' }]);
    house.platform.clock.advance({ minutes: 16 });
    const late = offerSecondFactor(house.platform, visitorAct(), principal);
    await assert.rejects(late, { code: 'IDENTITY_SECOND_FACTOR_STALE' });
  });

  it('guessed in a row waits', async () => {
    const weak = await enter();
    const outcomes: string[] = [];
    for (let tries = 0; tries < 7; tries += 1) {
      outcomes.push(
        await give(weak, '000000').then(
          () => 'in',
          (thrown) => thrown.code,
        ),
      );
    }
    assert.equal(outcomes.at(-1), 'IDENTITY_TOO_MANY_ATTEMPTS');
  });
});
