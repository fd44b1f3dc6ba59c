import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { fromHex, sha256, sha256OfText, toHex } from './sha-256.ts';

test('FIPS 180-4: the vectors of the standard', () => {
  assert.equal(sha256OfText('abc'), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  assert.equal(sha256OfText(''), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  const long = 'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq';
  assert.equal(sha256OfText(long), '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1');
});

test('agrees with OpenSSL at every length around the borders of blocks', () => {
  for (let length = 0; length < 200; length += 1) {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 7 + length) % 256);
    assert.equal(toHex(sha256(bytes)), createHash('sha256').update(bytes).digest('hex'), String(length));
  }
});

test('hexadecimal digits there and back', () => {
  assert.deepEqual(fromHex('00ff10'), Uint8Array.from([0, 255, 16]));
  assert.equal(toHex(Uint8Array.from([0, 255, 16])), '00ff10');
});
