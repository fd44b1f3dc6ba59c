import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as browser from './browser.ts';
import type { NativeKeyKind, NativeScheme } from './native-scheme.ts';
import * as node from './node.ts';

/** The compiler refuses the file when the two platforms stop offering the same door. */
const platforms: readonly (typeof node)[] = [node, browser];
const message = new TextEncoder().encode('Ашық сот');

const pairs: readonly (readonly [NativeKeyKind, NativeScheme])[] = [
  ['rsa-2048', { family: 'rsa', hash: 'sha256' }],
  ['rsa-2048', { family: 'rsa-pss', hash: 'sha256', maskHash: 'sha256', saltLength: 32 }],
  ['ecdsa-p256', { family: 'ec', hash: 'sha256' }],
  ['ecdsa-p384', { family: 'ec', hash: 'sha512' }],
  ['ed25519', { family: 'ed25519' }],
];

for (const [kind, scheme] of pairs) {
  test(`Node and WebCrypto verify each other with ${kind} ${scheme.family}, and refuse an altered message`, async () => {
    for (const signing of platforms) {
      const { spki, pkcs8 } = await signing.generateNative(kind);
      const signature = await signing.signNative(scheme, pkcs8, message);
      for (const verifying of platforms) {
        assert.deepEqual(Uint8Array.from(await verifying.publicKeyInfoNative(pkcs8)), Uint8Array.from(spki));
        assert.equal(await verifying.verifyNative(scheme, spki, message, signature), 'valid');
        assert.equal(await verifying.verifyNative(scheme, spki, message.with(0, 0), signature), 'invalid');
        assert.equal(await verifying.verifyNative(scheme, spki, message, signature.subarray(1)), 'invalid');
      }
    }
  });
}

test('a PSS signature with another mask hash is checked by Node and unknown to WebCrypto', async () => {
  const scheme: NativeScheme = { family: 'rsa-pss', hash: 'sha256', maskHash: 'sha1', saltLength: 32 };
  const { spki, pkcs8 } = await node.generateNative('rsa-2048');
  const signature = await node.signNative({ ...scheme, maskHash: 'sha256' }, pkcs8, message);
  assert.equal(await node.verifyNative(scheme, spki, message, signature), 'invalid');
  assert.equal(await browser.verifyNative(scheme, spki, message, signature), 'unsupported');
});
