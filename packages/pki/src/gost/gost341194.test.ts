import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Gost341194, gost3411_94CryptoPro, gost3411_94Test } from './gost341194.ts';
import { TEST_BLOCK } from './substitution-blocks.ts';
import { ascii, toHex } from './testing/bytes.ts';
import { seededRandom } from './testing/seeded-random.ts';

/** Message, digest with the TEST block, digest with the CryptoPro block. */
const VECTORS: readonly (readonly [string, string, string])[] = [
  [
    '',
    'ce85b99cc46752fffee35cab9a7b0278abb4c2d2055cff685af4912c49490f8d',
    '981e5f3ca30c841487830f84fb433e13ac1101569b9c13584ac483234cd656c0',
  ],
  [
    'abc',
    'f3134348c44fb1b2a277729e2285ebb5cb5e0f29c975bc753b70497c06a4d51d',
    'b285056dbf18d7392d7677369524dd14747459ed8143997e163b2986f92fd42c',
  ],
  // The two examples of GOST R 34.11-94 itself (RFC 5831 section 7.3).
  [
    'This is message, length=32 bytes',
    'b1c466d37519b82e8319819ff32595e047a28cb6f83eff1c6916a815a637fffa',
    '2cefc2f7b7bdc514e18ea57fa74ff357e7fa17d652c75f69cb1be7893ede48eb',
  ],
  [
    'Suppose the original message has length = 50 bytes',
    '471aba57a60a770d3a76130635c1fbea4ef14de51f78b4ae57dd893b62f55208',
    'c3730c5cbccacf915ac292676f21e8bd4ef75331d9405e5f1a61dc3130a65011',
  ],
  [
    'U'.repeat(128),
    '53a3a3ed25180cef0c1d85a074273e551c25660a87062a52d926a9e8fe5733a4',
    '1c4ac7614691bbf427fa2316216be8f10d92edfd37cd1027514c1008f649c4e8',
  ],
  [
    'a'.repeat(1_000_000),
    '5c00ccc2734cdd3332d3d4749576e3c1a7dbaf0e7ea74e9fa602413c90a129fa',
    '8693287aa62f9478f7cb312ec0866b6c4e4a0f11160441e8f4ffcd2715dd554f',
  ],
];

for (const [message, withTest, withCryptoPro] of VECTORS) {
  test(`GOST 34.311-95 of ${message.length} bytes matches under both substitution blocks`, () => {
    assert.equal(toHex(gost3411_94Test(ascii(message))), withTest);
    assert.equal(toHex(gost3411_94CryptoPro(ascii(message))), withCryptoPro);
  });
}

test('a message in pieces has the digest of the whole, and a digest in between changes nothing', () => {
  const random = seededRandom(5831);
  for (let round = 0; round < 60; round++) {
    const [length = 0, step = 0] = random(2);
    const message = random(length);
    const hasher = new Gost341194(TEST_BLOCK);
    for (let at = 0; at < message.length; at += 1 + (step & 63)) {
      hasher.update(message.subarray(at, at + 1 + (step & 63)));
      hasher.digest();
    }
    assert.equal(toHex(hasher.digest()), toHex(gost3411_94Test(message)), `message ${round}`);
  }
});
