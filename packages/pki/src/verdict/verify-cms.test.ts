import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TestPki } from '../../testing/index.ts';
import { courtProfile } from '../algorithm/crypto-profile.ts';
import { addSignature, signCms } from '../cms/index.ts';
import { type VerificationInput, verifyCms } from './index.ts';

const from = Temporal.Instant.from('2045-01-01T00:00:00Z');
const signedAt = Temporal.Instant.from('2045-02-01T06:00:00Z');
const now = Temporal.Instant.from('2045-02-01T08:00:00Z');
const content = new TextEncoder().encode('Талап арыз');
const asel = { surname: 'ҮЛГІЛІ', name: 'ӘСЕЛ', iin: '990101600019' };

async function evidence(pki: TestPki, at: Temporal.Instant): Promise<Pick<VerificationInput, 'crls' | 'certificates'>> {
  return { crls: [await pki.crl(at), await pki.rootCrl(at)], certificates: [pki.authority.certificate] };
}

for (const kind of ['ecdsa-p256', 'rsa-2048', 'ed25519', 'gost-512', 'gost-256'] as const) {
  test(`${kind}: CAdES-B and CAdES-T, attached and detached, pass; another document, key or bit does not`, async () => {
    const pki = await TestPki.create({ from, kind });
    const person = await pki.issuePerson(asel, { from });
    const input: VerificationInput = {
      anchors: pki.anchors,
      now,
      profile: courtProfile,
      revocation: 'required',
      ...(await evidence(pki, signedAt)),
    };
    for (const isAttached of [true, false]) {
      const plain = await signCms(content, person, { isAttached, signingTime: signedAt });
      const stamped = await signCms(content, person, { isAttached, timeStamper: pki.stamperAt(signedAt) });
      const given = { ...input, ...(isAttached ? {} : { content }) };
      const baseline = await verifyCms(plain, given);
      assert.deepEqual(
        baseline.verdict,
        { indication: 'TOTAL_PASSED', subIndication: undefined },
        JSON.stringify(baseline.signatures[0]?.checks),
      );
      const report = await verifyCms(stamped, given);
      assert.equal(report.verdict.indication, 'TOTAL_PASSED', JSON.stringify(report.signatures[0]?.checks));
      assert.deepEqual(report.signatures[0]?.bestTime, { at: signedAt, source: 'time-stamp' });
      const other = await verifyCms(stamped, { ...input, content: content.with(0, 0) });
      assert.equal(other.verdict.subIndication, 'HASH_FAILURE');
    }
  });
}

test('two signers are judged each for itself, and the file by the worse of them', async () => {
  const pki = await TestPki.create({ from });
  const first = await pki.issuePerson(asel, { from });
  const stranger = await (await TestPki.create({ from, name: 'БАСҚА' })).issuePerson(asel, { from });
  const one = await signCms(content, first, { isAttached: true });
  const two = await addSignature(one, content, stranger, {});
  const report = await verifyCms(two, {
    anchors: pki.anchors,
    now,
    profile: courtProfile,
    revocation: 'required',
    ...(await evidence(pki, signedAt)),
  });
  const found = report.signatures.map(({ verdict }) => verdict.subIndication ?? verdict.indication).toSorted();
  assert.deepEqual(found, ['NO_CERTIFICATE_CHAIN_FOUND', 'TOTAL_PASSED']);
  assert.equal(report.verdict.indication, 'INDETERMINATE');
});
