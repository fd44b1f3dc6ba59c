/** One promise of performance, measured: one JSON line of `npm run bench`. */
export interface BenchLine {
  readonly name: string;
  readonly unit: string;
  readonly ours: number;
  readonly peer: Readonly<Record<string, number>>;
  readonly limit: number;
  readonly ratio: number;
  readonly goal: number;
  readonly better: 'higher' | 'lower';
  readonly n: number;
}

const SLICE_MS = 150;

/**
 * Runs of each contender per second of processor time of this process, its compiler and collector threads included.
 * They take turns in slices, so that a neighbour on the machine disturbs all alike, and the median slice counts.
 * @param seconds of the clock for all contenders together, after a slice of warming up for each.
 */
export function ratesOf<Name extends string>(
  contenders: Readonly<Record<Name, () => void>>,
  seconds: number,
): { readonly rates: Readonly<Record<Name, number>>; readonly runs: number } {
  const names = Object.keys(contenders) as Name[];
  const slices = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (const name of names) slice(contenders[name]);
  const rounds = Math.max(3, Math.floor((seconds * 1000) / (SLICE_MS * names.length)));
  let runs = 0;
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      const { rate, count } = slice(contenders[name]);
      slices[name].push(rate);
      runs += count;
    }
  }
  const rates = Object.fromEntries(names.map((name) => [name, median(slices[name])])) as Record<Name, number>;
  return { rates, runs };
}

function slice(run: () => void): { rate: number; count: number } {
  const ends = performance.now() + SLICE_MS;
  const before = process.cpuUsage();
  let count = 0;
  do {
    run();
    count += 1;
  } while (performance.now() < ends);
  const { user, system } = process.cpuUsage(before);
  return { rate: (count * 1e6) / (user + system), count };
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** Three digits that mean something. */
export const rounded = (value: number): number => Number(value.toPrecision(3));

export const print = (lines: readonly BenchLine[]): void => {
  for (const line of lines) process.stdout.write(`${JSON.stringify(line)}\n`);
};
