import assert from 'node:assert/strict';
import { test } from 'node:test';
import { digest, runningDigest } from './index.ts';

for (const hash of ['sha256', 'sha3-512', 'streebog256', 'streebog512', 'gost34311'] as const) {
  test(`${hash}: a message in pieces of any size has the digest of the whole`, async () => {
    const message = new Uint8Array(1000).map((_, index) => index * 7);
    const running = runningDigest(hash);
    for (let at = 0, size = 1; at < message.length; at += size, size = (size * 3) % 97)
      running?.update(message.subarray(at, at + size));
    assert.equal(running?.digest().toHex(), (await digest(hash, message))?.toHex());
  });
}
