import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { TestPki } from '../../testing/index.ts';
import { processorMs } from '../../testing/processor-time.ts';
import { at, joined, place, replaced, withAttributes } from '../../testing/surgery.ts';
import { courtProfile } from '../algorithm/crypto-profile.ts';
import { generateSigner } from '../algorithm/index.ts';
import { attribute, contentType, signCms } from '../cms/index.ts';
import { der } from '../der/index.ts';
import { issueCertificate } from '../issue/index.ts';
import { attributeType } from '../name/index.ts';
import { signNative } from '../runtime/node.ts';
import { type SubIndication, type Verdict, type VerificationInput, verifyCms } from './index.ts';

const from = Temporal.Instant.from('2045-01-01T00:00:00Z');
const signedAt = Temporal.Instant.from('2045-02-01T06:00:00Z');
const now = signedAt.add({ hours: 2 });
const content = new TextEncoder().encode('Талап арыз');
const pki = await TestPki.create({ from });
const person = await pki.issuePerson({ surname: 'ҮЛГІЛІ', name: 'ӘСЕЛ', iin: '990101600012' }, { from });
const good = await signCms(content, person, { isAttached: true, signingTime: signedAt });
const input: VerificationInput = {
  anchors: pki.anchors,
  certificates: [pki.authority.certificate],
  crls: [await pki.crl(signedAt), await pki.rootCrl(signedAt)],
  now,
  profile: courtProfile,
  revocation: 'required',
};
const oid = (text: string) => der.oid(text);
const algorithm = (text: string) => der.sequence(oid(text), der.nullValue());

/** Never a crash, never over a second, never passed. */
async function refusal(cms: Uint8Array, given: Partial<VerificationInput> = {}): Promise<SubIndication | undefined> {
  let found: Verdict | undefined;
  const cost = await processorMs(async () => {
    found = (await verifyCms(cms, { ...input, ...given })).verdict;
  });
  assert.ok(cost < 1000, `${cost} ms`);
  assert.notEqual(found?.indication, 'TOTAL_PASSED');
  return found?.subIndication;
}

test('the file that the others are made of passes', async () => {
  assert.equal((await verifyCms(good, input)).verdict.indication, 'TOTAL_PASSED');
});

test('a file cut at any byte is a failure of format', async () => {
  for (let size = 0; size < good.length; size += 7)
    assert.equal(await refusal(good.subarray(0, size)), 'FORMAT_FAILURE');
});

const deep = new Uint8Array(20_000).map((_, index) => (index % 2 === 0 ? 0x30 : 0x80));
const broken: readonly (readonly [name: string, cms: Uint8Array, expected: SubIndication])[] = [
  ['nested 10,000 deep', deep, 'FORMAT_FAILURE'],
  ['a length of 4 GiB', Uint8Array.fromHex('3084ffffffff02010100'), 'FORMAT_FAILURE'],
  ['certificates without a signer', replaced(good, place.signers, der.setOf()), 'FORMAT_FAILURE'],
  [
    'another content type around the content',
    replaced(good, place.contentType, oid(contentType.TST_INFO)),
    'FORMAT_FAILURE',
  ],
  [
    'an unknown digest algorithm',
    replaced(good, place.digestAlgorithm, algorithm('1.2.3.4')),
    'CRYPTO_CONSTRAINTS_FAILURE',
  ],
  [
    'another digest algorithm',
    replaced(good, place.digestAlgorithm, algorithm('2.16.840.1.101.3.4.2.3')),
    'HASH_FAILURE',
  ],
  [
    'another signature algorithm',
    replaced(good, place.signatureAlgorithm, der.sequence(oid('1.2.840.10045.4.3.4'))),
    'SIG_CRYPTO_FAILURE',
  ],
  [
    'the signature algorithm of another family',
    replaced(good, place.signatureAlgorithm, algorithm('1.2.840.113549.1.1.11')),
    'SIG_CRYPTO_FAILURE',
  ],
  ['an empty signature', replaced(good, place.signature, der.octetString(new Uint8Array())), 'SIG_CRYPTO_FAILURE'],
  ['no certificate of the signer', replaced(good, place.certificates, undefined), 'NO_SIGNING_CERTIFICATE_FOUND'],
  [
    'other content inside',
    replaced(good, place.content, der.context(0, der.octetString(content.with(0, 0)))),
    'HASH_FAILURE',
  ],
  ['no content at all', replaced(good, place.content, undefined), 'SIGNED_DATA_NOT_FOUND'],
];
for (const [name, cms, expected] of broken) {
  test(`refused: ${name}`, async () => assert.equal(await refusal(cms), expected));
}

const isOf = (type: string) => (bytes: Uint8Array) => bytes.toHex().includes(oid(type).toHex());
const without = (type: string) => (attributes: readonly Uint8Array[]) =>
  joined(attributes.filter((one) => !isOf(type)(one)));
const attributeCases: readonly (readonly [string, (all: readonly Uint8Array[]) => Uint8Array, SubIndication])[] = [
  ['no message-digest', without(contentType.MESSAGE_DIGEST), 'FORMAT_FAILURE'],
  ['no content-type', without(contentType.CONTENT_TYPE), 'FORMAT_FAILURE'],
  ['no reference to the certificate', without(contentType.SIGNING_CERTIFICATE_V2), 'SIG_CONSTRAINTS_FAILURE'],
  ['attributes out of order', (all) => joined(all.toReversed()), 'FORMAT_FAILURE'],
  ['an attribute twice', (all) => joined([...all.slice(0, 1), ...all]), 'FORMAT_FAILURE'],
  ['a length that is not minimal', (all) => joined(all.map(longLength)), 'FORMAT_FAILURE'],
  ['no attributes left', () => new Uint8Array(), 'FORMAT_FAILURE'],
];
function longLength(attribute: Uint8Array): Uint8Array {
  return joined([Uint8Array.of(0x30, 0x81), attribute.subarray(1)]);
}
for (const [name, edit, expected] of attributeCases) {
  test(`refused although its owner signed it: ${name}`, async () => {
    assert.equal(await refusal(await withAttributes(good, person.signer, edit)), expected);
  });
}

test('signed attributes shown as a document that nobody signed are refused', async () => {
  const attributes = der.retagged(0x31, at(good, place.signedAttributes).whole);
  const asContent = replaced(good, place.content, der.context(0, der.octetString(attributes)));
  assert.equal(await refusal(replaced(asContent, place.signedAttributes, undefined)), 'SIG_CONSTRAINTS_FAILURE');
});

test('a document shown beside a signature over another is refused', async () => {
  assert.equal(await refusal(good, { content: content.with(0, 0) }), 'HASH_FAILURE');
});

test('two signers with one name: the altered one fails and takes the file with it', async () => {
  const signer = at(good, place.signer).whole;
  const forged = replaced(signer, [5], der.octetString(new Uint8Array(64)));
  for (const order of [
    [signer, forged],
    [forged, signer],
  ]) {
    const cms = replaced(good, place.signers, der.element(0x31, ...order));
    const report = await verifyCms(cms, input);
    assert.equal(report.verdict.subIndication, 'SIG_CRYPTO_FAILURE');
    assert.deepEqual(report.signatures.map(({ verdict }) => verdict.indication).toSorted(), [
      'TOTAL_FAILED',
      'TOTAL_PASSED',
    ]);
  }
});

test('of two certificates with one issuer and number, the one that the signature refers to is taken', async () => {
  const twin = await issueCertificate(pki.authority, {
    subject: [[attributeType.COMMON_NAME, 'ЖАЛҒАН']],
    publicKeyInfo: person.signer.publicKeyInfo,
    notBefore: from,
    notAfter: now,
    keyUsage: ['digitalSignature'],
    serial: person.certificate.serial,
  });
  const bag = der.element(0xa0, twin.bytes, person.certificate.bytes);
  const report = await verifyCms(replaced(good, place.certificates, bag), input);
  assert.deepEqual(report.signatures[0]?.certificate?.bytes, person.certificate.bytes);
  assert.equal(
    await refusal(replaced(good, place.certificates, der.element(0xa0, twin.bytes))),
    'NO_SIGNING_CERTIFICATE_FOUND',
  );
});

test('a genuine time-stamp of another signature is refused', async () => {
  const token = await pki.stamperAt(signedAt)(new TextEncoder().encode('another signature'));
  const cms = await signCms(content, person, { isAttached: true, timeStamper: async () => token });
  assert.equal(await refusal(cms), 'SIG_CONSTRAINTS_FAILURE');
});

test('a time-stamp by someone who is no time-stamping authority proves nothing', async () => {
  const self = { ...pki, stamper: person };
  const { issueToken, readTimeStampRequest, encodeTimeStampRequest } = await import('../timestamp/index.ts');
  const stamper = async (signature: Uint8Array) => {
    const request = await encodeTimeStampRequest(signature, { hash: 'sha256', nonce: Uint8Array.of(1) });
    return issueToken(readTimeStampRequest(request), self.stamper, { genTime: signedAt, policy: '1.2.3' });
  };
  const report = await verifyCms(await signCms(content, person, { isAttached: true, timeStamper: stamper }), input);
  assert.equal(report.signatures[0]?.bestTime.source, 'now');
  assert.equal(report.signatures[0]?.timeStamps[0]?.verdict.subIndication, 'CHAIN_CONSTRAINTS_FAILURE');
});

test('SHA-1 is refused by the court although the mathematics holds', async () => {
  const rsa = await generateSigner('rsa-2048');
  const signer = {
    ...rsa,
    hash: 'sha1' as const,
    digestAlgorithm: algorithm('1.3.14.3.2.26'),
    signatureAlgorithm: algorithm('1.2.840.113549.1.1.5'),
    sign: async (message: Uint8Array) => signNative({ family: 'rsa', hash: 'sha1' }, rsa.pkcs8, message),
  };
  const certificate = await issueCertificate(pki.authority, {
    subject: [[attributeType.COMMON_NAME, 'x']],
    publicKeyInfo: rsa.publicKeyInfo,
    notBefore: from,
    notAfter: now,
    keyUsage: ['digitalSignature'],
  });
  const cms = await signCms(content, { certificate, signer }, { isAttached: true });
  const report = await verifyCms(cms, input);
  assert.equal(report.verdict.subIndication, 'CRYPTO_CONSTRAINTS_FAILURE');
  assert.equal(report.signatures[0]?.checks.find(({ code }) => code === 'signature')?.outcome, 'passed');
});

test('thirty-three signers are too many, and a bag of strangers costs less than a second', async () => {
  const signer = at(good, place.signer).whole;
  assert.equal(
    await refusal(replaced(good, place.signers, der.element(0x31, ...Array(33).fill(signer)))),
    'FORMAT_FAILURE',
  );
  const gost = await TestPki.create({ from, kind: 'gost-512' });
  const one = await gost.issuePerson({ surname: 'Ә', name: 'Ә', iin: '990101600012' }, { from });
  const cms = await signCms(content, one, { isAttached: true, timeStamper: gost.stamperAt(signedAt) });
  const many = replaced(cms, place.signers, der.element(0x31, ...Array(32).fill(at(cms, place.signer).whole)));
  await refusal(many);
});

test('thirty-two signers over one document of 4 MiB hash it once, and without attributes no more than a few of them', async () => {
  const document = new Uint8Array(4 * 1024 * 1024);
  const gost = await TestPki.create({ from, kind: 'gost-512' });
  const one = await gost.issuePerson({ surname: 'Ә', name: 'Ә', iin: '990101600012' }, { from });
  const cms = await signCms(new Uint8Array(), one, { isAttached: false });
  const slow = replaced(cms, place.digestAlgorithm, algorithm('1.2.398.3.10.1.3.1'));
  for (const file of [slow, replaced(slow, place.signedAttributes, undefined)]) {
    const signers = Array(32).fill(at(file, place.signer).whole);
    await refusal(replaced(file, place.signers, der.element(0x31, ...signers)), { content: document });
  }
});

test('seventy thousand unsigned attributes of one type cost less than a second', async () => {
  const one = attribute('1.2.3.4', der.nullValue());
  const many = new Uint8Array(70_000 * one.length);
  for (let start = 0; start < many.length; start += one.length) many.set(one, start);
  const signer = at(good, place.signer).children();
  const cms = replaced(good, place.signer, der.sequence(...signer.map(({ whole }) => whole), der.element(0xa1, many)));
  const cost = await processorMs(async () => void (await verifyCms(cms, input)));
  assert.ok(cost < 1000, `${cost} ms`);
});

test('a reference by SHA-1 alone does not bind a document to a certificate', async () => {
  const sha1 = Uint8Array.from(createHash('sha1').update(person.certificate.bytes).digest());
  const reference = der.sequence(der.sequence(der.sequence(der.octetString(sha1))));
  const cms = await withAttributes(good, person.signer, (attributes) => {
    const others = attributes.filter((one) => !isOf(contentType.SIGNING_CERTIFICATE_V2)(one));
    return der.setOf(...others, attribute(contentType.SIGNING_CERTIFICATE, reference)).subarray(3);
  });
  assert.equal(await refusal(cms), 'CRYPTO_CONSTRAINTS_FAILURE');
});

test('a signed attribute of an unknown kind changes nothing', async () => {
  const extra = [attribute('1.2.3.4', der.utf8String('қосымша'))];
  const cms = await signCms(content, person, { isAttached: true, signedAttributes: extra });
  assert.equal((await verifyCms(cms, input)).verdict.indication, 'TOTAL_PASSED');
});
