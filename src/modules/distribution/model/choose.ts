import { fromHex, sha256, toHex } from './sha-256.ts';

/** One who may be drawn, with the number of lots that stand for the judge. */
export interface Candidate {
  readonly id: string;
  /** Whole, at least 1. */
  readonly weight: number;
}

/** One throw: what came out of the seed, and what became of it. */
export interface Throw {
  /** Place in the row of throws, from 0. */
  readonly counter: number;
  /** SHA-256 of seed and counter. */
  readonly block: string;
  /** All lots in this throw. */
  readonly lots: number;
  /** The lot that was drawn, from 0; null when the throw fell above the last whole multiple and is thrown again. */
  readonly lot: number | null;
  /** Who has that lot. */
  readonly id: string | null;
}

const SPAN = 2n ** 64n;

/**
 * Draws so many candidates one after another, each with a chance of its weight among those who are left. A throw is the
 * first eight bytes of SHA-256(seed ‖ counter as four bytes); one that would favour the first lots is thrown again.
 * @param seed hexadecimal digits
 * @param candidates in the order of their lots
 * @throws RangeError when there are fewer candidates than seats
 */
export function choose(seed: string, candidates: readonly Candidate[], seats: number): readonly Throw[] {
  if (candidates.length < seats) throw new RangeError(`${candidates.length} candidates for ${seats} seats`);
  const left = [...candidates];
  const throws: Throw[] = [];
  for (let counter = 0, drawn = 0; drawn < seats; counter += 1) {
    const lots = left.reduce((sum, { weight }) => sum + weight, 0);
    const { block, lot } = throwFor(seed, counter, lots);
    const place = lot === null ? -1 : placeOf(lot, left);
    throws.push({ counter, block, lots, lot, id: left[place]?.id ?? null });
    if (place < 0) continue;
    left.splice(place, 1);
    drawn += 1;
  }
  return throws;
}

function throwFor(seed: string, counter: number, lots: number): { block: string; lot: number | null } {
  const input = new Uint8Array([...fromHex(seed), 0, 0, 0, 0]);
  new DataView(input.buffer).setUint32(input.length - 4, counter);
  const block = sha256(input);
  const number = new DataView(block.buffer).getBigUint64(0);
  return { block: toHex(block), lot: lotOf(number, lots) };
}

/** The lot of a number below 2^64; null from the last whole multiple of the lots on. */
export function lotOf(number: bigint, lots: number): number | null {
  const all = BigInt(lots);
  return number < (SPAN / all) * all ? Number(number % all) : null;
}

function placeOf(lot: number, candidates: readonly Candidate[]): number {
  let end = 0;
  return candidates.findIndex(({ weight }) => {
    end += weight;
    return lot < end;
  });
}
