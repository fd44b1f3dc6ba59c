import assert from 'node:assert/strict';
import { test } from 'node:test';
import { der, readElement } from '../der/index.ts';
import * as browser from '../runtime/browser.ts';
import * as node from '../runtime/node.ts';
import { algorithmIdentifierOf } from './identifier.ts';
import { generateSigner, publicKeyInfoOf, publicKeyOf, schemeOf, verifySignature } from './index.ts';

const hex = (text: string) => Uint8Array.fromHex(text);
const keyOf = (spki: Uint8Array) => publicKeyOf(publicKeyInfoOf(readElement(spki)));
const schemeFrom = (algorithm: Uint8Array) => schemeOf(algorithmIdentifierOf(readElement(algorithm)));

/** RFC 8032 §7.1: public key, message, signature. */
const ed25519Vectors = [
  [
    'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    '',
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  ],
  [
    '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    '72',
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  ],
] as const;

test('RFC 8032 §7.1, tests 1 and 2: Ed25519 in Node and in WebCrypto, and altered', async () => {
  for (const [publicKey, message, signature] of ed25519Vectors) {
    const spki = der.sequence(der.sequence(der.oid('1.3.101.112')), der.bitString(hex(publicKey)));
    for (const platform of [node, browser]) {
      const verify = (bytes: Uint8Array) => platform.verifyNative({ family: 'ed25519' }, spki, hex(message), bytes);
      assert.equal(await verify(hex(signature)), 'valid');
      assert.equal(await verify(hex(signature).with(0, 0)), 'invalid');
    }
  }
});

test('a key is never used with the algorithm of another family', async () => {
  const message = hex('00');
  const kinds = ['rsa-2048', 'ecdsa-p256', 'ed25519', 'gost-512'] as const;
  const signers = await Promise.all(kinds.map((kind) => generateSigner(kind)));
  for (const [index, signer] of signers.entries()) {
    const signature = await signer.sign(message);
    for (const [other, { publicKeyInfo }] of signers.entries()) {
      const scheme = schemeFrom(signer.signatureAlgorithm);
      assert.ok(scheme);
      const outcome = await verifySignature(scheme, keyOf(publicKeyInfo), message, signature);
      assert.equal(outcome, index === other ? 'valid' : 'invalid', `${kinds[index]} under ${kinds[other]}`);
    }
  }
});

test('an RSA key too large to compute with in time is not computed with', async () => {
  const number = der.integer((1n << 20_000n) | 1n);
  const spki = der.sequence(
    der.sequence(der.oid('1.2.840.113549.1.1.1'), der.nullValue()),
    der.bitString(der.sequence(number, der.integer(65_537))),
  );
  const outcome = await verifySignature(
    { family: 'rsa', hash: 'sha256' },
    keyOf(spki),
    hex('00'),
    new Uint8Array(2501),
  );
  assert.equal(outcome, 'unsupported');
});

test('curve parameters written out instead of named are refused (CVE-2020-0601)', () => {
  const algorithm = der.sequence(der.oid('1.2.840.10045.2.1'), der.sequence(der.integer(1)));
  assert.throws(() => keyOf(der.sequence(algorithm, der.bitString(hex('04')))), /not named/);
});
