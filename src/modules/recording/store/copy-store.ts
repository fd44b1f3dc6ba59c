import type { Insertable } from 'kysely';
import type { Reads, Tx } from '#platform/db';
import type { RecordingId } from '../model/ids.ts';
import { inRecording, type RecordingTables } from './tables.ts';

export async function insertCopy(tx: Tx, copy: Insertable<RecordingTables['recording.copy']>): Promise<void> {
  await inRecording(tx).insertInto('recording.copy').values(copy).execute();
}

/** Every file of a recording that came, in an order that is always the same. */
export async function listFiles(on: Reads, id: RecordingId) {
  return await inRecording(on)
    .selectFrom('recording.piece')
    .select(['track', 'file'])
    .distinct()
    .where('recording_id', '=', id)
    .orderBy('track')
    .orderBy('file')
    .execute();
}
