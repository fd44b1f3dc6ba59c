import { randomUUID } from 'node:crypto';
import type { GapCause } from '@ashyq/cmaf';
import { nodeSha256 } from '@ashyq/cmaf/node';
import { newSigner, RECORDING_FORMAT, Recording, type Signer, systemClock } from '@ashyq/recorder';
import { newId } from '#platform/ids';
import type { RecordingId } from '../model/ids.ts';
import type { MarkKind } from '../model/mark.ts';
import { blankPictures, blankSound, type FrameSource } from './frames.ts';
import { type Files, memoryFolder } from './memory-folder.ts';

export interface MadeMark {
  readonly id?: string;
  /** Seconds after the beginning. */
  readonly at: number;
  readonly kind: MarkKind;
  readonly speaker?: string;
  readonly text?: string;
}

export interface RecordingPlan {
  readonly recordingId?: RecordingId;
  readonly hearingId: string;
  readonly startsAt: Temporal.Instant;
  /** Default: 8. */
  readonly seconds?: number;
  /** Default: judge and sound, without anything to be seen or heard. */
  readonly tracks?: ReadonlyMap<string, FrameSource>;
  readonly marks?: readonly MadeMark[];
  /** Default: a key that nobody knows. */
  readonly signer?: Signer;
  /** The camera `judge` is gone for these seconds. */
  readonly gone?: readonly [from: number, to: number];
  /** Why; default: `source`. */
  readonly goneBecause?: GapCause;
}

/** A recording as it stands on the disk of its recorder: `<track>/<file>`, `roots.ndjson`, and the two that are put. */
export interface MadeRecording {
  readonly id: RecordingId;
  readonly head: string;
  readonly closing: string;
  readonly files: Files;
  readonly tracks: readonly string[];
}

/** The grid of segments: two seconds. */
const GRID_US = 2_000_000;

const standard: ReadonlyMap<string, FrameSource> = new Map([
  ['judge', blankPictures],
  ['sound-1', blankSound],
]);

/** Records what the sources give, by the same code that a recorder runs. */
export async function makeRecording(plan: RecordingPlan): Promise<MadeRecording> {
  const { hearingId, startsAt, tracks = standard, recordingId: id = newId<RecordingId>() } = plan;
  const { signer = newSigner(), seconds = 8, marks = [] } = plan;
  const fromUs = Math.floor(Number(startsAt.epochNanoseconds / 1000n) / GRID_US) * GRID_US;
  const files: Files = new Map();
  const clock = { ...systemClock, nowUs: () => fromUs + seconds * 1_000_000 };
  const recording = await Recording.begin(
    { disk: memoryFolder(files), folder: id, sha256: nodeSha256, signer, clock },
    {
      ...{ format: RECORDING_FORMAT, recordingId: id, hearingId, room: '304', language: 'kk', beganAt: fromUs },
      tracks: [...tracks].map(([name, { format }]) => ({ name, kind: format.kind === 'h264' ? 'video' : 'audio' })),
      madeBy: { recorder: 'test', key: signer.publicKey },
    },
  );
  for (const [track, source] of tracks) recordTrack(recording, track, source, fromUs, plan);
  for (const { id: mark = randomUUID(), at: second, ...rest } of marks) {
    const at = fromUs + second * 1_000_000;
    await recording.mark({ id: mark, at, ...rest, made: { by: 'Хатшыбаева А.', at } });
  }
  await recording.seal();
  await recording.close('end');
  return { id, tracks: [...tracks.keys()], ...taken(files, id) };
}

/** Head and closing are sent by addresses of their own. */
function taken(files: Files, id: string): Pick<MadeRecording, 'head' | 'closing' | 'files'> {
  const own = new Map([...files].map(([path, bytes]) => [path.slice(id.length + 1), bytes] as const));
  const text = (name: string): string => {
    const bytes = own.get(name) ?? Buffer.alloc(0);
    own.delete(name);
    return bytes.toString('utf8');
  };
  return { head: text('head.json'), closing: text('closing.json'), files: own };
}

function recordTrack(recording: Recording, track: string, source: FrameSource, fromUs: number, plan: RecordingPlan) {
  const { seconds = 8, gone, goneBecause = 'source' } = plan;
  const [goneFrom, goneTo] = (track === 'judge' && gone) || [Infinity, Infinity];
  let isGone = false;
  for (const frame of source.frames(fromUs, seconds)) {
    const second = (frame.unixUs - fromUs) / 1e6;
    const isAway = second >= goneFrom && second < goneTo;
    if (isAway && !isGone) recording.breakOff(track, goneBecause);
    isGone = isAway;
    if (!isAway) recording.push(track, frame, source.format);
  }
  recording.flush(track);
}
