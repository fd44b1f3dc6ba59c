import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TestPki } from '../../testing/index.ts';
import { processorMs } from '../../testing/processor-time.ts';
import { at, place } from '../../testing/surgery.ts';
import { courtProfile } from '../algorithm/crypto-profile.ts';
import { signCms } from '../cms/index.ts';
import { der, Malformed, readElement } from '../der/index.ts';
import { issueCertificate } from '../issue/index.ts';
import { attributeType } from '../name/index.ts';
import { type Verdict, type VerificationInput, verifyCms } from './index.ts';

const from = Temporal.Instant.from('2045-01-01T00:00:00Z');
const now = from.add({ hours: 24 * 40 });
const content = new TextEncoder().encode('Талап арыз');
const pki = await TestPki.create({ from });
const person = await pki.issuePerson({ surname: 'ҮЛГІЛІ', name: 'ӘСЕЛ', iin: '990101600012' }, { from });
const cms = await signCms(content, person, { isAttached: false });
const answer = readElement((await pki.ocsp(person.certificate, now)).bytes).children();
pki.revoke(person.certificate, now.subtract({ hours: 1 }));
const input: VerificationInput = {
  ...{ content, now, anchors: pki.anchors, certificates: [pki.authority.certificate] },
  ...{ crls: [await pki.rootCrl(now)], profile: courtProfile, revocation: 'required' },
};

/** A response in the bag of revocation values (RFC 5940). */
function inBag(...parts: readonly Uint8Array[]): Uint8Array {
  const basic = der.context(0, der.sequence(der.oid('1.3.6.1.5.5.7.48.1.1'), der.octetString(der.sequence(...parts))));
  return der.element(0xa1, der.oid('1.3.6.1.5.5.7.16.2'), der.sequence(der.enumerated(0), basic));
}

/** The file with other certificates and answers in it, and its signer so many times. */
function flooded(certificates: readonly Uint8Array[], answers: readonly Uint8Array[], signers = 1): Uint8Array {
  const [version, digests, content] = at(cms, [1, 0]).children();
  const signed = der.sequence(
    ...[version, digests, content].flatMap((one) => one?.whole ?? []),
    der.element(0xa0, person.certificate.bytes, ...certificates),
    der.element(0xa1, ...answers),
    der.element(0x31, ...Array<Uint8Array>(signers).fill(at(cms, place.signers).children()[0]?.whole ?? cms)),
  );
  return der.sequence(at(cms, [0]).whole, der.context(0, signed));
}

const whole = answer.map((one) => one.whole);
const [data = new Uint8Array(), algorithm = new Uint8Array(), , certificates = new Uint8Array()] = whole;

test('what the authority has told the caller is not hidden by two hundred forged answers in the file', async () => {
  const forged = Array.from({ length: 200 }, (_, index) =>
    inBag(data, algorithm, der.bitString(new Uint8Array(64).fill(index + 1)), certificates),
  );
  const ocspResponses = [await pki.ocsp(person.certificate, now)];
  const { verdict } = await verifyCms(flooded([], forged), { ...input, ocspResponses });
  assert.equal(verdict.subIndication, 'REVOKED_NO_POE');
});

test('a thousand answers by two hundred responders about thirty-two signers cost less than a second', async () => {
  const parts = at(data, []).children();
  const single = parts[2]?.children()[0]?.whole ?? data;
  const many = der.sequence(...Array<Uint8Array>(1000).fill(single));
  const long = der.sequence(...parts.map((part, index) => (index === 2 ? many : part.whole)));
  const responders = Array<Uint8Array>(200).fill(pki.responder.certificate.bytes);
  const file = flooded(responders, [inBag(long, algorithm, der.bitString(new Uint8Array(64)), certificates)], 32);
  let found: Verdict | undefined;
  const cost = await processorMs(async () => {
    found = (await verifyCms(file, input)).verdict;
  });
  assert.ok(cost < 1000, `${cost} ms`);
  assert.equal(found?.indication, 'INDETERMINATE');
});

test('a name without end is no name, and a long one makes no long report', async () => {
  const { signer } = person;
  const fileOf = async (parts: number, letters: number) => {
    const certificate = await issueCertificate(pki.authority, {
      subject: Array.from({ length: parts }, () => [attributeType.COMMON_NAME, 'Ә'.repeat(letters)] as const),
      publicKeyInfo: signer.publicKeyInfo,
      ...{ notBefore: from, notAfter: now, keyUsage: ['digitalSignature'] as const },
    });
    return await signCms(content, { certificate, signer }, { isAttached: false });
  };
  await assert.rejects(fileOf(129, 1), Malformed);
  await assert.rejects(fileOf(1, 40_000), Malformed);
  const { signatures } = await verifyCms(await fileOf(1, 20_000), input);
  assert.ok(
    signatures[0]?.checks.every(({ evidence }) => Object.values(evidence).every((text) => text.length <= 1000)),
  );
});
