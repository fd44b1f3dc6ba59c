import type { Reads } from '#platform/db';
import type { RecordingId } from '../model/ids.ts';
import { inRecording } from '../store/tables.ts';

/** End of the last segment of any track, in microseconds of Unix time. */
export async function lastInstant(on: Reads, id: RecordingId): Promise<number | undefined> {
  const row = await inRecording(on)
    .selectFrom('recording.segment')
    .select(({ fn }) => fn.max('to_us').as('last'))
    .where('recording_id', '=', id)
    .executeTakeFirst();
  return row?.last ?? undefined;
}
