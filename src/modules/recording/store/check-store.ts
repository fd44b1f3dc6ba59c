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

const lastChecks = (on: Reads) =>
  inRecording(on)
    .selectFrom('recording.seal_check')
    .select(({ fn }) => ['recording_id', fn.max('at').as('at')])
    .groupBy('recording_id')
    .as('last');

/** Closed ones that were not compared since the instant, the longest unchecked first. */
export async function listDueForCheck(
  on: Reads,
  since: Temporal.Instant,
  most: number,
): Promise<readonly RecordingRow[]> {
  return await inRecording(on)
    .selectFrom('recording.recording as recording')
    .leftJoin(lastChecks(on), (join) => join.onRef('last.recording_id', '=', 'recording.id'))
    .selectAll('recording')
    .where('recording.closed_at', 'is not', null)
    .where(({ or, eb }) => or([eb('last.at', 'is', null), eb('last.at', '<', since)]))
    .orderBy('last.at', (order) => order.asc().nullsFirst())
    .orderBy('recording.closed_at')
    .limit(most)
    .execute();
}

/** How many closed recordings there are, how many of them were not compared since the instant, and when the last one was. */
export async function countChecks(on: Reads, since: Temporal.Instant, courtCode?: string) {
  return await inRecording(on)
    .selectFrom('recording.recording as recording')
    .leftJoin(lastChecks(on), (join) => join.onRef('last.recording_id', '=', 'recording.id'))
    .select(({ fn, or, eb }) => [
      fn.countAll<number>().as('all'),
      fn
        .countAll<number>()
        .filterWhere(or([eb('last.at', 'is', null), eb('last.at', '<', since)]))
        .as('overdue'),
      fn.max('last.at').as('last_at'),
    ])
    .$if(courtCode !== undefined, (query) => query.where('recording.court_code', '=', courtCode ?? ''))
    .where('recording.closed_at', 'is not', null)
    .executeTakeFirstOrThrow();
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
