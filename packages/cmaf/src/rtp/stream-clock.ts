import type { ClockEvidence } from '../segment/frame.ts';
import { ArrivalClock } from './arrival-clock.ts';
import { fitLine, type Line } from './fit-line.ts';
import type { SenderReport } from './sender-report.ts';
import { distance } from './wrapping.ts';

export interface StreamClockOptions {
  /** Ticks in a second of the media clock. */
  readonly rate: number;
  /** A report that contradicts those before by more is a clock that was set. Default 100. */
  readonly largestJumpMs?: number;
  /** A sender whose clock differs more from ours is not believed. Default 1000. */
  readonly largestOffsetMs?: number;
}

interface Point {
  /** Media clock without its wrapping. */
  readonly ticks: number;
  readonly unixUs: number;
}

export interface Reading extends ClockEvidence {
  readonly unixUs: number;
}

/** Cameras send a report each few seconds: a minute is enough to see drift and short enough to follow it. */
const REPORTS = 16;
/** The slope of a shorter span is more noise than drift. */
const SHORTEST_SLOPE_S = 10;
const LARGEST_DRIFT = 1e-3;
/** Reports that must agree with each other before a sender that was not believed is believed again. */
const AGREEING_REPORTS = 3;

/**
 * Places the media clock of one RTP stream on the wall clock: by sender reports while they agree with each other and
 * with our own clock, by the time of arrival otherwise, and says which. Arrival times are Unix microseconds.
 */
export class StreamClock {
  readonly #rate: number;
  readonly #jumpUs: number;
  readonly #offsetUs: number;
  readonly #arrival: ArrivalClock;
  #lastTicks: number | undefined;
  #points: Point[] = [];
  #line: Line | undefined;
  #isBelieved = false;
  /** How many agreeing reports belief needs; one at the beginning. */
  #needed = 1;

  constructor({ rate, largestJumpMs = 100, largestOffsetMs = 1000 }: StreamClockOptions) {
    this.#rate = rate;
    this.#jumpUs = largestJumpMs * 1000;
    this.#offsetUs = largestOffsetMs * 1000;
    this.#arrival = new ArrivalClock(rate);
  }

  /** @param arrivedUs when the report arrived here */
  report({ unixUs, timestamp }: Pick<SenderReport, 'unixUs' | 'timestamp'>, arrivedUs: number): void {
    const ticks = this.#unwrap(timestamp);
    this.#lastTicks ??= ticks;
    const isJump = this.#line !== undefined && Math.abs(this.#line.at(ticks) - unixUs) > this.#jumpUs;
    if (isJump) {
      this.#points = [];
      this.#needed = AGREEING_REPORTS;
    }
    this.#points = [...this.#points.slice(1 - REPORTS), { ticks, unixUs }];
    this.#line = fitLine(this.#points, {
      nominal: 1_000_000 / this.#rate,
      shortest: SHORTEST_SLOPE_S * this.#rate,
      largestDrift: LARGEST_DRIFT,
    });
    const isNear = Math.abs(unixUs - arrivedUs) <= this.#offsetUs;
    if (!isNear) this.#needed = AGREEING_REPORTS;
    this.#isBelieved = isNear && this.#points.length >= this.#needed;
  }

  /** @param timestamp of a packet; packets are asked about in the order in which they were sent */
  read(timestamp: number, arrivedUs: number): Reading {
    const ticks = this.#unwrap(timestamp);
    this.#lastTicks = ticks;
    const byArrival = this.#arrival.read(ticks, arrivedUs);
    const byReport = this.#line?.at(ticks);
    const evidence = {
      minusArrivalUs: byReport === undefined ? undefined : Math.round(byReport - arrivedUs),
      driftPpm: this.#line?.driftPpm ?? 0,
    };
    if (byReport === undefined || !this.#isBelieved) return { ...evidence, source: 'arrival', unixUs: byArrival };
    return { ...evidence, source: 'sender-report', unixUs: Math.round(byReport) };
  }

  #unwrap(timestamp: number): number {
    const last = this.#lastTicks;
    if (last === undefined) return timestamp;
    return last + distance(last % 2 ** 32, timestamp, 32);
  }
}
