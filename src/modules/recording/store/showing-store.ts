import type { Insertable, Selectable } from 'kysely';
import type { Reads, Tx } from '#platform/db';
import type { RecordingId, ShowingId } from '../model/ids.ts';
import { inRecording, type ShowingTable } from './tables.ts';

export async function insertShowing(tx: Tx, row: Insertable<ShowingTable>): Promise<void> {
  await inRecording(tx).insertInto('recording.showing').values(row).execute();
}

export async function findShowingRow(
  on: Reads,
  recordingId: RecordingId,
  id: ShowingId,
): Promise<Selectable<ShowingTable> | undefined> {
  return await inRecording(on)
    .selectFrom('recording.showing')
    .selectAll()
    .where('id', '=', id)
    .where('recording_id', '=', recordingId)
    .executeTakeFirst();
}

export async function closeShowingRow(tx: Tx, id: ShowingId): Promise<void> {
  await inRecording(tx)
    .updateTable('recording.showing')
    .set({ closed_at: tx.clock.now() })
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .execute();
}
