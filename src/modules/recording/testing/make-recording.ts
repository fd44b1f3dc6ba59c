import { randomUUID } from 'node:crypto';
import { type ChainHead, Segmenter, TrackWriter } from '@ashyq/cmaf';
import { nodeSha256 } from '@ashyq/cmaf/node';
import { newId } from '#platform/ids';
import { MARKS } from '../model/head.ts';
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
  /** The camera `judge` is gone for these seconds. */
  readonly gone?: readonly [from: number, to: number];
}

/** A recording as it stands on the disk of its recorder: `<track>/<file>`, `head.json`, `closing.json`. */
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

/** Records what the sources give, by the same writer that a recorder uses. */
export async function makeRecording(plan: RecordingPlan): Promise<MadeRecording> {
  const { hearingId, startsAt, tracks = standard, recordingId: id = newId<RecordingId>() } = plan;
  const fromUs = Math.floor(Number(startsAt.epochNanoseconds / 1000n) / GRID_US) * GRID_US;
  const files: Files = new Map();
  const heads = new Map<string, ChainHead>();
  for (const [track, source] of tracks) heads.set(track, await recordTrack(files, track, source, fromUs, plan));
  heads.set(MARKS, await recordMarks(files, fromUs, plan.marks ?? []));
  const at = Temporal.Instant.fromEpochMilliseconds(fromUs / 1000).toString();
  const listed = [...tracks].map(([name, { format }]) => ({ name, kind: format.kind === 'h264' ? 'video' : 'audio' }));
  const head = { recordingId: id, hearingId, room: '304', language: 'kk', beganAt: at, tracks: listed };
  return {
    ...{ id, files, tracks: [...tracks.keys()], head: JSON.stringify(head) },
    closing: JSON.stringify({ recordingId: id, tracks: Object.fromEntries(heads) }),
  };
}

async function recordTrack(files: Files, track: string, source: FrameSource, fromUs: number, plan: RecordingPlan) {
  const { seconds = 8, gone } = plan;
  const writer = await TrackWriter.open({
    ...{ disk: memoryFolder(files), folder: track, sha256: nodeSha256, track, now: () => fromUs },
  });
  const segmenter = new Segmenter({ format: source.format });
  const [goneFrom, goneTo] = (track === 'judge' && gone) || [Infinity, Infinity];
  let isGone = false;
  for (const frame of source.frames(fromUs, seconds)) {
    const second = (frame.unixUs - fromUs) / 1e6;
    const isAway = second >= goneFrom && second < goneTo;
    if (isAway && !isGone) for (const event of segmenter.breakOff('source')) await writer.append(event);
    isGone = isAway;
    if (!isAway) for (const event of segmenter.push(frame)) await writer.append(event);
  }
  for (const event of segmenter.flush()) await writer.append(event);
  return await writer.close('end');
}

async function recordMarks(files: Files, fromUs: number, marks: readonly MadeMark[]): Promise<ChainHead> {
  const place = { disk: memoryFolder(files), folder: MARKS, sha256: nodeSha256, track: MARKS, now: () => fromUs };
  const writer = await TrackWriter.open(place);
  for (const { id = randomUUID(), at: second, ...rest } of marks) {
    const at = fromUs + second * 1_000_000;
    await writer.mark(at, { id, at, ...rest, made: { by: 'Хатшыбаева А.', at } });
  }
  return await writer.close('end');
}
