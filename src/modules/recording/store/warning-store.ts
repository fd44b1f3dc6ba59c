import type { Insertable, Selectable } from 'kysely';
import type { Reads, Tx } from '#platform/db';
import type { PersonId } from '#platform/ids';
import type { RecordingId } from '../model/ids.ts';
import { inRecording, type WarningTable } from './tables.ts';

export type WarningRow = Selectable<WarningTable>;

export async function findWarningRow(
  on: Reads,
  recordingId: RecordingId,
  personId: PersonId,
): Promise<WarningRow | undefined> {
  return await inRecording(on)
    .selectFrom('recording.warning')
    .selectAll()
    .where('recording_id', '=', recordingId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
}

export async function insertWarning(tx: Tx, row: Insertable<WarningTable>): Promise<void> {
  await inRecording(tx).insertInto('recording.warning').values(row).execute();
}
