import type { Platform } from '#platform';
import { wholeBlob } from '#platform/blobs';
import type { FilePlace } from '../store/intake-store.ts';
import { inRecording } from '../store/tables.ts';

/** A file of a recording as far as it is here, each piece checked against its hash. @throws BLOBS_ABSENT, BLOBS_ALTERED */
export async function openFile(
  platform: Platform,
  { recordingId, track, file }: FilePlace,
): Promise<Buffer | undefined> {
  const pieces = await inRecording(platform.reads)
    .selectFrom('recording.piece')
    .select(['sha256', 'bytes'])
    .where('recording_id', '=', recordingId)
    .where('track', '=', track)
    .where('file', '=', file)
    .orderBy('at_byte')
    .execute();
  if (pieces.length === 0) return undefined;
  const read = pieces.map(async ({ sha256, bytes }) => bytes ?? (await wholeBlob(platform.blobs, sha256)));
  const all = await Promise.all(read);
  return all.length === 1 ? all[0] : Buffer.concat(all);
}
