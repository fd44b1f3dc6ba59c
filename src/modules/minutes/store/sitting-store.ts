import type { Selectable, Updateable } from 'kysely';
import type { HearingId } from '#modules/hearings';
import type { Reads, Tx } from '#platform/db';
import { type AttendanceTable, inMinutes, type SittingTable } from './tables.ts';

export type SittingRow = Selectable<SittingTable>;
export type AttendanceRow = Selectable<AttendanceTable>;

export async function findSitting(on: Reads, id: HearingId): Promise<SittingRow | undefined> {
  return await inMinutes(on).selectFrom('minutes.sitting').selectAll().where('hearing_id', '=', id).executeTakeFirst();
}

/** Makes the row when it is not there, and holds it until the commit: what is marked at one moment is marked one by one. */
export async function lockSitting(
  tx: Tx,
  hearing: Pick<SittingRow, 'hearing_id' | 'case_id' | 'court_code'>,
): Promise<SittingRow> {
  await inMinutes(tx)
    .insertInto('minutes.sitting')
    .values(hearing)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return await inMinutes(tx)
    .selectFrom('minutes.sitting')
    .selectAll()
    .where('hearing_id', '=', hearing.hearing_id)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

export async function updateSitting(tx: Tx, id: HearingId, changes: Updateable<SittingTable>): Promise<void> {
  await inMinutes(tx)
    .updateTable('minutes.sitting')
    .set((row) => ({ ...changes, version: row('version', '+', 1) }))
    .where('hearing_id', '=', id)
    .execute();
}

export async function saveAttendance(tx: Tx, rows: readonly AttendanceRow[]): Promise<void> {
  if (rows.length === 0) return;
  await inMinutes(tx)
    .insertInto('minutes.attendance')
    .values([...rows])
    .onConflict((conflict) =>
      conflict.columns(['hearing_id', 'participant_id']).doUpdateSet(({ ref }) => ({
        ...{ came: ref('excluded.came'), by_video: ref('excluded.by_video'), absence: ref('excluded.absence') },
        ...{ noted_at: ref('excluded.noted_at'), noted_by: ref('excluded.noted_by') },
      })),
    )
    .execute();
}

export async function attendanceOf(on: Reads, id: HearingId): Promise<readonly AttendanceRow[]> {
  return await inMinutes(on).selectFrom('minutes.attendance').selectAll().where('hearing_id', '=', id).execute();
}
