import type { Insertable, Selectable, Updateable } from 'kysely';
import type { HearingId } from '#modules/hearings';
import type { Reads, Tx } from '#platform/db';
import type { RecordingId } from '../model/ids.ts';
import { inRecording, type TranscriptLineTable, type TranscriptTable } from './tables.ts';

export type TranscriptRow = Selectable<TranscriptTable>;

export async function findTranscript(on: Reads, id: RecordingId): Promise<TranscriptRow | undefined> {
  return await inRecording(on)
    .selectFrom('recording.transcript')
    .selectAll()
    .where('recording_id', '=', id)
    .executeTakeFirst();
}

/** Two workers may begin at once: one row stands. */
export async function openTranscript(tx: Tx, row: Insertable<TranscriptTable>): Promise<TranscriptRow> {
  await inRecording(tx)
    .insertInto('recording.transcript')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return await inRecording(tx)
    .selectFrom('recording.transcript')
    .selectAll()
    .where('recording_id', '=', row.recording_id)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

export async function updateTranscript(tx: Tx, id: RecordingId, columns: Updateable<TranscriptTable>): Promise<void> {
  await inRecording(tx).updateTable('recording.transcript').set(columns).where('recording_id', '=', id).execute();
}

export async function appendLines(
  tx: Tx,
  id: RecordingId,
  lines: readonly Omit<Insertable<TranscriptLineTable>, 'recording_id' | 'n'>[],
): Promise<void> {
  if (lines.length === 0) return;
  const { last } = await inRecording(tx)
    .selectFrom('recording.transcript_line')
    .select(({ fn }) => fn.max('n').as('last'))
    .where('recording_id', '=', id)
    .executeTakeFirstOrThrow();
  const rows = lines.map((line, index) => ({ ...line, recording_id: id, n: (last ?? 0) + index + 1 }));
  await inRecording(tx).insertInto('recording.transcript_line').values(rows).execute();
}

/** In the order of time. */
export async function listLines(on: Reads, id: RecordingId) {
  return await inRecording(on)
    .selectFrom('recording.transcript_line')
    .selectAll()
    .where('recording_id', '=', id)
    .orderBy('from_us')
    .orderBy('n')
    .execute();
}

/** Closed recordings of a hearing with how far their transcripts have come. */
export async function listTranscriptsOf(on: Reads, hearingId: HearingId) {
  return await inRecording(on)
    .selectFrom('recording.recording as recording')
    .leftJoin('recording.transcript as transcript', 'transcript.recording_id', 'recording.id')
    .select(['recording.id', 'recording.began_at', 'transcript.pieces', 'transcript.pieces_done'])
    .select(['transcript.trouble', 'transcript.done_at'])
    .where('recording.hearing_id', '=', hearingId)
    .orderBy('recording.began_at')
    .execute();
}

/** What was not finished, and not tried since. */
export async function listUnfinished(on: Reads, before: Temporal.Instant): Promise<readonly RecordingId[]> {
  const rows = await inRecording(on)
    .selectFrom('recording.transcript')
    .select('recording_id')
    .where('done_at', 'is', null)
    .where('tried_at', '<', before)
    .execute();
  return rows.map((row) => row.recording_id);
}

/** Closed between the two instants, and nobody has begun with their transcript. */
export async function listUnbegun(
  on: Reads,
  from: Temporal.Instant,
  to: Temporal.Instant,
): Promise<readonly RecordingId[]> {
  const rows = await inRecording(on)
    .selectFrom('recording.recording as recording')
    .leftJoin('recording.transcript as transcript', 'transcript.recording_id', 'recording.id')
    .select('recording.id')
    .where('recording.closed_at', '>=', from)
    .where('recording.closed_at', '<', to)
    .where('transcript.recording_id', 'is', null)
    .execute();
  return rows.map(({ id }) => id);
}
