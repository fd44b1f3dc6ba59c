import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Streebog, streebog256, streebog512 } from './streebog.ts';
import { plainCore, type StreebogCore } from './streebog-plain.ts';
import { wasmCore } from './streebog-wasm.ts';
import { ascii, fromHex, toHex } from './testing/bytes.ts';
import { seededRandom } from './testing/seeded-random.ts';

/** Message, Streebog-512, Streebog-256; all in the order of the wire. */
const VECTORS: readonly (readonly [string, Uint8Array, string, string])[] = [
  [
    'M1 of RFC 6986 section 10.1',
    ascii('012345678901234567890123456789012345678901234567890123456789012'),
    '1b54d01a4af5b9d5cc3d86d68d285462b19abc2475222f35c085122be4ba1ffa00ad30f8767b3a82384c6574f024c311e2a481332b08ef7f41797891c1646f48',
    '9d151eefd8590b89daa6ba6cb74af9275dd051026bb149a452fd84e5e57b5500',
  ],
  [
    'M2 of RFC 6986 section 10.2',
    fromHex(
      'd1e520e2e5f2f0e82c20d1f2f0e8e1eee6e820e2edf3f6e82c20e2e5fef2fa20f120eceef0ff20f1f2f0e5ebe0ece820ede020f5f0e0e1f0fbff20efebfaeafb20c8e3eef0e5e2fb',
    ),
    '1e88e62226bfca6f9994f1f2d51569e0daf8475a3b0fe61a5300eee46d961376035fe83549ada2b8620fcd7c496ce5b33f0cb9dddc2b6460143b03dabac9fb28',
    '9dd2fe4e90409e5da87f53976d7405b0c0cac628fc669a741d50063c557e8f50',
  ],
  [
    'the empty message (OpenSSL GOST engine, M3)',
    new Uint8Array(0),
    '8e945da209aa869f0455928529bcae4679e9873ab707b55315f56ceb98bef0a7362f715528356ee83cda5f2aac4c6ad2ba3a715c1bcd81cb8e9f90bf4c1c1a8a',
    '3f539a213e97c802cc229d474c6aa32a825a360b2a933a949fd925208d9ce1bb',
  ],
  [
    'one block of zeros (OpenSSL GOST engine, M4)',
    new Uint8Array(64),
    'b0fd29ac1b0df441769ff3fdb8dc564df67721d6ac06fb28ceffb7bbaa7948c6c014ac999235b58cb26fb60fb112a145d7b4ade9ae566bf2611402c552d20db7',
    'df1fda9ce83191390537358031db2ecaa6aa54cd0eda241dc107105e13636b95',
  ],
  [
    'a carry through the whole checksum (GnuPG, OpenSSL GOST engine)',
    fromHex(`${'ee'.repeat(64)}16${'11'.repeat(62)}16`),
    '8b06f41e59907d9636e892caf5942fcdfb71fa31169a5e70f0edb873664df41c2cce6e06dc6755d15a61cdeb92bd607cc4aaca6732bf3568a23a210dd520fd41',
    '81bb632fa31fcc38b4c379a662dbc58b9bed83f50d3a1b2ce7271ab02d25babb',
  ],
];

const wasm = wasmCore();
const cores: readonly (readonly [string, StreebogCore | undefined])[] = [
  ['plain', plainCore],
  ['WebAssembly', wasm],
];

for (const [name, core] of cores) {
  for (const [title, message, long, short] of VECTORS) {
    test(`${name} Streebog gives ${title}`, () => {
      assert.equal(toHex(new Streebog(64, core).update(message).digest()), long);
      assert.equal(toHex(new Streebog(32, core).update(message).digest()), short);
    });
  }
}

test('WebAssembly runs here, so that the differential test compares two cores', () => {
  assert.notEqual(wasm, undefined);
});

test('both cores agree on 400 seeded messages cut at seeded places', () => {
  const random = seededRandom(6986);
  for (let round = 0; round < 400; round++) {
    const [low = 0, high = 0, cut = 0, bits = 0] = random(4);
    const message = random(low + 256 * (high & 3));
    const size = (bits & 1) === 0 ? 32 : 64;
    const whole = new Streebog(size, plainCore).update(message).digest();
    const parts = new Streebog(size, wasm);
    for (let at = 0; at < message.length; at += 1 + cut) parts.update(message.subarray(at, at + 1 + cut));
    assert.equal(toHex(parts.digest()), toHex(whole), `message ${round}`);
  }
});

test('a message longer than the input area of WebAssembly gives the same digest in both cores', () => {
  const message = seededRandom(512)(200_003);
  const plain = new Streebog(64, plainCore).update(message).digest();
  assert.equal(toHex(new Streebog(64, wasm).update(message).digest()), toHex(plain));
});

test('hashing goes on after a digest, and hashers side by side do not disturb each other', () => {
  const [left, right] = [new Streebog(64), new Streebog(32)];
  left.update(ascii('Ашық '));
  right.update(ascii('another'));
  assert.equal(toHex(left.digest()), toHex(streebog512(ascii('Ашық '))));
  left.update(ascii('сот'));
  assert.equal(toHex(left.digest()), toHex(streebog512(ascii('Ашық сот'))));
  assert.equal(toHex(right.digest()), toHex(streebog256(ascii('another'))));
});
