import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { isHouseError } from '#platform/errors';
import { newId } from '#platform/ids';
import { type TestPlatform, testPlatform } from '#testing';
import {
  acceptSignature,
  getSigning,
  judgeSignature,
  listSignatures,
  openSignature,
  requireSignature,
  type SigningId,
  signChallengeInDemo,
  signWithDemoKey,
} from '../index.ts';
import { openSignatures } from '../module.ts';
import { openDemoAuthority } from '../queries/demo/demo-authority.ts';
import { openDemoKey } from '../queries/demo/demo-key.ts';
import { issueCertificate, type SignatureHouse, signAs, signatureHouse } from '../testing/index.ts';

const platform: TestPlatform = await testPlatform();
let house: SignatureHouse;

const refused = (code: string) => (thrown: unknown) => isHouseError(thrown, code);
const bytesOf = async (signatureId: Parameters<typeof openSignature>[1]): Promise<Uint8Array> => {
  const { cms } = await openSignature(platform, signatureId);
  const parts: Uint8Array[] = [];
  for await (const part of cms) parts.push(part as Uint8Array);
  return Uint8Array.from(Buffer.concat(parts));
};

before(async () => {
  house = await signatureHouse(platform);
});

describe('a real court', () => {
  it('has no demo authority, no key of invented people and no roots but those it is told of', async () => {
    const real = await testPlatform({ env: { ASHYQ_MODE: 'real' } });
    const close = await openSignatures(real);
    assert.equal(existsSync(join(real.config.dataFolder, 'keys', 'demo-pki.json')), false);
    const holder = house.addPerson('450101300017');
    const signing = { signingId: newId<SigningId>(), isConfirmed: true };
    await assert.rejects(signWithDemoKey(real, holder.act, signing), refused('SIGNATURES_DEMO_ONLY'));
    await assert.rejects(signChallengeInDemo(real, { text: '' }, holder.id), refused('SIGNATURES_DEMO_ONLY'));
    await assert.rejects(openDemoKey(real, holder.id, 'ecdsa-p256'), refused('SIGNATURES_DEMO_ONLY'));
    await assert.rejects(openDemoAuthority(real), /no demo authority/);
    const signature = await signAs(await issueCertificate(platform, house), 'Талап арыз');
    const content = new TextEncoder().encode('Талап арыз');
    const { subIndication } = await judgeSignature(real, { signature, content });
    assert.equal(subIndication, 'NO_CERTIFICATE_CHAIN_FOUND');
    await close();
  });

  it('of a demo keeps one authority over all its starts', async () => {
    const again = await openDemoAuthority(platform);
    assert.deepEqual(again.trust.anchors, house.authority.trust.anchors);
    await again.close();
  });

  it('of a demo remembers over its starts whom it revoked, and whom no longer', async () => {
    const { pki } = house.authority;
    const [stolen, held] = await Promise.all([issueCertificate(platform, house), issueCertificate(platform, house)]);
    const at = platform.clock.now().subtract({ minutes: 1 });
    pki.revoke(stolen.certificate, at);
    pki.revoke(held.certificate, at, 'certificateHold');
    pki.revoke(held.certificate, at, 'removeFromCRL');
    const again = await openDemoAuthority(platform);
    const { entries } = await again.pki.crl(platform.clock.now());
    const [entry] = [...entries.find(stolen.certificate.serial)];
    assert.deepEqual([entry?.entry.reason, entry?.entry.revokedAt.toString()], ['keyCompromise', at.toString()]);
    assert.deepEqual([...entries.find(held.certificate.serial)], []);
    await again.close();
  });
});

describe('signing a document with the key of the demo', () => {
  it('passes with chain, revocation and a time-stamp, and is kept with its evidence', async () => {
    const aidar = house.addPerson('450101300017');
    const signingId = await house.prepare(aidar.id, 'Талап арыз');
    const signature = await house.sign(aidar.act, signingId);
    assert.equal(signature.state, 'passed');
    assert.equal(signature.provenBy, 'time-stamp');
    assert.equal(signature.judgement.indication, 'TOTAL_PASSED');
    assert.equal(signature.judgement.signers[0]?.iin, '450101300017');
    assert.equal(signature.judgement.signers[0]?.name, 'СӘРСЕНОВ АЙДАР');
    const { state, subject, content } = await getSigning(platform.reads, aidar.act.actor, signingId);
    assert.equal(state, 'signed');
    assert.equal((await requireSignature(platform.reads, subject, content.sha256)).id, signature.id);
    assert.equal((await listSignatures(platform.reads, subject)).length, 1);
  });

  it('is not done without the explicit confirmation', async () => {
    const aidar = house.addPerson('450101300017');
    const signingId = await house.prepare(aidar.id, 'Өтінішхат');
    const call = signWithDemoKey(platform, aidar.act, { signingId, isConfirmed: false });
    await assert.rejects(call, refused('SIGNATURES_NOT_CONFIRMED'));
  });

  it('makes whoever needs a signed document wait for it', async () => {
    const subject = { kind: 'filing', id: '7' };
    await assert.rejects(requireSignature(platform.reads, subject, 'a'.repeat(64)), refused('SIGNATURES_NOT_SIGNED'));
    await assert.rejects(openSignature(platform, newId()), refused('SIGNATURES_NOT_SIGNED'));
  });

  it('passes with the key of GOST that НУЦ РК issues today', async () => {
    const aidar = house.addPerson('450101300017');
    const signingId = await house.prepare(aidar.id, 'Ұйғарым');
    const signature = await signWithDemoKey(platform, aidar.act, { signingId, isConfirmed: true, kind: 'gost-512' });
    assert.deepEqual([signature.state, signature.provenBy], ['passed', 'time-stamp']);
  });

  it('is for the named signer alone: to others the signing does not exist', async () => {
    const [aidar, other] = [house.addPerson('450101300017'), house.addPerson('460202300028')];
    const signingId = await house.prepare(aidar.id, 'Талап арыз 2');
    await assert.rejects(house.sign(other.act, signingId), refused('SIGNATURES_SIGNING_NOT_FOUND'));
  });

  it('given twice, also at once, is one signature', async () => {
    const aidar = house.addPerson('450101300017');
    const first = await house.sign(aidar.act, await house.prepare(aidar.id, 'Бір мазмұн'));
    const cms = await bytesOf(first.id);
    const given = { signingId: first.signingId, cms, door: 'file' } as const;
    const again = await Promise.all([
      acceptSignature(platform, aidar.act, given),
      acceptSignature(platform, aidar.act, given),
    ]);
    assert.deepEqual([...new Set(again.map(({ id }) => id))], [first.id]);
    assert.equal(again[0]?.door, 'demo');
  });
});
