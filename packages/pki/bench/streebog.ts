/** Megabytes a second of Streebog-512 over a message of one megabyte, one core: generated WebAssembly and plain path. */
import { Streebog } from '../src/gost/streebog.ts';
import { plainCore } from '../src/gost/streebog-plain.ts';
import { seededRandom } from '../src/gost/testing/seeded-random.ts';
import { hasGostEngine, OpensslBench } from '../testing/openssl.ts';
import { type BenchLine, print, ratesOf, rounded } from './rate.ts';

const MESSAGE_BYTES = 1_000_000;

/** @param seconds of measuring. */
export function measureStreebog(seconds = 8): BenchLine[] {
  const message = seededRandom(6986)(MESSAGE_BYTES);
  const { rates, runs } = ratesOf(
    {
      ours: () => new Streebog(64).update(message).digest(),
      plain: () => new Streebog(64, plainCore).update(message).digest(),
    },
    seconds,
  );
  const openssl: Record<string, number> = hasGostEngine ? { openssl: rounded(opensslRate()) } : {};
  const line = (name: string, runsPerSecond: number, limit: number): BenchLine => {
    const ours = (runsPerSecond * MESSAGE_BYTES) / 1e6;
    return {
      name,
      unit: 'MB/s',
      ours: rounded(ours),
      peer: openssl,
      limit,
      ratio: rounded(ours / limit),
      goal: 1,
      better: 'higher',
      n: runs,
    };
  };
  return [line('streebog', rates.ours, 60), line('streebog-plain', rates.plain, 30)];
}

/** `openssl dgst` with the GOST engine over a file large enough that its start does not count. */
function opensslRate(): number {
  using bench = new OpensslBench();
  const megabytes = 64;
  const file = bench.write('message.bin', new Uint8Array(megabytes * 1_000_000).fill(0x5a));
  const started = performance.now();
  const { status } = bench.run(['dgst', '-md_gost12_512', file], { withGost: true });
  if (status !== 0) throw new Error('openssl refused');
  return (megabytes * 1000) / (performance.now() - started);
}

if (import.meta.main) print(measureStreebog());
