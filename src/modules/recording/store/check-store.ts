import type { Platform } from '#platform';
import type { Reads, Tx } from '#platform/db';
import type { RecordingId } from '../model/ids.ts';
import type { RecordingRow } from './recording-store.ts';
import { inRecording, type RecordingTables } from './tables.ts';

type Indication = RecordingTables['recording.seal_check']['indication'];

export async function insertCheck(tx: Tx, id: RecordingId, indication: Indication, findings: readonly object[]) {
  await inRecording(tx)
    .insertInto('recording.seal_check')
    .values({ recording_id: id, at: tx.clock.now(), indication, findings: JSON.stringify(findings) })
    .execute();
}

export async function findLastCheck(on: Reads, id: RecordingId) {
  return await inRecording(on)
    .selectFrom('recording.seal_check')
    .select(['at', 'indication'])
    .where('recording_id', '=', id)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export async function listUnstamped(on: Reads): Promise<readonly RecordingRow[]> {
  return await inRecording(on)
    .selectFrom('recording.recording')
    .selectAll()
    .where('closed_at', 'is not', null)
    .where('stamp', 'is', null)
    .execute();
}

/** Closed ones without a check since the instant, the longest unchecked first. */
export async function listDueForCheck(
  on: Reads,
  since: Temporal.Instant,
  most: number,
): Promise<readonly RecordingRow[]> {
  return await inRecording(on)
    .selectFrom('recording.recording as recording')
    .selectAll('recording')
    .where('recording.closed_at', 'is not', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('recording.seal_check as one')
            .select('one.id')
            .whereRef('one.recording_id', '=', 'recording.id')
            .where('one.at', '>=', since),
        ),
      ),
    )
    .orderBy('recording.closed_at')
    .limit(most)
    .execute();
}

/** What grew line by line in the database becomes one blob for each file; its bytes stay what they were. */
export async function putIndexesAway({ reads, blobs }: Platform, id: RecordingId): Promise<void> {
  const rows = await inRecording(reads)
    .selectFrom('recording.piece')
    .selectAll()
    .where('recording_id', '=', id)
    .where('bytes', 'is not', null)
    .orderBy('at_byte')
    .execute();
  for (const [, pieces] of Map.groupBy(rows, ({ track, file }) => `${track}/${file}`)) {
    const [first] = pieces;
    if (first?.at_byte !== 0) continue;
    const stored = await blobs.put(Buffer.concat(pieces.flatMap(({ bytes }) => bytes ?? [])));
    await inRecording(reads)
      .with('gone', (db) =>
        db
          .deleteFrom('recording.piece')
          .where('recording_id', '=', id)
          .where('track', '=', first.track)
          .where('file', '=', first.file)
          .where('at_byte', '>', 0)
          .returning('at_byte'),
      )
      .updateTable('recording.piece')
      .set({ size_bytes: stored.sizeBytes, sha256: stored.sha256, bytes: null })
      .where('recording_id', '=', id)
      .where('track', '=', first.track)
      .where('file', '=', first.file)
      .where('at_byte', '=', 0)
      .execute();
  }
}
