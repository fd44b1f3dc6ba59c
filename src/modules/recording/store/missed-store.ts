import type { HearingId } from '#modules/hearings';
import type { Reads, Tx } from '#platform/db';
import { inRecording } from './tables.ts';

/** A recording came of a hearing that had been missed: its recorder was cut off, not idle. */
export async function foundAfterAll(tx: Tx, hearingId: HearingId): Promise<void> {
  await inRecording(tx)
    .updateTable('recording.missed')
    .set({ recorded_at: tx.clock.now() })
    .where('hearing_id', '=', hearingId)
    .where('recorded_at', 'is', null)
    .execute();
}

/** Also a short hearing is told of, that has ended before anybody looked. */
const LOOKED_BACK = Temporal.Duration.from({ hours: 24 });

/**
 * Hearings that began before the instant, at most a day earlier or still going on, in rooms that had a recorder then, and of which
 * nothing came.
 */
export async function listUnrecorded(on: Reads, beganBefore: Temporal.Instant) {
  return await inRecording(on)
    .selectFrom('hearings.v_hearing as hearing')
    .select(['hearing.id', 'hearing.court_code', 'hearing.case_id', 'hearing.began_at'])
    .where('hearing.began_at', '<', beganBefore)
    .where(({ or, eb }) =>
      or([
        eb('hearing.state', 'in', ['in_progress', 'paused']),
        eb('hearing.began_at', '>', beganBefore.subtract(LOOKED_BACK)),
      ]),
    )
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('recording.recorder as recorder')
          .select('recorder.id')
          .whereRef('recorder.courtroom_id', '=', 'hearing.courtroom_id')
          .where('recorder.kind', '=', 'room')
          .where('recorder.revoked_at', 'is', null)
          .where(({ or, eb, ref }) =>
            or([
              eb('hearing.state', 'in', ['in_progress', 'paused']),
              eb('recorder.registered_at', '<=', ref('hearing.began_at')),
            ]),
          ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('recording.recording as recording')
            .select('recording.id')
            .whereRef('recording.hearing_id', '=', 'hearing.id'),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('recording.missed as missed')
            .select('missed.hearing_id')
            .whereRef('missed.hearing_id', '=', 'hearing.id'),
        ),
      ),
    )
    .execute();
}

export async function insertMissed(tx: Tx, hearingId: HearingId, courtCode: string): Promise<void> {
  await inRecording(tx)
    .insertInto('recording.missed')
    .values({ hearing_id: hearingId, court_code: courtCode, noticed_at: tx.clock.now(), recorded_at: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** It was missed and has not come since. */
export async function isStillMissed(on: Reads, hearingId: HearingId): Promise<boolean> {
  const row = await inRecording(on)
    .selectFrom('recording.missed')
    .select('hearing_id')
    .where('hearing_id', '=', hearingId)
    .where('recorded_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** The latest first. */
export async function listMissedRows(on: Reads, courtCode: string, since: Temporal.Instant) {
  return await inRecording(on)
    .selectFrom('recording.missed as missed')
    .innerJoin('hearings.v_hearing as hearing', 'hearing.id', 'missed.hearing_id')
    .innerJoin('cases.v_case as file', 'file.id', 'hearing.case_id')
    .innerJoin('courts.v_courtroom as room', 'room.id', 'hearing.courtroom_id')
    .select(['missed.hearing_id', 'missed.noticed_at', 'missed.recorded_at', 'hearing.began_at'])
    .select(['file.number as case_number', 'room.number as room'])
    .where('missed.court_code', '=', courtCode)
    .where('missed.noticed_at', '>=', since)
    .orderBy('missed.noticed_at', 'desc')
    .execute();
}
