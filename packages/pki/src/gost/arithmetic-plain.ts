import { type Accumulator, type Arithmetic, arithmeticOver, BASE_WIDTH, POINT_WIDTH, tableSize } from './arithmetic.ts';
import { baseTable } from './base-table.ts';
import type { Gost3410Curve } from './curves.ts';
import { mod } from './modular.ts';
import type { Jacobian, Point } from './point.ts';
import { primeForm } from './prime-form.ts';

/**
 * Brings a product nearer to the prime; the value stays the same modulo p and may be negative or a few bits too long.
 * `once` is for what is multiplied again at once, `twice` for what stays.
 */
interface Reduction {
  once(value: bigint): bigint;
  twice(value: bigint): bigint;
}

function reductionBy(p: bigint): Reduction {
  const form = primeForm(p);
  if (form === undefined) return { once: (value) => value % p, twice: (value) => value % p };
  const { bits, gap } = form;
  const shift = BigInt(bits);
  const once = (value: bigint): bigint => BigInt.asUintN(bits, value) + gap * (value >> shift);
  return { once, twice: (value) => once(once(value)) };
}

/** A multiple of the chosen point with the powers of Z that every addition of it needs. */
interface Multiple {
  readonly x: bigint;
  readonly y: bigint;
  readonly z: bigint;
  readonly zz: bigint;
  readonly zzz: bigint;
}

class PlainAccumulator implements Accumulator {
  readonly #curve: Gost3410Curve;
  readonly #reduction: Reduction;
  readonly #hasMinusThree: boolean;
  readonly #base: readonly Point[];
  #multiples: Multiple[] = [];
  #x = 0n;
  #y = 0n;
  #z = 0n;

  constructor(curve: Gost3410Curve) {
    this.#curve = curve;
    this.#reduction = reductionBy(curve.p);
    this.#hasMinusThree = curve.a === curve.p - 3n;
    this.#base = baseTable(curve, tableSize(BASE_WIDTH));
  }

  choose(point: Point): void {
    this.#set(point.x, point.y, 1n);
    this.double();
    const twice = this.#multiple();
    this.#set(point.x, point.y, 1n);
    this.#multiples = [this.#multiple()];
    while (this.#multiples.length < tableSize(POINT_WIDTH)) {
      this.#add(twice, twice.y);
      this.#multiples.push(this.#multiple());
    }
  }

  setBase(index: number, negative: boolean): void {
    const { x, y } = this.#base[index] as Point;
    this.#set(x, negative ? -y : y, 1n);
  }

  setPoint(index: number, negative: boolean): void {
    const { x, y, z } = this.#multiples[index] as Multiple;
    this.#set(x, negative ? -y : y, z);
  }

  addBase(index: number, negative: boolean): void {
    const { x, y } = this.#base[index] as Point;
    const { once, twice } = this.#reduction;
    const zz = once(this.#z * this.#z);
    const zzz = once(this.#z * zz);
    const h = twice(x * zz - this.#x);
    const r = twice((negative ? -y : y) * zzz - this.#y);
    this.#finish(this.#x, this.#y, h, r, this.#z);
  }

  addPoint(index: number, negative: boolean): void {
    const multiple = this.#multiples[index] as Multiple;
    this.#add(multiple, negative ? -multiple.y : multiple.y);
  }

  /** dbl-2001-b for a = −3 and dbl-1998-cmo-2 for other a, of the Explicit-Formulas Database. */
  double(): void {
    const { once, twice } = this.#reduction;
    const zz = once(this.#z * this.#z);
    const yy = once(this.#y * this.#y);
    const s = once(this.#x * yy);
    const slope = this.#hasMinusThree
      ? twice(3n * (this.#x - zz) * (this.#x + zz))
      : twice(3n * this.#x * this.#x + this.#curve.a * once(zz * zz));
    const z = twice(2n * this.#y * this.#z);
    this.#x = twice(slope * slope - 8n * s);
    this.#y = twice(slope * (4n * s - this.#x) - 8n * yy * yy);
    this.#z = z;
  }

  read(): Jacobian {
    const { p } = this.#curve;
    return { x: mod(this.#x, p), y: mod(this.#y, p), z: mod(this.#z, p) };
  }

  #set(x: bigint, y: bigint, z: bigint): void {
    this.#x = x;
    this.#y = y;
    this.#z = z;
  }

  #multiple(): Multiple {
    const { twice } = this.#reduction;
    const zz = twice(this.#z * this.#z);
    return { x: this.#x, y: this.#y, z: this.#z, zz, zzz: twice(zz * this.#z) };
  }

  #add(other: Multiple, y: bigint): void {
    const { once, twice } = this.#reduction;
    const zz = once(this.#z * this.#z);
    const zzz = once(this.#z * zz);
    const u = twice(this.#x * other.zz);
    const s = twice(this.#y * other.zzz);
    const h = twice(other.x * zz - u);
    const r = twice(y * zzz - s);
    this.#finish(u, s, h, r, once(this.#z * other.z));
  }

  /** The common end of both additions: u, s the left point brought to the common Z, h and r the differences. */
  #finish(u: bigint, s: bigint, h: bigint, r: bigint, z: bigint): void {
    const { once, twice } = this.#reduction;
    const hh = once(h * h);
    const hhh = once(h * hh);
    const v = once(u * hh);
    this.#x = twice(r * r - hhh - 2n * v);
    this.#y = twice(r * (v - this.#x) - s * hhh);
    this.#z = twice(z * h);
  }
}

/** Arithmetic in plain TypeScript over BigInt, for where WebAssembly is absent and for primes of no special form. */
export const plainArithmetic = (curve: Gost3410Curve): Arithmetic => arithmeticOver(curve, new PlainAccumulator(curve));
