import { ByteReader } from '../bytes/byte-reader.ts';
import { bodyOfBox, decodeTimeOf, readBoxes } from './read-boxes.ts';

/** Ticks of a second, as an initialisation tells them. */
export function timescaleOf(init: Uint8Array): number | undefined {
  const body = bodyOfBox(init, 'moov/trak/mdia/mdhd');
  if (!body) return undefined;
  const reader = new ByteReader(body);
  // Version and flags, then two times of 4 or 8 bytes each.
  reader.skip(reader.u8() === 1 ? 19 : 11);
  return reader.u32();
}

/**
 * When each sample of a segment is shown, in ticks of the track's Unix time, in the order of time.
 * @param segment fragments as {@link writeFragment} makes them: one run each, whose samples tell their own duration
 */
export function shownTicksOf(segment: Uint8Array): number[] {
  const shown = readBoxes(segment).flatMap(({ type, offset, sizeBytes }) => {
    if (type !== 'moof') return [];
    const moof = segment.subarray(offset, offset + sizeBytes);
    const run = bodyOfBox(moof, 'moof/traf/trun');
    return run ? shownInRun(run, decodeTimeOf(moof) ?? 0) : [];
  });
  return shown.sort((a, b) => a - b);
}

/** ISO/IEC 14496-12 8.8.8. */
function shownInRun(run: Uint8Array, decodeTicks: number): number[] {
  const reader = new ByteReader(run);
  const flags = reader.u32() & 0xff_ffff;
  const has = (flag: number): boolean => (flags & flag) !== 0;
  const count = reader.u32();
  reader.skip((has(0x1) ? 4 : 0) + (has(0x4) ? 4 : 0));
  let at = decodeTicks;
  return Array.from({ length: count }, () => {
    const durationTicks = has(0x100) ? reader.u32() : 0;
    reader.skip((has(0x200) ? 4 : 0) + (has(0x400) ? 4 : 0));
    const shownAt = at + (has(0x800) ? reader.i32() : 0);
    at += durationTicks;
    return shownAt;
  });
}
