import type { Insertable, Selectable } from 'kysely';
import type { HearingId } from '#modules/hearings';
import type { Reads, Tx } from '#platform/db';
import type { RecordingId } from '../model/ids.ts';
import { inRecording, type UnfiledTable } from './tables.ts';

export type UnfiledRow = Selectable<UnfiledTable>;

export async function findUnfiled(on: Reads, id: RecordingId): Promise<UnfiledRow | undefined> {
  return await inRecording(on).selectFrom('recording.unfiled').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function insertUnfiled(tx: Tx, row: Insertable<UnfiledTable>): Promise<void> {
  await inRecording(tx).insertInto('recording.unfiled').values(row).execute();
}

export async function chooseForUnfiled(tx: Tx, id: RecordingId, hearingId: HearingId): Promise<void> {
  await inRecording(tx)
    .updateTable('recording.unfiled')
    .set({ hearing_id: hearingId, chosen_at: tx.clock.now() })
    .where('id', '=', id)
    .execute();
}

/** The oldest first. */
export async function listUnfiledRows(on: Reads, courtCode: string) {
  return await inRecording(on)
    .selectFrom('recording.unfiled as unfiled')
    .innerJoin('courts.v_courtroom as room', 'room.id', 'unfiled.courtroom_id')
    .select(['unfiled.id', 'unfiled.said', 'unfiled.began_at', 'unfiled.courtroom_id', 'room.number as room'])
    .where('unfiled.court_code', '=', courtCode)
    .where('unfiled.hearing_id', 'is', null)
    .orderBy('unfiled.began_at')
    .execute();
}

/** Hearings of a court that were to begin in the span. */
export async function listHearingsWithin(
  on: Reads,
  courtCode: string,
  { from, to }: { readonly from: Temporal.Instant; readonly to: Temporal.Instant },
) {
  return await inRecording(on)
    .selectFrom('hearings.v_hearing as hearing')
    .innerJoin('cases.v_case as file', 'file.id', 'hearing.case_id')
    .innerJoin('courts.v_courtroom as room', 'room.id', 'hearing.courtroom_id')
    .select(['hearing.id', 'hearing.starts_at', 'hearing.courtroom_id'])
    .select(['file.number as case_number', 'room.number as room'])
    .where('hearing.court_code', '=', courtCode)
    .where('hearing.starts_at', '>=', from)
    .where('hearing.starts_at', '<', to)
    .orderBy('hearing.starts_at')
    .execute();
}
