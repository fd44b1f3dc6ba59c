import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wasmArithmetic } from './arithmetic-wasm.ts';
import { TC26_512_A } from './curves.ts';
import { wasmCore } from './streebog-wasm.ts';
import { encodeModule, FunctionBody, instantiate } from './wasm-module.ts';

/** A module that stores a constant of 64 bits at address 0. */
const storing = (value: bigint) =>
  encodeModule([{ name: 'store', body: new FunctionBody().i32(0).i64(value).memory('i64.store', 0) }], 1);

test('constants of 64 bits survive their LEB128 encoding, at the borders of its bytes too', () => {
  const borders = [0n, 63n, 64n, 127n, 128n, 8191n, 8192n, 2n ** 62n, 2n ** 63n - 1n];
  for (const value of borders.flatMap((border) => [border, -border, -border - 1n])) {
    const instance = instantiate<'store'>(storing(value));
    assert.ok(instance);
    instance.run.store();
    assert.equal(new BigInt64Array(instance.memory.buffer)[0], value);
  }
});

/** Runs with another global WebAssembly in its place. */
function withWebAssembly(replacement: unknown, run: () => void): void {
  const kept = Object.getOwnPropertyDescriptor(globalThis, 'WebAssembly');
  assert.ok(kept);
  Object.defineProperty(globalThis, 'WebAssembly', { ...kept, value: replacement });
  try {
    run();
  } finally {
    Object.defineProperty(globalThis, 'WebAssembly', kept);
  }
}

class Refusing {
  constructor() {
    throw new WebAssembly.CompileError("violates the Content Security Policy directive: script-src 'self'");
  }
}

test('where WebAssembly is absent or a policy forbids it, there is no fast path and no error', () => {
  const { CompileError } = WebAssembly;
  for (const replacement of [undefined, { Module: Refusing, CompileError }]) {
    withWebAssembly(replacement, () => {
      assert.equal(wasmCore(), undefined);
      assert.equal(wasmArithmetic(TC26_512_A), undefined);
    });
  }
  assert.notEqual(wasmCore(), undefined);
});
