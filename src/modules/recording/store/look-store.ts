import { type Insertable, sql } from 'kysely';
import type { Reads, Tx } from '#platform/db';
import type { PersonId } from '#platform/ids';
import type { RecordingId } from '../model/ids.ts';
import { inRecording, type LookTable } from './tables.ts';

export async function insertLook(tx: Tx, look: Insertable<LookTable>): Promise<void> {
  await inRecording(tx).insertInto('recording.look').values(look).execute();
}

/** A player takes all tracks at once: what they open together is one look. */
export async function lockLooks(tx: Tx, id: RecordingId, personId: PersonId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`look at ${id} by ${personId}`}, 0))`.execute(
    inRecording(tx),
  );
}

export async function hasLookedSince(
  on: Reads,
  id: RecordingId,
  personId: PersonId,
  since: Temporal.Instant,
): Promise<boolean> {
  const row = await inRecording(on)
    .selectFrom('recording.look')
    .select('id')
    .where('recording_id', '=', id)
    .where('person_id', '=', personId)
    .where('kind', '=', 'watched')
    .where('at', '>=', since)
    .executeTakeFirst();
  return row !== undefined;
}

/** The latest first. */
export async function listLookRows(on: Reads, id: RecordingId, most: number) {
  return await inRecording(on)
    .selectFrom('recording.look')
    .selectAll()
    .where('recording_id', '=', id)
    .orderBy('id', 'desc')
    .limit(most)
    .execute();
}
