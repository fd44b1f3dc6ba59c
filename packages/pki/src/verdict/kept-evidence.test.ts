import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TestPki } from '../../testing/index.ts';
import { courtProfile } from '../algorithm/crypto-profile.ts';
import { readCertificate } from '../certificate/index.ts';
import { signCms } from '../cms/index.ts';
import { readBasicOcspResponse, readCrl } from '../revocation/index.ts';
import { plainReport, usedEvidence, verifyCms } from './index.ts';

const from = Temporal.Instant.from('2045-01-01T00:00:00Z');
const now = Temporal.Instant.from('2045-02-01T08:00:00Z');
const content = new TextEncoder().encode('Талап арыз');

async function verified() {
  const pki = await TestPki.create({ from });
  const person = await pki.issuePerson({ surname: 'ҮЛГІЛІ', name: 'ӘСЕЛ', iin: '990101600012' }, { from });
  const cms = await signCms(content, person, { isAttached: true, timeStamper: pki.stamperAt(now) });
  const policy = { anchors: pki.anchors, now, profile: courtProfile, revocation: 'required' } as const;
  const report = await verifyCms(cms, {
    ...policy,
    certificates: [pki.authority.certificate],
    crls: [await pki.crl(now), await pki.rootCrl(now)],
    ocspResponses: [await pki.ocsp(person.certificate, now)],
  });
  return { pki, cms, policy, report };
}

test('the evidence of a verdict, kept as bytes, decides the same ten years later by the caller’s proof of time', async () => {
  const { cms, policy, report } = await verified();
  assert.equal(report.verdict.indication, 'TOTAL_PASSED');
  const kept = usedEvidence(report);
  assert.deepEqual([kept.certificates.length, kept.crls.length, kept.ocspResponses.length], [3, 2, 1]);
  const evidence = {
    certificates: kept.certificates.map(readCertificate),
    crls: kept.crls.map(readCrl),
    ocspResponses: kept.ocspResponses.map(readBasicOcspResponse),
  };
  const later = { ...policy, ...evidence, now: now.add({ hours: 24 * 3650 }) };
  assert.equal((await verifyCms(cms, { ...later, existedAt: now })).verdict.indication, 'TOTAL_PASSED');
  assert.equal((await verifyCms(cms, later)).verdict.indication, 'INDETERMINATE');
});

test('a plain report survives JSON and the border of a thread', async () => {
  const { report } = await verified();
  const plain = plainReport(report);
  assert.deepEqual(structuredClone(plain), plain);
  assert.deepEqual(JSON.parse(JSON.stringify(plain)).verdict.indication, 'TOTAL_PASSED');
  assert.equal(plain.signatures[0]?.subject?.iin, '990101600012');
  assert.equal(plain.signatures[0]?.bestTime.at, '2045-02-01T08:00:00Z');
});
