import { type Frame, h264Format, type TrackEvent } from '../src/index.ts';
import { picturesOfStream, typeOfNal } from './annex-b.ts';
import { makeStream } from './ffmpeg.ts';

export const START_US = Date.UTC(2026, 10, 27, 5, 0, 0) * 1000;
const CLOCK = { source: 'sender-report', minusArrivalUs: -20_000, driftPpm: 0 } as const;

export const frameOf = (chunk: Uint8Array, more: Partial<Frame> & { unixUs: number }): Frame => ({
  ...{ chunks: [chunk], sizeBytes: chunk.length, isKey: true, isDamaged: false, isAfterLoss: false, clock: CLOCK },
  ...more,
});

/** Pictures of the peer's test source: H.264 with a delimiter before each picture, a key frame each second. */
export const makePictures = (source: string, encoding: readonly string[] = []): Buffer =>
  makeStream(source, [
    ...['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', '-g', '25', '-x264-params', 'aud=1'],
    ...[...encoding, '-f', 'h264'],
  ]);

/** NAL units with lengths of four bytes, without those that belong into the init segment. */
export function lengthPrefixed(nals: readonly Uint8Array[]): Uint8Array {
  const kept = nals.filter((nal) => typeOfNal(nal) !== 7 && typeOfNal(nal) !== 8);
  const bytes = new Uint8Array(kept.reduce((sum, nal) => sum + 4 + nal.length, 0));
  let at = 0;
  for (const nal of kept) {
    new DataView(bytes.buffer).setUint32(at, nal.length);
    bytes.set(nal, at + 4);
    at += 4 + nal.length;
  }
  return bytes;
}

export function formatOfStream(stream: Uint8Array) {
  const nals = picturesOfStream(stream).flat();
  const sps = nals.find((nal) => typeOfNal(nal) === 7);
  const pps = nals.find((nal) => typeOfNal(nal) === 8);
  if (!sps || !pps) throw new Error('the stream has no parameter sets');
  return h264Format(sps, [pps]);
}

/** The file that the events make when all are kept. */
export function fileOf(events: readonly TrackEvent[]): Uint8Array {
  return Buffer.concat(
    events.flatMap((event) => (event.kind === 'init' ? [event.bytes] : event.kind === 'part' ? event.chunks : [])),
  );
}
