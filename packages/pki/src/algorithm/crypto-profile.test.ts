import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readElement } from '../der/index.ts';
import { conformanceProfile, courtProfile, hashRefusal, schemeRefusal } from './crypto-profile.ts';
import { generateSigner, publicKeyInfoOf, publicKeyOf } from './index.ts';

const today = Temporal.Instant.from('2026-11-22T00:00:00Z');
const lastLegacyMoment = Temporal.Instant.from('2025-04-28T19:00:00Z');
const keyOf = async (kind: Parameters<typeof generateSigner>[0]) =>
  publicKeyOf(publicKeyInfoOf(readElement((await generateSigner(kind)).publicKeyInfo)));

test('the court accepts GOST 34.311-95 until its last certificates ended, and not a second longer', () => {
  assert.equal(hashRefusal(courtProfile, 'gost34311', lastLegacyMoment), undefined);
  assert.deepEqual(hashRefusal(courtProfile, 'gost34311', lastLegacyMoment.add({ seconds: 1 })), {
    what: 'gost34311',
    until: lastLegacyMoment,
  });
});

test('SHA-1, MD5 and SHA-3 are refused by the court at any time and computed in conformance', () => {
  for (const hash of ['sha1', 'md5', 'sha3-256'] as const) {
    assert.deepEqual(hashRefusal(courtProfile, hash, today), { what: hash });
    assert.equal(hashRefusal(conformanceProfile, hash, today), undefined);
  }
});

test('RSA of 2048 bits is accepted, of 2047 refused', async () => {
  const key = await keyOf('rsa-2048');
  assert.ok(key.family === 'rsa');
  const scheme = { family: 'rsa', hash: 'sha256' } as const;
  assert.equal(schemeRefusal(courtProfile, scheme, key, today), undefined);
  assert.deepEqual(schemeRefusal(courtProfile, scheme, { ...key, bits: 2047 }, today), { what: 'rsa-2047' });
});

test('curves outside of the three of NIST and test curves of GOST are refused', async () => {
  const ec = await keyOf('ecdsa-p256');
  assert.ok(ec.family === 'ec');
  assert.deepEqual(schemeRefusal(courtProfile, { family: 'ec', hash: 'sha256' }, { ...ec, curve: 'other' }, today), {
    what: 'ec-other',
  });
  const gost = await keyOf('gost-512');
  assert.ok(gost.family === 'gost');
  const scheme = { family: 'gost', hash: 'streebog512', layout: 'kazakhstan' } as const;
  assert.equal(schemeRefusal(courtProfile, scheme, gost, today), undefined);
  const named = { ...gost, curve: { ...gost.curve, name: 'id-tc26-gost-3410-2012-512-paramSetTest' } };
  assert.ok(schemeRefusal(courtProfile, scheme, named, today));
});
