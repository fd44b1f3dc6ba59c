import type { Insertable, Selectable, Updateable } from 'kysely';
import type { CaseId } from '#modules/cases';
import type { HearingId } from '#modules/hearings';
import type { Reads, Tx } from '#platform/db';
import type { TrackKind } from '../model/head.ts';
import type { RecordingId } from '../model/ids.ts';
import { inRecording, type RecordingTable } from './tables.ts';

export type RecordingRow = Selectable<RecordingTable>;

export async function findRecording(on: Reads, id: RecordingId): Promise<RecordingRow | undefined> {
  return await inRecording(on).selectFrom('recording.recording').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function lockRecording(tx: Tx, id: RecordingId): Promise<RecordingRow | undefined> {
  return await inRecording(tx)
    .selectFrom('recording.recording')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function insertRecording(
  tx: Tx,
  row: Insertable<RecordingTable>,
  tracks: readonly { readonly name: string; readonly kind: TrackKind }[],
): Promise<void> {
  await inRecording(tx).insertInto('recording.recording').values(row).execute();
  await inRecording(tx)
    .insertInto('recording.track')
    .values(tracks.map(({ name, kind }) => ({ recording_id: row.id, name, kind })))
    .execute();
}

export async function updateRecording(tx: Tx, id: RecordingId, columns: Updateable<RecordingTable>): Promise<void> {
  await inRecording(tx).updateTable('recording.recording').set(columns).where('id', '=', id).execute();
}

/** The hearing as the intake needs it. */
export async function findHearingToRecord(on: Reads, id: HearingId) {
  return await inRecording(on).selectFrom('hearings.v_hearing').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function listByHearing(on: Reads, hearingId: HearingId): Promise<readonly RecordingRow[]> {
  return await inRecording(on)
    .selectFrom('recording.recording')
    .selectAll()
    .where('hearing_id', '=', hearingId)
    .where('beside', 'is', null)
    .orderBy('began_at')
    .execute();
}

export async function listByCase(on: Reads, caseId: CaseId): Promise<readonly RecordingRow[]> {
  return await inRecording(on)
    .selectFrom('recording.recording')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('beside', 'is', null)
    .orderBy('began_at', 'desc')
    .execute();
}
