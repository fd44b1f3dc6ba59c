import { framesOfSound, framesOfView } from '@ashyq/camera-simulator';
import type { Disk } from '@ashyq/cmaf';
import { nodeSha256 } from '@ashyq/cmaf/node';
import { RECORDING_FORMAT, type RecordingHead } from '../src/recording/head.ts';
import { Recording, type RecordingPlace } from '../src/recording/recording.ts';
import { newSigner } from '../src/recording/signer.ts';
import { HandClock } from './hand-clock.ts';

export const START_US = Date.UTC(2026, 10, 27, 5, 0, 0) * 1000;
export const signer = newSigner();
export const FOLDER = 'hearing-1';

export const head: RecordingHead = {
  ...{ format: RECORDING_FORMAT, recordingId: FOLDER, hearingId: 'h-1', room: '2', language: 'kk', beganAt: START_US },
  tracks: [
    { name: 'judge', kind: 'video' },
    { name: 'room', kind: 'video' },
    { name: 'sound-1', kind: 'audio' },
  ],
  madeBy: { recorder: 'zal-2', key: signer.publicKey },
};

/** The same frames that the simulator sends. */
const clips = { judge: framesOfView('judge'), room: framesOfView('room'), 'sound-1': framesOfSound() };

export const placeOn = (disk: Disk, clock = new HandClock(START_US)): RecordingPlace & { clock: HandClock } => ({
  ...{ disk, folder: FOLDER, sha256: nodeSha256, signer, clock },
});

/** Everything that comes within these seconds, as it would come: by time. */
export function pushSeconds(recording: Recording, clock: HandClock, fromS: number, toS: number): void {
  for (let atUs = START_US + fromS * 1e6; atUs < START_US + toS * 1e6; atUs += 8000) {
    for (const [track, { format, frameUs, frame }] of Object.entries(clips))
      if (atUs % frameUs === 0) recording.push(track, frame(atUs / frameUs), format);
    clock.advance(8);
  }
}

export const markAt = (atS: number, more: Record<string, unknown> = {}) => ({
  id: `00000000-0000-4000-8000-${String(atS).padStart(12, '0')}`,
  at: START_US + atS * 1_000_000,
  kind: 'motion',
  made: { by: 'хатшы', at: START_US + atS * 1_000_000 },
  ...more,
});

/** A whole hearing of some seconds, sealed each ten, closed. */
export async function recordHearing(disk: Disk, seconds = 30): Promise<RecordingPlace & { clock: HandClock }> {
  const place = placeOn(disk);
  const recording = await Recording.begin(place, head);
  for (let at = 0; at < seconds; at += 10) {
    pushSeconds(recording, place.clock, at, Math.min(at + 10, seconds));
    await recording.mark(markAt(at + 3));
    await recording.seal();
  }
  await recording.close('ended');
  return place;
}

export const sourceOn = (disk: Disk) => ({ read: (path: string) => disk.read(`${FOLDER}/${path}`) });
export const knowing = { sha256: nodeSha256, keys: [signer.publicKey] };
