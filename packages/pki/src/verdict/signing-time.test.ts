import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TestPki } from '../../testing/index.ts';
import { courtProfile } from '../algorithm/crypto-profile.ts';
import { signCms } from '../cms/index.ts';
import { type VerificationInput, verifyCms } from './index.ts';

const from = Temporal.Instant.from('2045-01-01T00:00:00Z');
const signedAt = Temporal.Instant.from('2045-02-01T06:00:00Z');
const now = signedAt.add({ hours: 2 });
const content = new TextEncoder().encode('Талап арыз');
const asel = { surname: 'ҮЛГІЛІ', name: 'ӘСЕЛ', iin: '990101600012' };

async function scene(options: { days?: number; from?: Temporal.Instant } = {}) {
  const pki = await TestPki.create({ from });
  const person = await pki.issuePerson(asel, { from, ...options });
  const stamped = await signCms(content, person, { isAttached: true, timeStamper: pki.stamperAt(signedAt) });
  const plain = await signCms(content, person, { isAttached: true });
  const verdict = async (cms: Uint8Array, listAt: Temporal.Instant, more: Partial<VerificationInput> = {}) => {
    const { verdict: found } = await verifyCms(cms, {
      anchors: pki.anchors,
      certificates: [pki.authority.certificate],
      crls: [await pki.crl(listAt), await pki.rootCrl(listAt)],
      now,
      profile: courtProfile,
      revocation: 'required',
      ...more,
    });
    return found.subIndication ?? found.indication;
  };
  return { pki, person, stamped, plain, verdict };
}

test('revoked after the time-stamp: the signature stands; without a time-stamp nobody can tell', async () => {
  const { pki, person, stamped, plain, verdict } = await scene();
  pki.revoke(person.certificate, signedAt.add({ seconds: 1 }));
  assert.equal(await verdict(stamped, now), 'TOTAL_PASSED');
  assert.equal(await verdict(plain, now), 'REVOKED_NO_POE');
});

test('revoked at or before the time-stamp: undecided; failed for good when it was provably made later', async () => {
  const { pki, person, stamped, verdict } = await scene();
  pki.revoke(person.certificate, signedAt);
  assert.equal(await verdict(stamped, now), 'REVOKED_NO_POE');
  assert.equal(await verdict(stamped, now, { notMadeBefore: signedAt }), 'REVOKED');
  assert.equal(await verdict(stamped, now, { notMadeBefore: signedAt.subtract({ seconds: 1 }) }), 'REVOKED_NO_POE');
});

test('a certificate on hold means: ask again later', async () => {
  const { pki, person, stamped, verdict } = await scene();
  pki.revoke(person.certificate, signedAt, 'certificateHold');
  assert.equal(await verdict(stamped, now), 'TRY_LATER');
  pki.revoke(person.certificate, signedAt, 'removeFromCRL');
  assert.equal(await verdict(stamped, now), 'TOTAL_PASSED');
});

test('a revoked authority takes its subscribers with it', async () => {
  const { pki, stamped, verdict } = await scene();
  pki.revoke(pki.authority.certificate, from.add({ hours: 1 }), 'cACompromise');
  assert.equal(await verdict(stamped, now), 'REVOKED_CA_NO_POE');
});

test('after the end of the certificate: a time-stamp saves the signature, the clock alone does not', async () => {
  const { pki, stamped, plain, verdict } = await scene({ days: 32 });
  const later = from.add({ hours: 24 * 40 });
  const list = from.add({ hours: 24 * 31 + 21 });
  // The list within the certificate's life speaks about the signer, today's about the time-stamping authority.
  const crls = [await pki.crl(list), await pki.crl(later), await pki.rootCrl(later)];
  assert.equal(await verdict(stamped, list, { now: later, crls }), 'TOTAL_PASSED');
  assert.equal(await verdict(stamped, later, { now: later }), 'TRY_LATER');
  assert.equal(await verdict(plain, list, { now: later }), 'OUT_OF_BOUNDS_NOT_REVOKED');
  assert.equal(await verdict(plain, later, { now: later }), 'OUT_OF_BOUNDS_NO_POE');
  assert.equal(await verdict(plain, list, { now: later, notMadeBefore: from.add({ hours: 24 * 33 }) }), 'EXPIRED');
});

test('proof that the signature is older than the certificate fails it for good', async () => {
  const issuedAt = from.add({ hours: 1 });
  const { plain, verdict } = await scene({ from: issuedAt });
  assert.equal(await verdict(plain, now, { existedAt: issuedAt.subtract({ seconds: 1 }) }), 'NOT_YET_VALID');
  assert.equal(await verdict(plain, now, { existedAt: issuedAt }), 'TOTAL_PASSED');
});

test('lists that are missing, from the future or past their time: ask again later, at their very second still good', async () => {
  const { stamped, plain, verdict } = await scene();
  assert.equal(await verdict(stamped, now, { crls: [] }), 'TRY_LATER');
  assert.equal(await verdict(plain, now.add({ minutes: 6 })), 'TRY_LATER');
  assert.equal(await verdict(plain, now.add({ minutes: 5 })), 'TOTAL_PASSED');
  assert.equal(await verdict(plain, now.subtract({ hours: 24 })), 'TOTAL_PASSED');
  assert.equal(await verdict(plain, now.subtract({ hours: 24, seconds: 1 })), 'TRY_LATER');
});

test('OCSP without nextUpdate counts for 24 hours, and "revoked" outweighs "good"', async () => {
  const { pki, person, plain, verdict } = await scene();
  const rootList = [await pki.rootCrl(now)];
  const answerAt = async (at: Temporal.Instant) => pki.ocsp(person.certificate, at);
  const fresh = await answerAt(now.subtract({ hours: 24 }));
  assert.equal(await verdict(plain, now, { crls: rootList, ocspResponses: [fresh] }), 'TOTAL_PASSED');
  const stale = await answerAt(now.subtract({ hours: 24, seconds: 1 }));
  assert.equal(await verdict(plain, now, { crls: rootList, ocspResponses: [stale] }), 'TRY_LATER');
  pki.revoke(person.certificate, now.subtract({ minutes: 30 }));
  const revoked = await answerAt(now);
  assert.equal(await verdict(plain, now, { crls: rootList, ocspResponses: [fresh, revoked] }), 'REVOKED_NO_POE');
});

test('an OCSP answer about another certificate, or by a stranger, says nothing', async () => {
  const { pki, person, plain, verdict } = await scene();
  const neighbour = await pki.issuePerson(asel, { from });
  const other = await TestPki.create({ from });
  const crls = [await pki.rootCrl(now)];
  const about = await pki.ocsp(neighbour.certificate, now);
  const stranger = await other.ocsp(person.certificate, now);
  assert.equal(await verdict(plain, now, { crls, ocspResponses: [about, stranger] }), 'TRY_LATER');
});
