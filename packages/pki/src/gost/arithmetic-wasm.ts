import { type Accumulator, type Arithmetic, arithmeticOver, BASE_WIDTH, POINT_WIDTH, tableSize } from './arithmetic.ts';
import { baseTable } from './base-table.ts';
import type { Gost3410Curve } from './curves.ts';
import {
  ELEMENT_BYTES,
  fromLimbs,
  type LimbField,
  limbField,
  mixFunction,
  multiplyFunction,
  squareFunction,
  toLimbs,
} from './limb-field.ts';
import { mod } from './modular.ts';
import type { Jacobian, Point } from './point.ts';
import { primeForm } from './prime-form.ts';
import { encodeModule, FunctionBody, type Instance, instantiate } from './wasm-module.ts';

/** Indices of the functions that the point formulas call. */
const [MULTIPLY, SQUARE, MIX] = [0, 1, 2];

const slot = (index: number): number => ELEMENT_BYTES * index;

/** Addresses: the running sum (X, Y, Z), the coefficient a, temporaries, then the tables. */
const [X, Y, Z, A] = [slot(0), slot(1), slot(2), slot(3)];
const TEMPORARY = Array.from({ length: 10 }, (_, index) => slot(4 + index));
const POINT_TABLE = slot(16);

/** Elements of an entry in the table of the chosen point, and in the table of the base point. */
const ENTRY = { x: slot(0), y: slot(1), z: slot(2), zz: slot(3), zzz: slot(4), opposite: slot(5), bytes: slot(6) };
const BASE_ENTRY = { x: slot(0), y: slot(1), opposite: slot(2), bytes: slot(3) };
const BASE_TABLE = POINT_TABLE + (tableSize(POINT_WIDTH) + 1) * ENTRY.bytes;
const PAGES = Math.ceil((BASE_TABLE + tableSize(BASE_WIDTH) * BASE_ENTRY.bytes) / 65_536);

/** An address: fixed, or `offset` bytes after the address in a parameter. */
type Address = number | { readonly parameter: number; readonly offset: number };

/** Writes point formulas as calls of the field functions. */
class Formula {
  readonly body: FunctionBody;

  constructor(parameters = 0) {
    this.body = new FunctionBody(Array.from({ length: parameters }, () => 'i32'));
  }

  #address(address: Address): FunctionBody {
    if (typeof address === 'number') return this.body.i32(address);
    return this.body.get(address.parameter).i32(address.offset).op('i32.add');
  }

  multiply(out: Address, a: Address, b: Address): this {
    for (const address of [out, a, b]) this.#address(address);
    this.body.call(MULTIPLY);
    return this;
  }

  square(out: Address, a: Address): this {
    for (const address of [out, a]) this.#address(address);
    this.body.call(SQUARE);
    return this;
  }

  /** out = m·a + n·b */
  mix(out: Address, m: number, a: Address, n: number, b: Address): this {
    this.#address(out);
    this.#address(a).i32(m);
    this.#address(b).i32(n).call(MIX);
    return this;
  }
}

/** double(): dbl-2001-b for a = −3 and dbl-1998-cmo-2 for other a, of the Explicit-Formulas Database. */
function doubleFunction(hasMinusThree: boolean): FunctionBody {
  const [zz, yy, s, slope, t] = TEMPORARY as [number, number, number, number, number];
  const formula = new Formula().square(zz, Z).square(yy, Y).multiply(s, X, yy);
  if (hasMinusThree) {
    formula.mix(t, 1, X, 1, zz).mix(slope, 3, X, -3, zz).multiply(slope, slope, t);
  } else {
    formula.square(zz, zz).multiply(zz, zz, A).square(t, X).mix(slope, 3, t, 1, zz);
  }
  formula.multiply(Z, Y, Z).mix(Z, 2, Z, 0, Z);
  formula.square(t, slope).mix(X, 1, t, -8, s);
  formula.mix(s, 4, s, -1, X).multiply(s, slope, s).square(yy, yy).mix(Y, 1, s, -8, yy);
  return formula.body;
}

/**
 * The common end of both additions, as in the plain arithmetic: `u` and `s` are the sum brought to the common Z, `h`
 * and `r` the differences, Z already holds the common Z.
 */
function finishAddition(formula: Formula, u: number, s: number, h: number, r: number): FunctionBody {
  const [hh, hhh, t] = TEMPORARY.slice(6) as [number, number, number];
  formula.square(hh, h).multiply(hhh, h, hh).multiply(hh, u, hh).multiply(Z, Z, h);
  formula.square(t, r).mix(t, 1, t, -1, hhh).mix(X, 1, t, -2, hh);
  formula.mix(t, 1, hh, -1, X).multiply(t, r, t).multiply(hhh, s, hhh).mix(Y, 1, t, -1, hhh);
  return formula.body;
}

/** addBase(x, y): adds the affine point whose coordinates lie at two addresses. */
function addBaseFunction(): FunctionBody {
  const [zz, h, r] = TEMPORARY as [number, number, number];
  const [x, y] = [
    { parameter: 0, offset: 0 },
    { parameter: 1, offset: 0 },
  ];
  const formula = new Formula(2).square(zz, Z).multiply(h, x, zz).mix(h, 1, h, -1, X);
  formula.multiply(zz, zz, Z).multiply(r, y, zz).mix(r, 1, r, -1, Y);
  return finishAddition(formula, X, Y, h, r);
}

/** addPoint(entry, y): adds the point of a table entry, its Y (or the opposite one) lying at `y`. */
function addPointFunction(): FunctionBody {
  const [zz, h, r, u, s] = TEMPORARY as [number, number, number, number, number];
  const at = (offset: number): Address => ({ parameter: 0, offset });
  const formula = new Formula(2).square(zz, Z).multiply(u, X, at(ENTRY.zz)).multiply(s, Y, at(ENTRY.zzz));
  formula.multiply(h, at(ENTRY.x), zz).mix(h, 1, h, -1, u);
  formula.multiply(zz, zz, Z).multiply(r, { parameter: 1, offset: 0 }, zz).mix(r, 1, r, -1, s);
  formula.multiply(Z, Z, at(ENTRY.z));
  return finishAddition(formula, u, s, h, r);
}

/** keep(entry): writes the running sum to a table entry, with the powers of Z and the opposite Y. */
function keepFunction(): FunctionBody {
  const at = (offset: number): Address => ({ parameter: 0, offset });
  const formula = new Formula(1).mix(at(ENTRY.x), 1, X, 0, X).mix(at(ENTRY.y), 1, Y, 0, Y).mix(at(ENTRY.z), 1, Z, 0, Z);
  formula.square(at(ENTRY.zz), Z).multiply(at(ENTRY.zzz), at(ENTRY.zz), Z).mix(at(ENTRY.opposite), -1, Y, 0, Y);
  return formula.body;
}

type CurveFunction = 'double' | 'addBase' | 'addPoint' | 'keep';

function curveModule(field: LimbField, hasMinusThree: boolean): Uint8Array<ArrayBuffer> {
  return encodeModule(
    [
      { body: multiplyFunction(field) },
      { body: squareFunction(field) },
      { body: mixFunction(field) },
      { name: 'double', body: doubleFunction(hasMinusThree) },
      { name: 'addBase', body: addBaseFunction() },
      { name: 'addPoint', body: addPointFunction() },
      { name: 'keep', body: keepFunction() },
    ],
    PAGES,
  );
}

class WasmAccumulator implements Accumulator {
  readonly #p: bigint;
  readonly #field: LimbField;
  readonly #run: Instance<CurveFunction>['run'];
  readonly #memory: Int32Array;

  constructor(curve: Gost3410Curve, field: LimbField, instance: Instance<CurveFunction>) {
    this.#p = curve.p;
    this.#field = field;
    this.#run = instance.run;
    this.#memory = new Int32Array(instance.memory.buffer);
    this.#write(A, curve.a);
    for (const [index, { x, y }] of baseTable(curve, tableSize(BASE_WIDTH)).entries()) {
      const entry = BASE_TABLE + index * BASE_ENTRY.bytes;
      this.#write(entry + BASE_ENTRY.x, x);
      this.#write(entry + BASE_ENTRY.y, y);
      this.#write(entry + BASE_ENTRY.opposite, curve.p - y);
    }
  }

  choose({ x, y }: Point): void {
    const twice = POINT_TABLE + tableSize(POINT_WIDTH) * ENTRY.bytes;
    this.#set(x, y);
    this.#run.keep(POINT_TABLE);
    this.double();
    this.#run.keep(twice);
    this.#set(x, y);
    for (let entry = POINT_TABLE + ENTRY.bytes; entry < twice; entry += ENTRY.bytes) {
      this.#run.addPoint(twice, twice + ENTRY.y);
      this.#run.keep(entry);
    }
  }

  setBase(index: number, negative: boolean): void {
    const entry = BASE_TABLE + index * BASE_ENTRY.bytes;
    this.#copy(X, entry + BASE_ENTRY.x);
    this.#copy(Y, entry + (negative ? BASE_ENTRY.opposite : BASE_ENTRY.y));
    this.#write(Z, 1n);
  }

  setPoint(index: number, negative: boolean): void {
    const entry = POINT_TABLE + index * ENTRY.bytes;
    this.#copy(X, entry + ENTRY.x);
    this.#copy(Y, entry + (negative ? ENTRY.opposite : ENTRY.y));
    this.#copy(Z, entry + ENTRY.z);
  }

  double(): void {
    this.#run.double();
  }

  addBase(index: number, negative: boolean): void {
    const entry = BASE_TABLE + index * BASE_ENTRY.bytes;
    this.#run.addBase(entry + BASE_ENTRY.x, entry + (negative ? BASE_ENTRY.opposite : BASE_ENTRY.y));
  }

  addPoint(index: number, negative: boolean): void {
    const entry = POINT_TABLE + index * ENTRY.bytes;
    this.#run.addPoint(entry, entry + (negative ? ENTRY.opposite : ENTRY.y));
  }

  read(): Jacobian {
    const [x, y, z] = [X, Y, Z].map((address) => {
      const from = address >> 2;
      return mod(fromLimbs(this.#memory.subarray(from, from + this.#field.limbs)), this.#p);
    }) as [bigint, bigint, bigint];
    return { x, y, z };
  }

  #set(x: bigint, y: bigint): void {
    this.#write(X, x);
    this.#write(Y, y);
    this.#write(Z, 1n);
  }

  #write(address: number, value: bigint): void {
    this.#memory.set(toLimbs(this.#field, value), address >> 2);
  }

  #copy(to: number, from: number): void {
    this.#memory.copyWithin(to >> 2, from >> 2, (from + ELEMENT_BYTES) >> 2);
  }
}

/**
 * Arithmetic in WebAssembly, generated for the prime of the curve.
 * @returns undefined where WebAssembly cannot run, and for primes without the form 2^n ± small.
 */
export function wasmArithmetic(curve: Gost3410Curve): Arithmetic | undefined {
  const form = primeForm(curve.p);
  if (form === undefined) return undefined;
  const field = limbField(form);
  const instance = instantiate<CurveFunction>(curveModule(field, curve.a === curve.p - 3n));
  return instance && arithmeticOver(curve, new WasmAccumulator(curve, field, instance));
}
