import assert from 'node:assert/strict';
import { before, beforeEach, describe, it } from 'node:test';
import { addSignature, signCms } from '@ashyq/pki';
import { TestPki } from '@ashyq/pki/testing/pki';
import { isHouseError } from '#platform/errors';
import { newId, type PersonId } from '#platform/ids';
import { type TestPlatform, testPlatform } from '#testing';
import { acceptSignature, makeSignInChallenge, openSigningContent, type SigningId } from '../index.ts';
import {
  type CertificateAsked,
  issueCertificate,
  type SignatureHouse,
  signAs,
  signatureHouse,
} from '../testing/index.ts';

const platform: TestPlatform = await testPlatform();
const iin = '450101300017';
const bin = '990140000017';
const text = 'Талап арыз';
let house: SignatureHouse;
let aidar: ReturnType<SignatureHouse['addPerson']>;
let signingId: SigningId;

const refused = (code: string) => (thrown: unknown) => isHouseError(thrown, code);
const give = async (cms: Uint8Array) => await acceptSignature(platform, aidar.act, { signingId, cms, door: 'file' });
const certified = async (asked: CertificateAsked = {}) => await issueCertificate(platform, house, asked);
const signedBy = async (asked: CertificateAsked = {}, content = text) => await signAs(await certified(asked), content);

before(async () => {
  house = await signatureHouse(platform);
});
beforeEach(async () => {
  aidar = house.addPerson(iin);
  signingId = await house.prepare(aidar.id, text);
});

const day = (days: number) => platform.clock.now().add({ hours: 24 * days });

describe('a signature is refused with a sentence of its own', () => {
  const cases: readonly (readonly [what: string, code: string, cms: () => Promise<Uint8Array>])[] = [
    ['that is none', 'SIGNATURES_MALFORMED', async () => new TextEncoder().encode('қолтаңба')],
    ['of a megabyte and more', 'SIGNATURES_TOO_LARGE', async () => new Uint8Array(1024 * 1024 + 1)],
    ['over other content', 'SIGNATURES_CONTENT_DIFFERS', async () => await signedBy({}, `${text}!`)],
    [
      'whose value was made by another key',
      'SIGNATURES_INVALID',
      async () =>
        await signAs({ certificate: (await certified()).certificate, signer: (await certified()).signer }, text),
    ],
    ['with another certificate inside than it means', 'SIGNATURES_CERTIFICATE_MISSING', withChangedCertificate],
    ['of somebody else', 'SIGNATURES_WRONG_PERSON', async () => await signedBy({ iin: '460202300028' })],
    ['without an IIN', 'SIGNATURES_NO_IIN', async () => await signedBy({ iin: '45' })],
    ['of a program', 'SIGNATURES_SIGNED_BY_SYSTEM', async () => await signedBy({ roles: ['1.2.398.3.3.4.1.1.1'] })],
    ['of a key for authentication', 'SIGNATURES_CERTIFICATE_USE', async () => await signedBy({ forLogin: true })],
    ['whose certificate has ended', 'SIGNATURES_EXPIRED', async () => await signedBy({ from: day(-400), days: 365 })],
    ['whose certificate is yet to begin', 'SIGNATURES_NOT_YET_VALID', async () => await signedBy({ from: day(1) })],
    [
      'of an authority that the court does not believe',
      'SIGNATURES_CHAIN_UNKNOWN',
      async () => await signedBy({ pki: await TestPki.create({ from: day(-2) }) }),
    ],
    ['whose certificate was revoked', 'SIGNATURES_REVOKED', async () => await signedWhenRevoked('keyCompromise')],
    ['whose certificate is suspended', 'SIGNATURES_SUSPENDED', async () => await signedWhenRevoked('certificateHold')],
    ['with the time-stamp of another one', 'SIGNATURES_TIME_DISPUTED', withForeignStamp],
    ['together with a second one', 'SIGNATURES_SEVERAL_SIGNERS', withSecondSigner],
    [
      'that was made for signing in',
      'SIGNATURES_CHALLENGE_AS_DOCUMENT',
      async () => await signAs(await certified(), makeSignInChallenge(platform, 'browser').text, { isAttached: true }),
    ],
  ];
  for (const [what, code, cms] of cases) {
    it(what, async () => {
      await assert.rejects(give(await cms()), refused(code));
      const { rows } = await platform.owner.query('select state from signatures.signing where id = $1', [signingId]);
      assert.deepEqual(rows, [{ state: 'open' }]);
    });
  }

  it('and the right one is taken after all of them, as base64 too', async () => {
    const base64 = new TextEncoder().encode((await signedBy()).toBase64());
    assert.equal((await give(base64)).state, 'passed');
  });
});

describe('what is prepared', () => {
  it('is never a sign-in: neither shown nor signed', async () => {
    const { text: challenge } = makeSignInChallenge(platform, 'browser of a thief');
    signingId = await house.prepare(aidar.id, challenge);
    const shown = openSigningContent(platform, aidar.act.actor, signingId);
    await assert.rejects(shown, refused('SIGNATURES_CONTENT_IS_CHALLENGE'));
    await assert.rejects(give(await signedBy({}, challenge)), refused('SIGNATURES_CONTENT_IS_CHALLENGE'));
  });

  it('anew with other content supersedes the earlier one', async () => {
    const subject = { kind: 'filing', id: newId() };
    signingId = await house.prepare(aidar.id, text, { subject });
    assert.equal(await house.prepare(aidar.id, text, { subject }), signingId);
    await house.prepare(aidar.id, `${text}, түзетілген`, { subject });
    await assert.rejects(give(await signedBy()), refused('SIGNATURES_SUPERSEDED'));
  });

  it('leads back to this site alone', async () => {
    for (const backTo of ['https://evil.example', '//evil.example', '/\\evil.example', 'kk/cabinet']) {
      await assert.rejects(house.prepare(aidar.id, text, { backTo }), RangeError);
    }
  });

  it('for somebody whose number nobody knows is not signed', async () => {
    house.signers.delete(aidar.id);
    await assert.rejects(give(await signedBy()), refused('SIGNATURES_SIGNER_UNKNOWN'));
  });
});

describe('one signature stands under one thing', () => {
  it('so the same file for another filing is refused', async () => {
    const cms = await signedBy();
    await give(cms);
    signingId = await house.prepare(aidar.id, text);
    await assert.rejects(give(cms), refused('SIGNATURES_USED'));
  });

  it('and of two different ones at once the first is taken', async () => {
    const both = await Promise.all([signedBy(), signedBy()]);
    const tries = await Promise.allSettled(both.map(give));
    assert.deepEqual(tries.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
    const lost = tries.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    assert.ok(isHouseError(lost.reason, 'SIGNATURES_ALREADY_SIGNED'));
  });
});

describe('for an organisation', () => {
  beforeEach(async () => {
    const id = newId<PersonId>();
    house.signers.set(id, { kind: 'organisation', bin, name: '«ҮЛГІ» ЖШС', head: { iin } });
    aidar = { id, act: { ...aidar.act, actor: { kind: 'person', accountId: newId(), personId: id } } };
    signingId = await house.prepare(id, text);
  });
  const roles = (last: number) => ['1.2.398.3.3.4.1.2', `1.2.398.3.3.4.1.2.${last}`];

  it('its head and whoever has the right to sign may sign', async () => {
    assert.equal((await give(await signedBy({ bin, roles: roles(1) }))).state, 'passed');
    signingId = await house.prepare(aidar.id, text);
    assert.equal((await give(await signedBy({ bin, iin: '460202300028', roles: roles(2) }))).state, 'passed');
    assert.equal((await house.sign(aidar.act, await house.prepare(aidar.id, text))).judgement.signers[0]?.bin, bin);
  });

  it('its employee, and the head of another, may not', async () => {
    await assert.rejects(give(await signedBy({ bin, roles: roles(5) })), refused('SIGNATURES_NO_RIGHT_TO_SIGN'));
    const other = await signedBy({ bin: '990240000025', roles: roles(1) });
    await assert.rejects(give(other), refused('SIGNATURES_WRONG_ORGANISATION'));
  });
});

/** The certificate in the file differs in its last byte from the one that the signer meant. */
async function withChangedCertificate(): Promise<Uint8Array> {
  const holder = await certified();
  const cms = await signAs(holder, text);
  const at = Buffer.from(cms).indexOf(holder.certificate.bytes) + holder.certificate.bytes.length - 1;
  return cms.map((octet, index) => (index === at ? octet ^ 1 : octet));
}

async function signedWhenRevoked(reason: 'keyCompromise' | 'certificateHold'): Promise<Uint8Array> {
  const holder = await certified();
  house.authority.pki.revoke(holder.certificate, platform.clock.now().subtract({ hours: 1 }), reason);
  return await signAs(holder, text);
}

async function withForeignStamp(): Promise<Uint8Array> {
  const stamp = house.authority.pki.stamperAt(platform.clock.now());
  return await signCms(new TextEncoder().encode(text), await certified(), {
    isAttached: false,
    timeStamper: async () => await stamp(new TextEncoder().encode('басқа қолтаңба')),
  });
}

async function withSecondSigner(): Promise<Uint8Array> {
  return await addSignature(await signedBy(), new TextEncoder().encode(text), await certified());
}
