import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  ELEMENT_BYTES,
  fromLimbs,
  LIMB_BOUND,
  limbField,
  mixFunction,
  multiplyFunction,
  squareFunction,
  toLimbs,
} from './limb-field.ts';
import { mod } from './modular.ts';
import { seededRandom } from './testing/seeded-random.ts';
import { encodeModule, instantiate } from './wasm-module.ts';

const PRIMES = [
  { bits: 512, gap: 569n },
  { bits: 511, gap: -111n },
  { bits: 256, gap: 617n },
  { bits: 255, gap: -3225n },
  { bits: 255, gap: -1073n },
];

for (const form of PRIMES) {
  const { bits, gap } = form;
  const p = 2n ** BigInt(bits) - gap;
  const field = limbField(form);
  const functions = [
    { name: 'multiply', body: multiplyFunction(field) },
    { name: 'square', body: squareFunction(field) },
    { name: 'mix', body: mixFunction(field) },
  ];
  const instance = instantiate<'multiply' | 'square' | 'mix'>(encodeModule(functions, 1));
  assert.ok(instance);
  const memory = new Int32Array(instance.memory.buffer);
  const [a, b, out] = [0, ELEMENT_BYTES, 2 * ELEMENT_BYTES];
  const read = (address: number): Int32Array => memory.subarray(address >> 2, (address >> 2) + field.limbs);

  /** Runs the three functions on limbs as they are and holds results and bounds against BigInt. */
  const check = (left: readonly number[], right: readonly number[]): void => {
    memory.set(left, a >> 2);
    memory.set(right, b >> 2);
    const [x, y] = [fromLimbs(read(a)), fromLimbs(read(b))];
    const holds = (expected: bigint): void => {
      assert.equal(mod(fromLimbs(read(out)), p), mod(expected, p));
      for (const limb of read(out)) assert.ok(Math.abs(limb) <= LIMB_BOUND, `limb ${limb}`);
    };
    instance.run.multiply(out, a, b);
    holds(x * y);
    instance.run.square(out, a);
    holds(x * x);
    for (const [m, n] of [
      [1, -8],
      [-8, -8],
      [3, 1],
      [2, 0],
      [-1, 0],
    ] as const) {
      instance.run.mix(out, a, m, b, n);
      holds(BigInt(m) * x + BigInt(n) * y);
    }
  };

  test(`modulo 2^${bits} - ${gap}: limbs at their bound, of every pattern of signs, neither overflow nor leave it`, () => {
    const filled = (sign: (index: number) => number) =>
      Array.from({ length: field.limbs }, (_, i) => sign(i) * LIMB_BOUND);
    const patterns = [filled(() => 1), filled(() => -1), filled((i) => (i % 2 === 0 ? 1 : -1)), filled(() => 0)];
    for (const left of patterns) for (const right of patterns) check(left, right);
  });

  test(`modulo 2^${bits} - ${gap}: 2,000 seeded pairs and the neighbours of 0 and p match BigInt`, () => {
    const random = seededRandom(bits);
    const limb = (): number => {
      const [r0 = 0, r1 = 0, r2 = 0, r3 = 0] = random(4);
      return (((r0 << 24) | (r1 << 16) | (r2 << 8) | r3) % LIMB_BOUND) | 0;
    };
    const limbs = (): number[] => Array.from({ length: field.limbs }, limb);
    for (let round = 0; round < 2000; round++) check(limbs(), limbs());
    const near = [0n, 1n, 2n, p - 1n, p - 2n, 2n ** BigInt(bits - 1)].map((value) => [...toLimbs(field, value)]);
    for (const left of near) for (const right of near) check(left, right);
  });
}

test('a number goes to limbs and back', () => {
  const field = limbField({ bits: 512, gap: 569n });
  for (const value of [0n, 1n, 2n ** 28n, 2n ** 29n - 1n, 2n ** 512n - 570n]) {
    assert.equal(fromLimbs(toLimbs(field, value)), value);
  }
});

test('a prime whose gap is too wide for the bounds is refused', () => {
  assert.throws(() => limbField({ bits: 512, gap: 2n ** 12n }), RangeError);
  assert.throws(() => limbField({ bits: 600, gap: 1n }), RangeError);
});
