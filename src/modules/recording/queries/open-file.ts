import type { Platform } from '#platform';
import { wholeBlob } from '#platform/blobs';
import { isHouseError } from '#platform/errors';
import type { FilePlace } from '../store/intake-store.ts';
import { inRecording } from '../store/tables.ts';

/** A file of a recording as far as it is here, each piece checked against its hash. @throws BLOBS_ABSENT, BLOBS_ALTERED */
export async function openFile(platform: Platform, place: FilePlace): Promise<Buffer | undefined> {
  return await joined(platform, place, (sha256) => wholeBlob(platform.blobs, sha256));
}

/** The same as it stands in the store, altered or not, for who verifies; what is gone is left out. */
export async function openAsItStands(platform: Platform, place: FilePlace): Promise<Buffer | undefined> {
  return await joined(platform, place, async (sha256) => {
    try {
      return Buffer.from(await platform.blobs.read(sha256));
    } catch (thrown) {
      if (isHouseError(thrown, 'BLOBS_ABSENT')) return Buffer.alloc(0);
      throw thrown;
    }
  });
}

async function joined(
  platform: Platform,
  { recordingId, track, file }: FilePlace,
  open: (sha256: string) => Promise<Buffer>,
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
  const all = await Promise.all(pieces.map(async ({ sha256, bytes }) => bytes ?? (await open(sha256))));
  return all.length === 1 ? all[0] : Buffer.concat(all);
}
