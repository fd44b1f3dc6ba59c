import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { bigEndian, littleEndian } from './byte-order.ts';
import { curveByOid, type Gost3410Curve, TC26_256_A, TC26_512_A, TC26_512_C, TEST_256, TEST_512 } from './curves.ts';
import { generateKey, isPublicKey, publicKeyOf, signGost3410, verifyGost3410 } from './gost3410.ts';
import { layoutByOid, readPrivateKey, readPublicKey, readSignature, writePublicKey, writeSignature } from './layout.ts';
import { streebog512 } from './streebog.ts';
import { ascii, fromHex } from './testing/bytes.ts';
import { seededRandom } from './testing/seeded-random.ts';
import { pointOfOrderTwo, sum } from './testing/small-order.ts';

/** A source of random bytes after which the nonce is exactly k: bytes mod (q - 1), plus 1. */
const exactly = (k: bigint) => (length: number) => bigEndian(k - 1n, length);

interface Example {
  readonly title: string;
  readonly curve: Gost3410Curve;
  readonly d: bigint;
  readonly x: bigint;
  readonly y: bigint;
  readonly e: bigint;
  readonly k: bigint;
  readonly r: bigint;
  readonly s: bigint;
}

const EXAMPLES: readonly Example[] = [
  {
    title: 'GOST R 34.10-2012 A.1 (RFC 7091 section 7.1)',
    curve: TEST_256,
    d: 0x7a929ade789bb9be10ed359dd39a72c11b60961f49397eee1d19ce9891ec3b28n,
    x: 0x7f2b49e270db6d90d8595bec458b50c58585ba1d4e9b788f6689dbd8e56fd80bn,
    y: 0x26f1b489d6701dd185c8413a977b3cbbaf64d1c593d26627dffb101a87ff77dan,
    e: 0x2dfbc1b372d89a1188c09c52e0eec61fce52032ab1022e8e67ece6672b043ee5n,
    k: 0x77105c9b20bcd3122823c8cf6fcc7b956de33814e95b7fe64fed924594dceab3n,
    r: 0x41aa28d2f1ab148280cd9ed56feda41974053554a42767b83ad043fd39dc0493n,
    s: 0x01456c64ba4642a1653c235a98a60249bcd6d3f746b631df928014f6c5bf9c40n,
  },
  {
    title: 'GOST R 34.10-2012 A.2 (RFC 7091 section 7.2)',
    curve: TEST_512,
    d: 610081804136373098219538153239847583006845519069531562982388135354890606301782255383608393423372379057665527595116827307025046458837440766121180466875860n,
    x: 909546853002536596556690768669830310006929272546556281596372965370312498563182320436892870052842808608262832456858223580713780290717986855863433431150561n,
    y: 2921457203374425620632449734248415455640700823559488705164895837509539134297327397380287741428246088626609329139441895016863758984106326600572476822372076n,
    e: 2897963881682868575562827278553865049173745197871825199562947419041388950970536661109553499954248733088719748844538964641281654463513296973827706272045964n,
    k: 175516356025850499540628279921125280333451031747737791650208144243182057075034446102986750962508909227235866126872473516807810541747529710309879958632945n,
    r: 2489204477031349265072864643032147753667451319282131444027498637357611092810221795101871412928823716805959828708330284243653453085322004442442534151761462n,
    s: 864523221707669519038849297382936917075023735848431579919598799313385180564748877195639672460179421760770893278030956807690115822709903853682831835159370n,
  },
];

for (const { title, curve, d, x, y, e, k, r, s } of EXAMPLES) {
  test(`${title}: public key, signature and verification`, () => {
    const digest = littleEndian(e, curve.size);
    assert.deepEqual(publicKeyOf(curve, d), { x, y });
    assert.deepEqual(signGost3410({ curve, privateKey: d, digest, nonce: exactly(k) }), { r, s });
    assert.equal(verifyGost3410({ curve, publicKey: { x, y }, digest, r, s }), true);
    assert.equal(verifyGost3410({ curve, publicKey: { x, y }, digest, r, s: s + 1n }), false);
    assert.equal(verifyGost3410({ curve, publicKey: { x, y }, digest, r: r - 1n, s }), false);
  });
}

describe('a key and signature made by Kalkan, the library of the National Certification Authority', () => {
  const curve = curveByOid('1.2.398.3.10.1.1.2.2.1') ?? TC26_512_A;
  const digest = fromHex(
    '7d2b8e1c32c116aba0e4c14a021d459206b6174d201cddfed0b256da91729cf169199a9ff12d6026c29e6acabe19c4d191954823f54fb7b2661b3b4b5cfe2179',
  );
  const d =
    0xe86ce8e9cb499b2f3bb43c2f11c167f4a1cc1c54b39a5efc39e58dd73da1e02e62d86dea059c7f4b80890eed35f26977491548b9ceb93e47571acaecf4f59775n;
  const key = fromHex(
    'fa922af18959f9fc80840848b03ab13812397a02f2724ef31a6705e45149d1c43b95ec1937ba4c848abfd1c1356905afb98f948f07cc90c8001860dffff1c928041232ad0868ea9215710313ac845761cac2a0de1fe287f8c74b4d11ba107ba6c607575ea806c7d90151ddf90b65299409d9c9bc0a5f3ae3cb010a171eb5e545',
  );
  const bytes = fromHex(
    '8d6c6a698664478e092159fb3570b0e93641b8eeb52e1735581099c8221c0d144415b08e27ebc77579ee65f70bd53f7932a7e9b885debd71e6be0e8018600364d47013472a66eebceeb1efc9d2309981b4fc1f5d45d7d8b0ab1490574cee5e38b975491336c312db35b6cf666e695f6bba90806d1dda19726218554cad2f1666',
  );

  test('the digest is Streebog-512 of the message and the key belongs to the private one', () => {
    assert.deepEqual(streebog512(ascii('ncalayer-rs test message')), digest);
    assert.deepEqual(readPublicKey(curve, key), publicKeyOf(curve, d));
    assert.deepEqual(writePublicKey(curve, publicKeyOf(curve, d)), key);
    assert.equal(readPrivateKey(littleEndian(d, 64)), d);
  });

  test('the signature verifies in the layout of Kazakhstan and in no other', () => {
    const publicKey = publicKeyOf(curve, d);
    const verdict = (layout: 'kazakhstan' | 'rfc4491', order: Uint8Array) => {
      const signature = readSignature(curve, bytes, layout);
      assert.ok(signature);
      return verifyGost3410({ curve, publicKey, digest: order, ...signature });
    };
    assert.equal(verdict('kazakhstan', digest), true);
    assert.equal(verdict('rfc4491', digest), false);
    assert.equal(verdict('kazakhstan', digest.toReversed()), false);
  });
});

test('the layout follows the arc, and the two layouts are each other reversed', () => {
  assert.equal(layoutByOid('1.2.398.3.10.1.1.2.3.2'), 'kazakhstan');
  assert.equal(layoutByOid('1.2.643.7.1.1.3.3'), 'rfc4491');
  assert.equal(layoutByOid('1.2.840.113549.1.1.11'), undefined);
  const signature = { r: 1n, s: 258n };
  const ours = writeSignature(TC26_512_A, signature, 'kazakhstan');
  assert.deepEqual([ours[0], ours[64], ours[65]], [1, 2, 1]);
  assert.deepEqual(writeSignature(TC26_512_A, signature, 'rfc4491'), ours.toReversed());
  assert.deepEqual(readSignature(TC26_512_A, ours.toReversed(), 'rfc4491'), signature);
  assert.equal(readSignature(TC26_512_A, ours.subarray(1), 'kazakhstan'), undefined);
  assert.equal(readPublicKey(TC26_512_A, ours.subarray(1)), undefined);
});

describe('a verification refuses', () => {
  const curve = TC26_512_A;
  const digest = streebog512(ascii('a court act'));
  const { privateKey, publicKey } = generateKey({ curve, random: seededRandom(1) });
  const { r, s } = signGost3410({ curve, privateKey, digest, nonce: seededRandom(2) });
  const right = { curve, publicKey, digest, r, s };

  test('nothing when all is right', () => assert.equal(verifyGost3410(right), true));

  test('r and s of zero, of q, above q and below zero', () => {
    for (const wrong of [0n, curve.q, curve.q + r, -r, 2n ** 512n - 1n]) {
      assert.equal(verifyGost3410({ ...right, r: wrong }), false);
      assert.equal(verifyGost3410({ ...right, s: wrong }), false);
    }
    assert.equal(verifyGost3410({ ...right, s: curve.q + s }), false);
  });

  test('another digest, a digest of another length', () => {
    assert.equal(verifyGost3410({ ...right, digest: streebog512(ascii('a court Act')) }), false);
    for (const wrong of [new Uint8Array(0), digest.subarray(0, 32), Uint8Array.of(...digest, 0)]) {
      assert.equal(verifyGost3410({ ...right, digest: wrong }), false);
    }
  });

  test('a point off the curve, the stand-ins for infinity, coordinates out of range', () => {
    const { x, y } = publicKey;
    const wrong = [
      { x, y: y + 1n },
      { x: 0n, y: 0n },
      { x: x + curve.p, y },
      { x, y: y - curve.p },
      { x: y, y: x },
    ];
    for (const point of wrong) assert.equal(verifyGost3410({ ...right, publicKey: point }), false);
    assert.equal(verifyGost3410({ ...right, publicKey: { x, y: curve.p - y } }), false);
  });
});

describe('on a curve of cofactor 4', () => {
  for (const curve of [TC26_256_A, TC26_512_C]) {
    const { privateKey, publicKey } = generateKey({ curve, random: seededRandom(4) });
    const digest = seededRandom(9)(curve.size);

    test(`${curve.name}: an honest key signs and verifies`, () => {
      const signature = signGost3410({ curve, privateKey, digest, nonce: 'deterministic' });
      assert.equal(verifyGost3410({ curve, publicKey, digest, ...signature }), true);
    });

    test(`${curve.name}: a point of small order and a key moved by one are refused`, () => {
      const small = pointOfOrderTwo(curve);
      assert.equal(small.y, 0n);
      assert.equal(isPublicKey(curve, small), false);
      assert.equal(isPublicKey(curve, sum(curve, publicKey, small)), false);
      assert.equal(isPublicKey(curve, publicKey), true);
    });
  }
});

test('deterministic signatures repeat, differ by digest and key, and verify', () => {
  for (const curve of [TEST_256, TC26_256_A, TC26_512_A]) {
    const random = seededRandom(6979);
    const { privateKey, publicKey } = generateKey({ curve, random });
    const [one, two] = [random(curve.size), random(curve.size)];
    const sign = (digest: Uint8Array, key = privateKey) =>
      signGost3410({ curve, privateKey: key, digest, nonce: 'deterministic' });
    assert.deepEqual(sign(one), sign(one));
    assert.notEqual(sign(one).r, sign(two).r);
    assert.notEqual(sign(one).r, sign(one, privateKey - 1n).r);
    assert.equal(verifyGost3410({ curve, publicKey, digest: one, ...sign(one) }), true);
  }
});

test('signing refuses keys outside (0, q), digests of another length and a short random source', () => {
  const curve = TEST_256;
  const digest = new Uint8Array(32);
  const sign = (privateKey: bigint, bytes = digest) =>
    signGost3410({ curve, privateKey, digest: bytes, nonce: 'deterministic' });
  for (const key of [0n, -1n, curve.q, curve.q + 1n]) {
    assert.throws(() => sign(key), RangeError);
    assert.throws(() => publicKeyOf(curve, key), RangeError);
  }
  assert.throws(() => sign(1n, new Uint8Array(64)), RangeError);
  assert.throws(() => generateKey({ curve, random: () => new Uint8Array(3) }), RangeError);
});

test('a digest that is zero modulo q counts as one', () => {
  const curve = TEST_256;
  const { privateKey, publicKey } = generateKey({ curve, random: seededRandom(3) });
  const zero = new Uint8Array(32);
  const signature = signGost3410({ curve, privateKey, digest: zero, nonce: 'deterministic' });
  for (const e of [0n, 1n, curve.q]) {
    assert.equal(verifyGost3410({ curve, publicKey, digest: littleEndian(e, 32), ...signature }), true);
  }
});
