/**
 * A small assembler of WebAssembly 1.0 modules: the arithmetic of this folder is written as TypeScript that emits
 * instructions, so every byte that runs can be read from source and no binary is carried along.
 * Binary format: https://www.w3.org/TR/wasm-core-1/#binary-format%E2%91%A0
 */

export type ValueType = 'i32' | 'i64';

const TYPE_CODE: Record<ValueType, number> = { i32: 0x7f, i64: 0x7e };
const EMPTY_BLOCK = 0x40;

/** Unsigned LEB128. */
function unsigned(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  while (rest > 0x7f) {
    bytes.push((rest & 0x7f) | 0x80);
    rest >>>= 7;
  }
  bytes.push(rest);
  return bytes;
}

/** Signed LEB128. */
function signed(value: bigint): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (;;) {
    const low = Number(BigInt.asUintN(7, rest));
    rest >>= 7n;
    if ((rest === 0n && low < 0x40) || (rest === -1n && low >= 0x40)) {
      bytes.push(low);
      return bytes;
    }
    bytes.push(low | 0x80);
  }
}

/** Instructions without an immediate, by their name in the text format. */
const PLAIN = {
  end: 0x0b,
  else: 0x05,
  return: 0x0f,
  'i32.eqz': 0x45,
  'i32.ne': 0x47,
  'i32.lt_s': 0x48,
  'i32.ge_s': 0x4e,
  'i32.add': 0x6a,
  'i32.sub': 0x6b,
  'i32.mul': 0x6c,
  'i32.and': 0x71,
  'i32.shl': 0x74,
  'i32.shr_s': 0x75,
  'i64.lt_u': 0x54,
  'i64.add': 0x7c,
  'i64.sub': 0x7d,
  'i64.mul': 0x7e,
  'i64.and': 0x83,
  'i64.xor': 0x85,
  'i64.shl': 0x86,
  'i64.shr_s': 0x87,
  'i64.shr_u': 0x88,
  'i32.wrap_i64': 0xa7,
  'i64.extend_i32_s': 0xac,
  'i64.extend_i32_u': 0xad,
} as const;

/** Loads and stores: opcode and the alignment hint as a power of two. */
const MEMORY = {
  'i32.load8_u': [0x2d, 0],
  'i32.load16_s': [0x2e, 1],
  'i64.load': [0x29, 3],
  'i64.load32_s': [0x34, 2],
  'i64.store': [0x37, 3],
  'i64.store32': [0x3e, 2],
} as const;

/** The body of one function: locals are declared as they are needed, instructions appended in order. */
export class FunctionBody {
  readonly params: readonly ValueType[];
  readonly #locals: ValueType[] = [];
  readonly #code: number[] = [];

  constructor(params: readonly ValueType[] = []) {
    this.params = params;
  }

  /** Declares a local and returns its index; parameters have the indices from 0. */
  local(type: ValueType): number {
    return this.params.length + this.#locals.push(type) - 1;
  }

  op(...names: (keyof typeof PLAIN)[]): this {
    for (const name of names) this.#code.push(PLAIN[name]);
    return this;
  }

  memory(name: keyof typeof MEMORY, offset: number): this {
    const [code, alignment] = MEMORY[name];
    this.#code.push(code, alignment, ...unsigned(offset));
    return this;
  }

  i32(value: number): this {
    this.#code.push(0x41, ...signed(BigInt(value)));
    return this;
  }

  i64(value: bigint | number): this {
    this.#code.push(0x42, ...signed(BigInt(value)));
    return this;
  }

  get(index: number): this {
    this.#code.push(0x20, ...unsigned(index));
    return this;
  }

  set(index: number): this {
    this.#code.push(0x21, ...unsigned(index));
    return this;
  }

  tee(index: number): this {
    this.#code.push(0x22, ...unsigned(index));
    return this;
  }

  call(functionIndex: number): this {
    this.#code.push(0x10, ...unsigned(functionIndex));
    return this;
  }

  block(): this {
    this.#code.push(0x02, EMPTY_BLOCK);
    return this;
  }

  loop(): this {
    this.#code.push(0x03, EMPTY_BLOCK);
    return this;
  }

  if(): this {
    this.#code.push(0x04, EMPTY_BLOCK);
    return this;
  }

  branch(depth: number): this {
    this.#code.push(0x0c, ...unsigned(depth));
    return this;
  }

  branchIf(depth: number): this {
    this.#code.push(0x0d, ...unsigned(depth));
    return this;
  }

  /** The entry of the code section: size, locals, instructions. */
  encode(): number[] {
    const groups = this.#locals.map((type) => [1, TYPE_CODE[type]]);
    const body = [...unsigned(groups.length), ...groups.flat()];
    const size = body.length + this.#code.length + 1;
    return unsigned(size).concat(body, this.#code, PLAIN.end);
  }
}

/** Functions of a module in index order; a name exports the function. */
export interface ModuleFunction {
  readonly name?: string;
  readonly body: FunctionBody;
}

const section = (id: number, content: number[]): number[] => [id].concat(unsigned(content.length), content);
const text = (value: string): number[] => [...unsigned(value.length), ...new TextEncoder().encode(value)];

/**
 * Encodes a module of functions without results over one exported memory named `memory`.
 * @param pages size of the memory in pages of 64 KiB.
 */
export function encodeModule(functions: readonly ModuleFunction[], pages: number): Uint8Array<ArrayBuffer> {
  const types = functions.map(({ body }) => [
    0x60,
    ...unsigned(body.params.length),
    ...body.params.map((type) => TYPE_CODE[type]),
    0,
  ]);
  const exports = functions.flatMap(({ name }, index) =>
    name === undefined ? [] : [[...text(name), 0x00, ...unsigned(index)]],
  );
  exports.push([...text('memory'), 0x02, 0]);
  const vector = (items: number[][]): number[] => unsigned(items.length).concat(items.flat());
  return Uint8Array.from(
    [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00].concat(
      section(1, vector(types)),
      section(3, vector(functions.map((_, index) => unsigned(index)))),
      section(5, [1, 0, ...unsigned(pages)]),
      section(7, vector(exports)),
      section(10, vector(functions.map(({ body }) => body.encode()))),
    ),
  );
}

/** What {@link instantiate} gives: the memory and the exported functions by name. */
export interface Instance<Name extends string> {
  readonly memory: WebAssembly.Memory;
  readonly run: Readonly<Record<Name, (...args: number[]) => void>>;
}

/**
 * Compiles and instantiates an encoded module whose exported functions are `Name`.
 * @returns undefined where WebAssembly is absent or forbidden (a content security policy without `wasm-unsafe-eval`);
 * callers then take the plain path, which gives the same results. Tests assert that the modules compile.
 */
export function instantiate<Name extends string>(bytes: Uint8Array<ArrayBuffer>): Instance<Name> | undefined {
  if (typeof WebAssembly === 'undefined') return undefined;
  try {
    const { memory, ...run } = new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports;
    return { memory: memory as WebAssembly.Memory, run: run as Instance<Name>['run'] };
  } catch {
    // Browsers refuse with errors of different classes and words; there is no telling them apart.
    return undefined;
  }
}
