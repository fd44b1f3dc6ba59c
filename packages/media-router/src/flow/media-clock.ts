import type { SenderReport } from '../rtcp/rtcp-packet.ts';

/** The same instant on a sender's wall clock (NTP, 32.32) and on the media clock of one of its streams. */
export type ClockReading = Pick<SenderReport, 'ntpSeconds' | 'ntpFraction' | 'timestamp'>;

/**
 * Ticks by which timestamps of `from` must be moved so that they go on in the clock of `to`: two layers of one picture
 * have clocks of their own, which only their sender reports tie to each other.
 */
export function ticksBetween(from: ClockReading, to: ClockReading, rate: number): number {
  const seconds = ((to.ntpSeconds - from.ntpSeconds) | 0) + (to.ntpFraction - from.ntpFraction) / 2 ** 32;
  return (to.timestamp - from.timestamp - Math.round(seconds * rate)) | 0;
}

/** A report about our own stream, made from the sender's: the wall clock stays, the media clock is the one we send. */
export function movedReading(reading: ClockReading, ticks: number): ClockReading {
  return { ...reading, timestamp: (reading.timestamp + ticks) >>> 0 };
}
