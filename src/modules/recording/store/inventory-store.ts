import type { Reads } from '#platform/db';
import { inRecording } from './tables.ts';

/** Bytes of media that recorders of the court sent since an instant. */
export async function recordedSince(on: Reads, courtCode: string, since: Temporal.Instant): Promise<number> {
  const row = await inRecording(on)
    .selectFrom('recording.segment as segment')
    .innerJoin('recording.recording as recording', 'recording.id', 'segment.recording_id')
    .select(({ fn }) => fn.sum<string>('segment.size_bytes').as('bytes'))
    .where('recording.court_code', '=', courtCode)
    .where('recording.opened_at', '>=', since)
    .executeTakeFirst();
  return Number(row?.bytes ?? 0);
}

/** Recordings of the court whose last check failed. */
export async function listChecksFailed(on: Reads, courtCode: string) {
  return await inRecording(on)
    .selectFrom((eb) =>
      eb
        .selectFrom('recording.seal_check as one')
        .innerJoin('recording.recording as recording', 'recording.id', 'one.recording_id')
        .select(['one.recording_id', 'one.at', 'one.indication'])
        .distinctOn('one.recording_id')
        .where('recording.court_code', '=', courtCode)
        .orderBy('one.recording_id')
        .orderBy('one.id', 'desc')
        .as('last'),
    )
    .selectAll()
    .where('indication', '=', 'TOTAL_FAILED')
    .execute();
}
