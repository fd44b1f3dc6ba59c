import assert from 'node:assert/strict';
import { test } from 'node:test';
import { courtProfile } from '../src/algorithm/crypto-profile.ts';
import { publicKeyOf } from '../src/algorithm/index.ts';
import * as certificates from '../src/certificate/index.ts';
import { evidenceValuesOf, readSignedData, signCms, signingCertificateIds } from '../src/cms/index.ts';
import { Malformed, requireDer } from '../src/der/index.ts';
import { subjectOf } from '../src/kazakhstan/index.ts';
import { nameText } from '../src/name/index.ts';
import { encodeOcspRequest, readCrl, readOcspRequest, readOcspResponse } from '../src/revocation/index.ts';
import {
  encodeGranted,
  encodeTimeStampRequest,
  readTimeStampRequest,
  readTimeStampResponse,
  tokenInfo,
} from '../src/timestamp/index.ts';
import { verifyCms } from '../src/verdict/index.ts';
import { mutated, seededNumbers } from './mutation.ts';
import { TestPki } from './test-pki.ts';

const SEED = 20_450_101;
const INPUTS = 200_000;
/** Whole verifications among them; they cost a hundred times more than reading. */
const VERIFIED = 4_000;

const from = Temporal.Instant.from('2045-01-01T00:00:00Z');
const now = Temporal.Instant.from('2045-02-01T08:00:00Z');
const content = new TextEncoder().encode('Талап арыз');
const pki = await TestPki.create({ from });
const addresses = { crlAddresses: ['http://crl.example/'], ocspAddresses: ['http://ocsp.example/'] };
const person = await pki.issuePerson({ surname: 'Ү', name: 'Ә', iin: '990101600012' }, { from, ...addresses });
pki.revoke(pki.responder.certificate, now);
const request = await encodeOcspRequest(
  person.certificate,
  pki.authority.certificate.publicKeyInfo.key,
  new Uint8Array(16),
);
const stampRequest = await encodeTimeStampRequest(content, { hash: 'sha256', nonce: Uint8Array.of(1) });
const cms = await signCms(content, person, { isAttached: true, timeStamper: pki.stamperAt(now) });
const crl = await pki.crl(now);

function readCertificateWhole(bytes: Uint8Array): void {
  const one = certificates.readCertificate(bytes);
  publicKeyOf(one.publicKeyInfo);
  nameText(one.subject);
  subjectOf(one);
  certificates.keyUsageOf(one);
  certificates.basicConstraintsOf(one);
  certificates.policiesOf(one)?.map(certificates.userNoticesOf);
  certificates.policyMappingsOf(one);
  certificates.policyConstraintsOf(one);
  certificates.nameConstraintsOf(one);
  certificates.crlDistributionPointsOf(one);
  certificates.informationAccessOf(one);
  certificates.subjectNamesOf(one);
  certificates.authorityKeyIdentifierOf(one.extensions);
}

function readCmsWhole(bytes: Uint8Array): void {
  for (const signer of readSignedData(bytes).signers) {
    evidenceValuesOf(signer.unsignedAttributes);
    if (signer.signed) signingCertificateIds(signer.signed.attributes);
  }
}

const readers: readonly (readonly [seed: Uint8Array, read: (bytes: Uint8Array) => unknown])[] = [
  [person.certificate.bytes, readCertificateWhole],
  [pki.stamper.certificate.bytes, readCertificateWhole],
  [crl.bytes, (bytes) => [...readCrl(bytes).entries.find(person.certificate.serial)]],
  [await pki.answerOcsp(request, now), readOcspResponse],
  [request, readOcspRequest],
  [stampRequest, readTimeStampRequest],
  [encodeGranted(await pki.stamp(stampRequest, now)), readTimeStampAnswer],
  [cms, readCmsWhole],
  [cms, requireDer],
];

function readTimeStampAnswer(bytes: Uint8Array): void {
  const answer = readTimeStampResponse(bytes);
  if ('token' in answer) tokenInfo(answer.token);
}

test(`${INPUTS} mutated inputs: read or refused as malformed, never anything else, never slow`, async () => {
  const next = seededNumbers(SEED);
  let slowestMs = 0;
  let refusals = 0;
  for (let index = 0; index < INPUTS - VERIFIED; index++) {
    const [seed, read] = readers[index % readers.length] ?? [cms, requireDer];
    const input = mutated(seed, next);
    const started = process.cpuUsage();
    try {
      read(input);
    } catch (refused) {
      refusals += 1;
      if (!(refused instanceof Malformed)) assert.fail(`input ${index}: ${refused}\n${input.toHex()}`);
    }
    const { user, system } = process.cpuUsage(started);
    slowestMs = Math.max(slowestMs, (user + system) / 1000);
  }
  assert.ok(slowestMs < 1000, `slowest ${slowestMs} ms`);
  // Mutations that all die at the first byte, or that change nothing that is read, would test nothing.
  assert.ok(refusals > INPUTS / 4 && refusals < INPUTS * 0.95, `${refusals} refusals`);
});

test('what passes after mutation is the very content, signer and signature that were signed', async () => {
  const next = seededNumbers(SEED + 1);
  const lists = { crls: [crl, await pki.rootCrl(now)], certificates: [pki.authority.certificate] };
  const input = { anchors: pki.anchors, now, profile: courtProfile, revocation: 'required', ...lists } as const;
  const [original] = (await verifyCms(cms, input)).signatures;
  assert.equal(original?.verdict.indication, 'TOTAL_PASSED');
  let passed = 0;
  for (let index = 0; index < VERIFIED; index++) {
    const bytes = mutated(cms, next);
    const started = process.cpuUsage();
    const report = await verifyCms(bytes, input);
    assert.ok(process.cpuUsage(started).user < 1e6, 'over a second');
    if (report.verdict.indication !== 'TOTAL_PASSED') continue;
    passed += 1;
    assert.equal(report.content?.toHex(), content.toHex(), bytes.toHex());
    for (const signature of report.signatures) {
      assert.equal(signature.signatureValue.toHex(), original?.signatureValue.toHex());
      assert.equal(signature.certificate?.bytes.toHex(), person.certificate.bytes.toHex());
    }
  }
  assert.ok(passed < VERIFIED / 2);
});
