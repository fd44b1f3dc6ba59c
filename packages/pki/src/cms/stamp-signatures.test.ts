import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TestPki } from '../../testing/index.ts';
import { courtProfile } from '../algorithm/crypto-profile.ts';
import { encodePem } from '../certificate/index.ts';
import { type KeyKind, Malformed } from '../index.ts';
import { encodeTimeStampRequest } from '../timestamp/index.ts';
import { verifyCms } from '../verdict/index.ts';
import { addSignature, signCms, stampSignatures } from './index.ts';

const from = Temporal.Instant.from('2045-01-01T00:00:00Z');
const now = Temporal.Instant.from('2045-02-01T08:00:00Z');
const content = new TextEncoder().encode('Талап арыз');

async function scene(kind: KeyKind) {
  const pki = await TestPki.create({ from, kind });
  const person = await pki.issuePerson({ surname: 'ҮЛГІЛІ', name: 'ӘСЕЛ', iin: '990101600012' }, { from });
  const input = {
    content,
    anchors: pki.anchors,
    certificates: [pki.authority.certificate],
    crls: [await pki.crl(now), await pki.rootCrl(now)],
    ocspResponses: [await pki.ocsp(person.certificate, now)],
    now: now.add({ hours: 1 }),
    profile: courtProfile,
    revocation: 'required',
  } as const;
  const asked: string[] = [];
  const stampBy = async (signature: Uint8Array, hash: 'sha256' | 'streebog512') => {
    asked.push(hash);
    return await pki.stamp(await encodeTimeStampRequest(signature, { hash, nonce: Uint8Array.of(1) }), now);
  };
  return { pki, person, input, asked, stampBy: stampBy as Parameters<typeof stampSignatures>[1] };
}

for (const [kind, hash] of [
  ['ecdsa-p256', 'sha256'],
  ['gost-512', 'streebog512'],
] as const) {
  test(`CAdES-B of ${kind} becomes CAdES-T: the signature is proved from then on`, async () => {
    const { person, input, asked, stampBy } = await scene(kind);
    const cms = await signCms(content, person, { isAttached: false });
    const stamped = await stampSignatures(new TextEncoder().encode(encodePem('CMS', cms)), stampBy);
    assert.ok(stamped);
    const { verdict, signatures } = await verifyCms(stamped, input);
    assert.equal(verdict.indication, 'TOTAL_PASSED');
    assert.deepEqual(
      [signatures[0]?.bestTime.source, signatures[0]?.bestTime.at.toString()],
      ['time-stamp', now.toString()],
    );
    assert.deepEqual(asked, [hash]);
  });
}

test('of two signatures only the one without a time-stamp gets one, and then nothing is left to do', async () => {
  const { pki, person, input, stampBy, asked } = await scene('ecdsa-p256');
  const first = await signCms(content, person, { isAttached: false, timeStamper: pki.stamperAt(now) });
  const stamped = await stampSignatures(await addSignature(first, content, person), stampBy);
  assert.ok(stamped);
  const { signatures } = await verifyCms(stamped, input);
  assert.deepEqual(
    signatures.map(({ bestTime }) => bestTime.source),
    ['time-stamp', 'time-stamp'],
  );
  assert.equal(asked.length, 1);
  assert.equal(await stampSignatures(stamped, stampBy), undefined);
});

test('what is no SignedData is refused', async () => {
  const { stampBy } = await scene('ecdsa-p256');
  await assert.rejects(stampSignatures(Uint8Array.of(0x30, 0), stampBy), Malformed);
});
