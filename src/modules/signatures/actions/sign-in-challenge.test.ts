import assert from 'node:assert/strict';
import { before, beforeEach, describe, it } from 'node:test';
import { isHouseError } from '#platform/errors';
import { type TestPlatform, testPlatform } from '#testing';
import { judgeSignIn, makeSignInChallenge, signChallengeInDemo, useChallenge } from '../index.ts';
import { forgetChallenges } from '../jobs/forget-challenges.ts';
import { challengeText } from '../model/challenge.ts';
import { issueCertificate, type SignatureHouse, signAs, signatureHouse } from '../testing/index.ts';

const platform: TestPlatform = await testPlatform();
let house: SignatureHouse;

const browserToken = 'browser-of-aidar';
const refused = (code: string) => (thrown: unknown) => isHouseError(thrown, code);
const act = { actor: { kind: 'visitor' }, action: 'signatures.test' } as const;
const signed = async (text = makeSignInChallenge(platform, browserToken).text) =>
  await signAs(await issueCertificate(platform, house), text, { isAttached: true });

before(async () => {
  house = await signatureHouse(platform);
});
beforeEach(() => {
  platform.clock.set('2026-11-23T04:00:00Z');
  house.authority.services.mood = 'answers';
});

describe('a sign-in by signature', () => {
  it('says what it is for, where and until when, in canonical form', () => {
    const { text, expiresAt } = makeSignInChallenge(platform, browserToken);
    const said = JSON.parse(text);
    assert.deepEqual(Object.keys(said), ['exp', 'nonce', 'origin', 'purpose']);
    assert.deepEqual([said.purpose, said.origin], ['sign-in', 'http://localhost:3000']);
    assert.equal(expiresAt.epochMilliseconds, platform.clock.now().add({ seconds: 120 }).epochMilliseconds);
  });

  it('gives the facts of the certificate, with a key for authentication too', async () => {
    const { text } = makeSignInChallenge(platform, browserToken);
    const holder = await issueCertificate(platform, house, { forLogin: true, iin: '460202300028' });
    const proof = await judgeSignIn(platform, { cms: await signAs(holder, text, { isAttached: true }), browserToken });
    assert.deepEqual(
      [proof.signer.iin, proof.signer.bin, proof.signer.roles],
      ['460202300028', undefined, ['individual']],
    );
  });

  it('signed by the key of the demo is a sign-in too', async () => {
    const aidar = house.addPerson('450101300017');
    const cms = await signChallengeInDemo(platform, makeSignInChallenge(platform, browserToken), aidar.id);
    assert.equal((await judgeSignIn(platform, { cms, browserToken })).signer.iin, '450101300017');
  });

  it('of another browser is refused', async () => {
    const call = judgeSignIn(platform, { cms: await signed(), browserToken: 'browser-of-a-thief' });
    await assert.rejects(call, refused('SIGNATURES_CHALLENGE_OF_OTHER_BROWSER'));
  });

  it('with anything added to its nonce, so as to be used twice, is refused', async () => {
    const { text, expiresAt } = makeSignInChallenge(platform, browserToken);
    const said = JSON.parse(text);
    for (const nonce of [`${said.nonce}.`, `${said.nonce}.again`, `.${said.nonce}`, '', '.']) {
      const call = judgeSignIn(platform, {
        cms: await signed(challengeText({ ...said, nonce, expiresAt })),
        browserToken,
      });
      await assert.rejects(call, refused('SIGNATURES_CHALLENGE_OF_OTHER_BROWSER'));
    }
  });

  it('for another site is refused', async () => {
    const { text, expiresAt } = makeSignInChallenge(platform, browserToken);
    const foreign = challengeText({ ...JSON.parse(text), origin: 'https://sot.example', expiresAt });
    const call = judgeSignIn(platform, { cms: await signed(foreign), browserToken });
    await assert.rejects(call, refused('SIGNATURES_CHALLENGE_OF_OTHER_ORIGIN'));
  });

  it('counts to its last second and not beyond; its end cannot be moved', async () => {
    const cms = await signed();
    platform.clock.advance({ seconds: 120 });
    assert.ok(await judgeSignIn(platform, { cms, browserToken }));
    platform.clock.advance({ seconds: 1 });
    await assert.rejects(judgeSignIn(platform, { cms, browserToken }), refused('SIGNATURES_CHALLENGE_EXPIRED'));
    const { text, expiresAt } = makeSignInChallenge(platform, browserToken);
    const longer = challengeText({ ...JSON.parse(text), expiresAt: expiresAt.add({ hours: 1 }) });
    const call = judgeSignIn(platform, { cms: await signed(longer), browserToken });
    await assert.rejects(call, refused('SIGNATURES_CHALLENGE_OF_OTHER_BROWSER'));
  });

  it('is used once, also of two at the same moment', async () => {
    const proof = await judgeSignIn(platform, { cms: await signed(), browserToken });
    const use = () =>
      platform.db.transact(act, async (tx) => {
        tx.record({ kind: 'test', id: 'test' });
        await useChallenge(tx, proof);
      });
    const tries = await Promise.allSettled([use(), use()]);
    assert.deepEqual(tries.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
    await assert.rejects(use(), refused('SIGNATURES_CHALLENGE_USED'));
    platform.clock.advance({ minutes: 20 });
    await forgetChallenges(platform).run();
    const { rows } = await platform.owner.query('select count(*)::int as n from signatures.used_challenge');
    assert.deepEqual(rows, [{ n: 0 }]);
  });

  it('is never a document, attached or not, nor a text that only looks like a challenge', async () => {
    const holder = await issueCertificate(platform, house);
    const { text } = makeSignInChallenge(platform, browserToken);
    for (const cms of [
      await signAs(holder, 'Талап арыз', { isAttached: true }),
      await signAs(holder, text, { isAttached: false }),
      await signAs(holder, ` ${text}`, { isAttached: true }),
      await signAs(holder, text.replace('sign-in', 'sign-documents'), { isAttached: true }),
      await signAs(holder, '{"purpose":"sign-in"}', { isAttached: true }),
    ]) {
      const call = judgeSignIn(platform, { cms, browserToken });
      await assert.rejects(call, refused('SIGNATURES_DOCUMENT_AS_CHALLENGE'));
    }
  });

  it('that is no signature is refused as such', async () => {
    const call = judgeSignIn(platform, { cms: new Uint8Array([1, 2, 3]), browserToken });
    await assert.rejects(call, refused('SIGNATURES_MALFORMED'));
  });

  it('is refused while nobody says whether the certificate was revoked', async () => {
    house.authority.services.mood = 'fails';
    // Lists brought before have run out.
    platform.clock.advance({ hours: 48 });
    const call = judgeSignIn(platform, { cms: await signed(), browserToken });
    await assert.rejects(call, refused('SIGNATURES_REVOCATION_SILENT'));
  });

  it('by a certificate without IIN, or of a program, is nobody’s', async () => {
    const { text } = makeSignInChallenge(platform, browserToken);
    const sign = async (asked: Parameters<typeof issueCertificate>[2]) =>
      await signAs(await issueCertificate(platform, house, asked), text, { isAttached: true });
    const withoutIin = judgeSignIn(platform, { cms: await sign({ iin: '45' }), browserToken });
    await assert.rejects(withoutIin, refused('SIGNATURES_NO_IIN'));
    const program = judgeSignIn(platform, { cms: await sign({ roles: ['1.2.398.3.3.4.1.2.6'] }), browserToken });
    await assert.rejects(program, refused('SIGNATURES_SIGNED_BY_SYSTEM'));
  });
});
