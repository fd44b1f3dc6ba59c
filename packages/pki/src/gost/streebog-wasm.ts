import type { StreebogCore } from './streebog-plain.ts';
import { iterationConstants, substitutionRows } from './streebog-tables.ts';
import { encodeModule, FunctionBody, instantiate } from './wasm-module.ts';

/** Addresses in the memory of the module, in bytes. */
const ROWS = 0;
const CONSTANTS = 8 * 256 * 8;
const STATE = CONSTANTS + 12 * 64;
const COUNTER = STATE + 64;
const CHECKSUM = STATE + 128;
const KEY = STATE + 192;
const TEXT = KEY + 64;
const INPUT = 20_480;
const INPUT_BLOCKS = 1024;
const PAGES = 2;

/** lps(out, a, b): LPS(a ^ b) to `out`; addresses of 64 bytes each, `out` may be `a` or `b`. */
function lpsFunction(): FunctionBody {
  const body = new FunctionBody(['i32', 'i32', 'i32']);
  const [out, a, b] = [0, 1, 2];
  const words = Array.from({ length: 8 }, () => body.local('i64'));
  words.forEach((word, index) => {
    body.get(a).memory('i64.load', 8 * index);
    body.get(b).memory('i64.load', 8 * index);
    body.op('i64.xor').set(word);
  });
  for (let byte = 0; byte < 8; byte++) {
    body.get(out);
    words.forEach((word, index) => {
      body.get(word);
      // The byte times eight, the size of a row, in one shift and one mask.
      if (byte > 0)
        body
          .i64(8 * byte - 3)
          .op('i64.shr_u')
          .op('i32.wrap_i64');
      else body.op('i32.wrap_i64').i32(3).op('i32.shl');
      body.i32(255 * 8).op('i32.and');
      body.memory('i64.load', ROWS + 2048 * index);
      if (index > 0) body.op('i64.xor');
    });
    body.memory('i64.store', 8 * byte);
  }
  return body;
}

const LPS = 0;

/** h = E(LPS(h ^ N), m) ^ h ^ m for the block at the address in local `m`. */
function emitCompress(body: FunctionBody, m: number): void {
  body.i32(KEY).i32(STATE).i32(COUNTER).call(LPS);
  for (let round = 0; round < 12; round++) {
    body.i32(TEXT);
    if (round === 0) body.get(m);
    else body.i32(TEXT);
    body.i32(KEY).call(LPS);
    body
      .i32(KEY)
      .i32(KEY)
      .i32(CONSTANTS + 64 * round)
      .call(LPS);
  }
  for (let at = 0; at < 64; at += 8) {
    body.i32(0);
    body.i32(0).memory('i64.load', STATE + at);
    body.i32(0).memory('i64.load', TEXT + at);
    body.i32(0).memory('i64.load', KEY + at);
    body.get(m).memory('i64.load', at);
    body.op('i64.xor', 'i64.xor', 'i64.xor').memory('i64.store', STATE + at);
  }
}

/** Σ += m as numbers of 512 bits. */
function emitAddMessage(body: FunctionBody, m: number): void {
  const [term, sum, carry] = [body.local('i64'), body.local('i64'), body.local('i64')];
  body.i64(0).set(carry);
  for (let at = 0; at < 64; at += 8) {
    body
      .i32(0)
      .memory('i64.load', CHECKSUM + at)
      .get(carry)
      .op('i64.add')
      .tee(term);
    body.get(carry).op('i64.lt_u', 'i64.extend_i32_u').set(carry);
    body.get(term).get(m).memory('i64.load', at).op('i64.add').tee(sum);
    body.get(term).op('i64.lt_u', 'i64.extend_i32_u').get(carry).op('i64.add').set(carry);
    body
      .i32(0)
      .get(sum)
      .memory('i64.store', CHECKSUM + at);
  }
}

/** absorb(end): the blocks from INPUT up to the address `end`. */
function absorbFunction(): FunctionBody {
  const body = new FunctionBody(['i32']);
  const end = 0;
  const m = body.local('i32');
  body.i32(INPUT).set(m).loop();
  emitCompress(body, m);
  body.i32(0).i32(0).memory('i64.load', COUNTER).i64(512).op('i64.add').memory('i64.store', COUNTER);
  emitAddMessage(body, m);
  body.get(m).i32(64).op('i32.add').tee(m).get(end).op('i32.lt_s').branchIf(0).op('end');
  return body;
}

/** @returns the core in WebAssembly, or undefined where WebAssembly cannot run. */
export function wasmCore(): StreebogCore | undefined {
  const functions = [{ body: lpsFunction() }, { name: 'absorb', body: absorbFunction() }];
  const instance = instantiate<'absorb'>(encodeModule(functions, PAGES));
  if (instance === undefined) return undefined;
  const { buffer } = instance.memory;
  new Int32Array(buffer, ROWS, 8 * 256 * 2).set(substitutionRows());
  new Int32Array(buffer, CONSTANTS, 12 * 16).set(iterationConstants());
  const inside = new Int32Array(buffer, STATE, 48);
  const bytes = new Uint8Array(buffer);
  return (state, input, from, blocks) => {
    inside.set(state);
    for (let done = 0; done < blocks; done += INPUT_BLOCKS) {
      const start = from + 64 * done;
      const length = 64 * Math.min(INPUT_BLOCKS, blocks - done);
      bytes.set(input.subarray(start, start + length), INPUT);
      instance.run.absorb(INPUT + length);
    }
    state.set(inside);
  };
}
