import { ticksOf } from '@ashyq/cmaf';
import type { Platform } from '#platform';
import { recordingErrors } from '../../errors.ts';
import type { RecordingId } from '../../model/ids.ts';
import { joinInits, rebaseFragments } from '../../model/rebase.ts';
import { listTracks, listWholeSegments } from '../../store/outline-store.ts';
import { openFile } from '../open-file.ts';

/** A minute of one microphone at most, and never across a gap: a recogniser counts the time of what it is given. */
export interface PlannedPiece {
  readonly track: string;
  readonly fromUs: number;
  readonly toUs: number;
  readonly init: string;
  readonly files: readonly string[];
}

const LONGEST_US = 60_000_000;
/** Frames do not end on the grid of segments: less than this between two of them is no gap. */
const SEAM_US = 100_000;

/** The sound of a closed recording in pieces, always the same ones, microphone by microphone in the order of time. */
export async function planPieces({ reads }: Platform, id: RecordingId): Promise<readonly PlannedPiece[]> {
  const sounds = (await listTracks(reads, id)).filter(({ kind }) => kind === 'audio').map(({ name }) => name);
  const pieces: PlannedPiece[] = [];
  for (const { track, file, init, from_us: fromUs, to_us: toUs } of await listWholeSegments(reads, id)) {
    if (!sounds.includes(track)) continue;
    const last = pieces.at(-1);
    const goesOn =
      last?.track === track && last.init === init && fromUs - last.toUs < SEAM_US && toUs - last.fromUs <= LONGEST_US;
    if (last && goesOn) pieces[pieces.length - 1] = { ...last, toUs, files: [...last.files, file] };
    else pieces.push({ track, fromUs, toUs, init, files: [file] });
  }
  return pieces;
}

/** One file that any player plays from zero. @throws RECORDING_NOT_FOUND, BLOBS_ABSENT, BLOBS_ALTERED */
export async function openPiece(
  platform: Platform,
  id: RecordingId,
  { track, fromUs, init, files }: PlannedPiece,
): Promise<Uint8Array> {
  const timescale = (await listTracks(platform.reads, id)).find(({ name }) => name === track)?.timescale ?? 1;
  const open = async (file: string): Promise<Buffer> => {
    const bytes = await openFile(platform, { recordingId: id, track, file });
    if (!bytes) throw recordingErrors('RECORDING_NOT_FOUND');
    return bytes;
  };
  const rebasing = { baseTicks: ticksOf(fromUs, timescale), trackId: 1 };
  const parts = [joinInits([await open(init)])];
  for (const file of files) parts.push(rebaseFragments(await open(file), rebasing));
  return Buffer.concat(parts);
}
