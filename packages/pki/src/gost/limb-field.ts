import type { PrimeForm } from './prime-form.ts';
import { FunctionBody } from './wasm-module.ts';

/**
 * Arithmetic modulo 2^bits − gap, as WebAssembly functions over elements in memory.
 *
 * An element is a row of signed limbs in radix 2^29, 32 bits each: Σ limb[i]·2^(29i). Every stored limb stays within
 * ±(2^28 + 2^24); carries are rounded to the nearest, so that a limb is as often negative as positive. Then a column
 * of a product is below 18·(2^28 + 2^24)² < 2^61 and no addition in 64 bits overflows. The value itself is only
 * congruent to the residue; the reader brings it into [0, p).
 */
export interface LimbField {
  readonly limbs: number;
  /** 2^(29·limbs) modulo the prime: what a carry out of the top limb is worth. Below 2^20 in absolute value. */
  readonly fold: bigint;
}

export const LIMB_BITS = 29;
/** Distance of elements in memory: room for 18 limbs, a multiple of 16. */
export const ELEMENT_BYTES = 80;

export function limbField({ bits, gap }: PrimeForm): LimbField {
  const limbs = Math.ceil((bits + 3) / LIMB_BITS);
  const fold = gap << BigInt(LIMB_BITS * limbs - bits);
  if (4 * limbs > ELEMENT_BYTES || fold >= 2n ** 20n || fold <= -(2n ** 20n)) {
    throw new RangeError('the prime is outside the bounds of this arithmetic');
  }
  return { limbs, fold };
}

const HALF = 2n ** BigInt(LIMB_BITS - 1);

/** Leaves the nearest multiple of 2^29 in `value` divided by it, and the remainder (centred) in `digit`. */
function emitSplit(body: FunctionBody, value: number, digit: number): void {
  const spare = 64 - LIMB_BITS;
  body.get(value).i64(spare).op('i64.shl').i64(spare).op('i64.shr_s').set(digit);
  body.get(value).get(digit).op('i64.sub').i64(LIMB_BITS).op('i64.shr_s').set(value);
}

/** Appends instructions that put the sum of column `k` of the product on the stack. */
type Column = (body: FunctionBody, k: number) => void;

/**
 * A product from its columns: the upper columns are carried first and folded into the lower ones, the carry out of
 * those is folded once more into limb 0 and ends in limb 1.
 */
function emitProduct(body: FunctionBody, { limbs, fold }: LimbField, out: number, column: Column): void {
  const carry = body.local('i64');
  const digit = body.local('i64');
  const upper = Array.from({ length: limbs }, () => body.local('i64'));
  body.i64(0).set(carry);
  for (let k = limbs; k < 2 * limbs - 1; k++) {
    column(body, k);
    body.get(carry).op('i64.add').set(carry);
    emitSplit(body, carry, upper[k - limbs] as number);
  }
  body.get(carry).set(upper[limbs - 1] as number);
  body.i64(0).set(carry);
  const lowest = [body.local('i64'), body.local('i64')];
  for (let k = 0; k < limbs; k++) {
    column(body, k);
    body
      .get(upper[k] as number)
      .i64(fold)
      .op('i64.mul', 'i64.add');
    body.get(carry).op('i64.add').set(carry);
    emitSplit(body, carry, lowest[k] ?? digit);
    if (k > 1)
      body
        .get(out)
        .get(digit)
        .memory('i64.store32', 4 * k);
  }
  const [first, second] = lowest as [number, number];
  body.get(carry).i64(fold).op('i64.mul').get(first).op('i64.add').set(carry);
  emitSplit(body, carry, first);
  body.get(out).get(first).memory('i64.store32', 0);
  body.get(out).get(carry).get(second).op('i64.add').memory('i64.store32', 4);
}

function loadLimbs(body: FunctionBody, address: number, limbs: number): number[] {
  return Array.from({ length: limbs }, (_, index) => {
    const limb = body.local('i64');
    body
      .get(address)
      .memory('i64.load32_s', 4 * index)
      .set(limb);
    return limb;
  });
}

/** multiply(out, a, b); `out` may be `a` or `b`. */
export function multiplyFunction(field: LimbField): FunctionBody {
  const body = new FunctionBody(['i32', 'i32', 'i32']);
  const [out, left, right] = [0, 1, 2];
  const a = loadLimbs(body, left, field.limbs);
  const b = loadLimbs(body, right, field.limbs);
  emitProduct(body, field, out, (to, k) => {
    const from = Math.max(0, k - field.limbs + 1);
    const last = Math.min(k, field.limbs - 1);
    for (let i = from; i <= last; i++) {
      to.get(a[i] as number)
        .get(b[k - i] as number)
        .op('i64.mul');
      if (i > from) to.op('i64.add');
    }
  });
  return body;
}

/** square(out, a); each product of two different limbs is computed once and doubled. */
export function squareFunction(field: LimbField): FunctionBody {
  const body = new FunctionBody(['i32', 'i32']);
  const [out, source] = [0, 1];
  const a = loadLimbs(body, source, field.limbs);
  emitProduct(body, field, out, (to, k) => {
    const from = Math.max(0, k - field.limbs + 1);
    let terms = 0;
    for (let i = from; 2 * i < k; i++, terms++) {
      to.get(a[i] as number)
        .get(a[k - i] as number)
        .op('i64.mul');
      if (terms > 0) to.op('i64.add');
    }
    if (terms > 0) to.i64(1).op('i64.shl');
    if (k % 2 === 1) return;
    to.get(a[k / 2] as number)
      .get(a[k / 2] as number)
      .op('i64.mul');
    if (terms > 0) to.op('i64.add');
  });
  return body;
}

/**
 * mix(out, a, m, b, n): m·a + n·b for small factors, |m| + |n| at most 16. All carries are taken at once: each limb
 * keeps its centred remainder and receives the carry of the limb below.
 */
export function mixFunction({ limbs, fold }: LimbField): FunctionBody {
  const body = new FunctionBody(['i32', 'i32', 'i32', 'i32', 'i32']);
  const [out, left, m, right, n] = [0, 1, 2, 3, 4];
  const [leftFactor, rightFactor] = [body.local('i64'), body.local('i64')];
  body.get(m).op('i64.extend_i32_s').set(leftFactor).get(n).op('i64.extend_i32_s').set(rightFactor);
  const carries = Array.from({ length: limbs }, () => body.local('i64'));
  const digits = Array.from({ length: limbs }, () => body.local('i64'));
  for (const [index, carry] of carries.entries()) {
    body
      .get(left)
      .memory('i64.load32_s', 4 * index)
      .get(leftFactor)
      .op('i64.mul');
    body
      .get(right)
      .memory('i64.load32_s', 4 * index)
      .get(rightFactor)
      .op('i64.mul');
    body.op('i64.add').set(carry);
    emitSplit(body, carry, digits[index] as number);
  }
  for (const [index, digit] of digits.entries()) {
    body.get(out).get(digit);
    if (index > 0) body.get(carries[index - 1] as number);
    else
      body
        .get(carries[limbs - 1] as number)
        .i64(fold)
        .op('i64.mul');
    body.op('i64.add').memory('i64.store32', 4 * index);
  }
  return body;
}

/** The limbs of a number in [0, p), each in [−2^28, 2^28). */
export function toLimbs({ limbs }: LimbField, value: bigint): Int32Array {
  let rest = value;
  return Int32Array.from({ length: limbs }, () => {
    const limb = BigInt.asIntN(LIMB_BITS, rest);
    rest = (rest - limb) >> BigInt(LIMB_BITS);
    return Number(limb);
  });
}

/** The number that limbs stand for, not reduced. */
export function fromLimbs(limbs: Int32Array): bigint {
  return limbs.reduceRight((sum, limb) => (sum << BigInt(LIMB_BITS)) + BigInt(limb), 0n);
}

/** The bound of every stored limb, for tests. */
export const LIMB_BOUND = Number(HALF) + 2 ** 24;
