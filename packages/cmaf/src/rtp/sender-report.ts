import { ByteReader } from '../bytes/byte-reader.ts';
import { Malformed } from '../bytes/malformed.ts';

/** What a sender says about its clocks: the same instant on its wall clock and on its media clock (RFC 3550 6.4.1). */
export interface SenderReport {
  readonly source: number;
  /** The sender's wall clock, whatever it is set to. */
  readonly unixUs: number;
  /** 32 bits */
  readonly timestamp: number;
}

const SENDER_REPORT = 200;
const FROM_1900_TO_1970_S = 2_208_988_800;
const ERA_S = 2 ** 32;

/**
 * The sender reports of a compound RTCP packet.
 * @throws Malformed
 */
export function readSenderReports(bytes: Uint8Array): SenderReport[] {
  const reports: SenderReport[] = [];
  const reader = new ByteReader(bytes);
  while (reader.left > 0) {
    if (reader.u8() >>> 6 !== 2) throw new Malformed('not RTCP of version 2');
    const type = reader.u8();
    const body = new ByteReader(reader.take(reader.u16() * 4));
    if (type !== SENDER_REPORT) continue;
    const source = body.u32();
    reports.push({ source, unixUs: unixUsOfNtp(body.u32(), body.u32()), timestamp: body.u32() });
  }
  return reports;
}

/** Seconds below 2^31 are of the era that begins on 7 February 2036 (RFC 5905 6). */
function unixUsOfNtp(seconds: number, fraction: number): number {
  const inEra = seconds < 2 ** 31 ? seconds + ERA_S : seconds;
  return (inEra - FROM_1900_TO_1970_S) * 1_000_000 + Math.round((fraction * 1_000_000) / 2 ** 32);
}
