import { aacFormat, h264Format } from '@ashyq/cmaf';
import { type FrameSource, frameOf } from './frames.ts';

/** The four views and the sound of the committed clips, repeated on the wall clock: 16 seconds that can be seen and heard. */
export async function clipSources(): Promise<ReadonlyMap<string, FrameSource>> {
  // Only who lays a recording pays for the clips.
  const { LOOP, readPictureClip, readSoundClip } = await import('@ashyq/camera-simulator');
  const loopUs = LOOP.seconds * 1_000_000;
  const sources = new Map<string, FrameSource>();
  for (const view of LOOP.views) {
    const { sps, pps, pictures } = readPictureClip(view);
    const chunks = pictures.map(({ nals, isKey }) => ({ bytes: lengthPrefixed(nals), isKey }));
    sources.set(view, {
      format: h264Format(sps, [pps]),
      *frames(fromUs, seconds) {
        const first = Math.round((fromUs % loopUs) / 40_000);
        for (let n = 0; n < seconds * LOOP.picturesPerSecond; n += 1) {
          const picture = chunks[(first + n) % LOOP.pictures];
          if (picture) yield frameOf(picture.bytes, fromUs + n * 40_000, picture.isKey);
        }
      },
    });
  }
  const sound = readSoundClip();
  const frameUs = (1024 * 1_000_000) / LOOP.samplesPerSecond;
  sources.set('sound-1', {
    format: aacFormat(sound.config),
    *frames(fromUs, seconds) {
      const first = Math.round((fromUs % loopUs) / frameUs);
      for (let n = 0; n * frameUs < seconds * 1_000_000; n += 1) {
        const packet = sound.frames[(first + n) % LOOP.soundFrames];
        if (packet) yield frameOf(packet, fromUs + Math.round(n * frameUs), true, 1024);
      }
    },
  });
  return sources;
}

/** As samples of MP4 have them: four bytes of length before each unit. */
function lengthPrefixed(nals: readonly Uint8Array[]): Uint8Array {
  const pieces = nals.flatMap((nal) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(nal.byteLength);
    return [length, nal];
  });
  return Buffer.concat(pieces);
}
