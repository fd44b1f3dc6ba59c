import { createHash } from 'node:crypto';
import { EMPTY_CHAIN, type PartEntry, readIndex } from '@ashyq/cmaf';
import { nodeSha256 } from '@ashyq/cmaf/node';
import type { Selectable } from 'kysely';
import type { Platform } from '#platform';
import { violationOf } from '#platform/db';
import { announce } from '#platform/live';
import { recordingErrors } from '../errors.ts';
import { INDEX, MARKS, ROOTS } from '../model/head.ts';
import { readPiece, type TrackFormat } from '../model/index-lines.ts';
import { lossCauses } from '../model/lost-span.ts';
import { openFile } from '../queries/open-file.ts';
import { type FilePlace, findTrack, growIndex, insertPiece, markWrong, sizeOfFile } from '../store/intake-store.ts';
import type { RecorderRow } from '../store/recorder-store.ts';
import type { PieceTable, TrackTable } from '../store/tables.ts';
import { ownRecording } from './recorder-of.ts';
import { takeMarks } from './take-marks.ts';

/** Largest piece: eight seconds of four times the usual rate. */
export const PIECE_BYTES = 16 * 1024 * 1024;

export interface SentPiece extends FilePlace {
  readonly offset: number;
  readonly bytes: Buffer;
}

/**
 * Keeps a piece of a file durably where the file ends, and reads what an index tells. A break in the chain is taken all the
 * same, for it is evidence, and alarmed.
 * @returns bytes of the file that are here now
 * @throws RECORDING_NOT_FOUND, RECORDING_TRACK_UNKNOWN, RECORDING_CLOSED, RECORDING_OFFSET_WRONG
 */
export async function receivePiece(platform: Platform, recorder: RecorderRow, sent: SentPiece): Promise<number> {
  const recording = await ownRecording(platform, recorder, sent.recordingId);
  if (recording.closed_at) throw recordingErrors('RECORDING_CLOSED');
  const track = await findTrack(platform.reads, sent.recordingId, sent.track);
  if (!track) throw recordingErrors('RECORDING_TRACK_UNKNOWN');
  const isIndex = sent.file === INDEX && track.kind !== 'roots';
  const size = isIndex ? track.index_bytes : await sizeOfFile(platform.reads, sent);
  if (size !== sent.offset) throw recordingErrors('RECORDING_OFFSET_WRONG');
  if (sent.bytes.byteLength === 0) return size;
  try {
    if (isIndex) await takeIndex(platform, recording, track, sent);
    else await insertPiece(platform.reads, await keptPiece(platform, sent));
  } catch (thrown) {
    // Another request has put its piece there in the meantime.
    if (violationOf(thrown)?.kind === 'unique') throw recordingErrors('RECORDING_OFFSET_WRONG');
    throw thrown;
  }
  return size + sent.bytes.byteLength;
}

/** Media goes to the blobs; what grows line by line stays in the database until the recording is closed. */
async function keptPiece(platform: Platform, { bytes, ...place }: SentPiece): Promise<PieceTable> {
  if (place.track === ROOTS) return growingPiece({ ...place, bytes });
  const { sha256, sizeBytes } = await platform.blobs.put(bytes);
  return { ...placeOf(place), size_bytes: sizeBytes, sha256, bytes: null };
}

function growingPiece({ bytes, ...place }: SentPiece): PieceTable {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { ...placeOf(place), size_bytes: bytes.byteLength, sha256, bytes };
}

function placeOf({ recordingId, track, file, offset }: Omit<SentPiece, 'bytes'>) {
  return { recording_id: recordingId, track, file, at_byte: offset };
}

async function takeIndex(
  platform: Platform,
  recording: Awaited<ReturnType<typeof ownRecording>>,
  track: Selectable<TrackTable>,
  sent: SentPiece,
): Promise<void> {
  const text = Buffer.concat([track.tail, sent.bytes]);
  const end = text.lastIndexOf(10) + 1;
  const before = track.entries === 0 ? EMPTY_CHAIN : { n: track.entries, chain: track.chain };
  const lines = await readIndex(text.subarray(0, end), nodeSha256, before);
  const told = readPiece(lines, formatOf(track));
  const { n, chain } = lines.findLast(({ found }) => found)?.found ?? before;
  const grown = { ...told, head: { n, chain }, tail: Buffer.from(text.subarray(end)) };
  const piece = growingPiece(sent);
  if (track.name === MARKS) await takeMarks(platform, recording, { piece, track, grown, lines });
  else await growIndex(platform.reads, piece, track, grown);
  if (told.brokenAt !== undefined && track.broken_at === null) {
    const where = { recording: sent.recordingId, track: sent.track, entry: told.brokenAt };
    platform.log.error(where, 'breach: the chain of a recording is broken');
  }
  // Nobody did it, so nothing of it belongs into the audit trail; who sits at the hearing must see it.
  if (told.gaps.some(({ cause }) => lossCauses.some((one) => one === cause)))
    await announce(platform.reads, [`minutes:${recording.hearing_id}`]);
  await compareMedia(platform, sent, told.parts);
}

function formatOf({ timescale, init, codecs }: Selectable<TrackTable>): TrackFormat | undefined {
  return timescale !== null && init !== null ? { timescale, init, codecs: codecs ?? '' } : undefined;
}

/** Media comes before the lines that tell it, so that it can be compared at once; what is not here yet waits for the closing. */
async function compareMedia(platform: Platform, place: FilePlace, parts: readonly PartEntry[]): Promise<void> {
  for (const [file, told] of Map.groupBy(parts, (part) => part.file)) {
    const bytes = await openFile(platform, { ...place, file });
    const isWrong = told.some(({ offset, sizeBytes, sha256 }) => {
      const part = bytes?.subarray(offset, offset + sizeBytes);
      return (
        part !== undefined &&
        part.byteLength === sizeBytes &&
        createHash('sha256').update(part).digest('hex') !== sha256
      );
    });
    if (!isWrong) continue;
    await markWrong(platform.reads, { ...place, file });
    const where = { recording: place.recordingId, track: place.track, file };
    platform.log.error(where, 'breach: media of a recording is not what its index tells');
  }
}
