import type { Reads } from '#platform/db';
import { inRecording } from './tables.ts';

/** Bytes of media that recorders sent since an instant: of the court, and of all whose recordings lie in the same store. */
export async function recordedSince(on: Reads, courtCode: string, since: Temporal.Instant) {
  const row = await inRecording(on)
    .selectFrom('recording.segment as segment')
    .innerJoin('recording.recording as recording', 'recording.id', 'segment.recording_id')
    .select(({ fn }) => [
      fn.sum<string | null>('segment.size_bytes').as('all'),
      fn.sum<string | null>('segment.size_bytes').filterWhere('recording.court_code', '=', courtCode).as('own'),
      fn.min('recording.opened_at').as('first_at'),
    ])
    .where('recording.opened_at', '>=', since)
    .executeTakeFirstOrThrow();
  return { all: Number(row.all ?? 0), own: Number(row.own ?? 0), firstAt: row.first_at ?? undefined };
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
