/** The production list of НУЦ РК in size: 422,065 entries with a reason, read and indexed by serial in one pass. */
import { der, readElement } from '../src/der/index.ts';
import { readCrl } from '../src/revocation/index.ts';
import { seededNumbers } from '../testing/mutation.ts';
import { type BenchLine, print, rounded } from './rate.ts';

const ENTRIES = 422_065;
const LIMIT_SECONDS = 1;
const LIMIT_MEGABYTES = 60;
/** SEQUENCE { INTEGER of 20 octets, UTCTime, reason } of 51 octets, as НУЦ РК writes them. */
const TAIL = Uint8Array.fromHex('170d3435303130313030303030305a300c300a0603551d1504030a0101');

function entries(): { bytes: Uint8Array; serials: Uint8Array[] } {
  const next = seededNumbers(422_065);
  const size = 2 + 22 + TAIL.length;
  const bytes = new Uint8Array(ENTRIES * size);
  const serials: Uint8Array[] = [];
  for (let index = 0; index < ENTRIES; index++) {
    const at = index * size;
    bytes.set([0x30, size - 2, 0x02, 20], at);
    for (let octet = 0; octet < 20; octet++) bytes[at + 4 + octet] = next() & 0xff;
    bytes[at + 4] = ((bytes[at + 4] ?? 0) & 0x3f) | 0x40;
    bytes.set(TAIL, at + 24);
    if (index % 50_000 === 0) serials.push(bytes.slice(at + 4, at + 24));
  }
  return { bytes, serials };
}

/** An unsigned list: reading does not look at the signature. */
function list(): { crl: Uint8Array; serials: Uint8Array[] } {
  const { bytes, serials } = entries();
  const algorithm = der.sequence(der.oid('1.2.398.3.10.1.1.2.3.2'), der.nullValue());
  const name = der.sequence(der.setOf(der.sequence(der.oid('2.5.4.3'), der.utf8String('ҮЛГІ'))));
  const moment = Temporal.Instant.from('2045-01-01T00:00:00Z');
  const body = [
    der.integer(1),
    algorithm,
    name,
    der.time(moment),
    der.time(moment.add({ hours: 27 })),
    der.sequence(bytes),
  ];
  return { crl: der.sequence(der.sequence(...body), algorithm, der.bitString(new Uint8Array(128))), serials };
}

function measured(crl: Uint8Array, serials: readonly Uint8Array[]): { seconds: number; megabytes: number } {
  globalThis.gc?.();
  const before = process.memoryUsage();
  const started = performance.now();
  const read = readCrl(crl);
  const seconds = (performance.now() - started) / 1000;
  const after = process.memoryUsage();
  if (read.entries.size !== ENTRIES) throw new Error(`${read.entries.size} entries`);
  for (const serial of serials) if ([...read.entries.find(serial)].length !== 1) throw new Error('a serial is lost');
  const own = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
  return { seconds, megabytes: (own + crl.length) / 1e6 };
}

/** Memory counts the list itself and all that its index adds, garbage included. */
export function measureCrl(runs = 7): BenchLine[] {
  const { crl, serials } = list();
  const results = Array.from({ length: runs }, () => measured(crl, serials));
  const seconds = results.map((one) => one.seconds).toSorted((a, b) => a - b)[runs >> 1] ?? 0;
  const megabytes = Math.max(...results.map((one) => one.megabytes));
  const line = (name: string, unit: string, ours: number, limit: number, peer: Record<string, number>): BenchLine => ({
    name,
    unit,
    ours: rounded(ours),
    peer,
    limit,
    ratio: rounded(ours / limit),
    goal: 1,
    better: 'lower',
    n: runs,
  });
  const walk = walkSeconds(crl);
  return [
    line('crl', 's', seconds, LIMIT_SECONDS, { 'one object an entry': rounded(walk) }),
    line('crl-memory', 'MB', megabytes, LIMIT_MEGABYTES, {}),
  ];
}

/** The usual way: every entry made an object. */
function walkSeconds(crl: Uint8Array): number {
  const started = performance.now();
  const [signed] = readElement(crl).children();
  const bySerial = new Map<string, unknown>();
  for (const entry of signed?.children()[5]?.children() ?? []) {
    const [serial] = entry.children();
    bySerial.set(serial?.content.toHex() ?? '', entry);
  }
  return (performance.now() - started) / 1000;
}

if (import.meta.main) print(measureCrl());
