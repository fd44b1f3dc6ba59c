const SLICE_MS = 300;

/**
 * Runs of each asynchronous contender per second of processor time of this process, in turns, the median slice counting.
 * @param seconds of the clock for all contenders together
 */
export async function asyncRatesOf<Name extends string>(
  contenders: Readonly<Record<Name, () => Promise<void>>>,
  seconds: number,
): Promise<{ readonly rates: Readonly<Record<Name, number>>; readonly runs: number }> {
  const names = Object.keys(contenders) as Name[];
  const slices = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (const name of names) await slice(contenders[name]);
  const rounds = Math.max(3, Math.floor((seconds * 1000) / (SLICE_MS * names.length)));
  let runs = 0;
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      const { rate, count } = await slice(contenders[name]);
      slices.get(name)?.push(rate);
      runs += count;
    }
  }
  const rates = Object.fromEntries(names.map((name) => [name, median(slices.get(name) ?? [])])) as Record<Name, number>;
  return { rates, runs };
}

async function slice(run: () => Promise<void>): Promise<{ rate: number; count: number }> {
  const ends = performance.now() + SLICE_MS;
  const before = process.cpuUsage();
  let count = 0;
  do {
    await run();
    count += 1;
  } while (performance.now() < ends);
  const { user, system } = process.cpuUsage(before);
  return { rate: (count * 1e6) / (user + system), count };
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
