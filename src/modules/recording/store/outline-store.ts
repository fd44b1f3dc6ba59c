import { sql } from 'kysely';
import type { HearingId } from '#modules/hearings';
import type { Reads, Tx } from '#platform/db';
import type { RecordingId } from '../model/ids.ts';
import { type LostSpan, lossCauses } from '../model/lost-span.ts';
import { inRecording } from './tables.ts';

export async function listTracks(on: Reads, id: RecordingId) {
  return await inRecording(on)
    .selectFrom('recording.track')
    .selectAll()
    .where('recording_id', '=', id)
    .orderBy('name')
    .execute();
}

/** Segments whose bytes are all here and are what the index tells, from an instant on, in the order of time. */
export async function listWholeSegments(on: Reads, id: RecordingId, fromUs = 0) {
  return await inRecording(on)
    .selectFrom('recording.segment as segment')
    .selectAll('segment')
    .where('segment.recording_id', '=', id)
    .where('segment.to_us', '>', fromUs)
    .where('segment.is_wrong', '=', false)
    .where(
      'segment.size_bytes',
      '<=',
      sql<number>`(select coalesce(sum(size_bytes), 0)::bigint from recording.piece p
        where p.recording_id = segment.recording_id and p.track = segment.track and p.file = segment.file)`,
    )
    .orderBy('segment.track')
    .orderBy('segment.from_us')
    .execute();
}

export async function findSegment(on: Reads, id: RecordingId, track: string, file: string) {
  return await inRecording(on)
    .selectFrom('recording.segment')
    .selectAll()
    .where('recording_id', '=', id)
    .where('track', '=', track)
    .where('file', '=', file)
    .executeTakeFirst();
}

export async function listGaps(on: Reads, id: RecordingId) {
  return await inRecording(on)
    .selectFrom('recording.gap')
    .selectAll()
    .where('recording_id', '=', id)
    .orderBy('from_us')
    .execute();
}

export async function listLosses(on: Reads, hearingId: HearingId): Promise<readonly LostSpan[]> {
  const rows = await inRecording(on)
    .selectFrom('recording.gap as gap')
    .innerJoin('recording.recording as recording', 'recording.id', 'gap.recording_id')
    .select(['gap.from_us', 'gap.to_us', 'gap.cause'])
    .where('recording.hearing_id', '=', hearingId)
    .where('recording.beside', 'is', null)
    .execute();
  return rows.flatMap(({ from_us: fromUs, to_us: toUs, cause: told }) => {
    const cause = lossCauses.find((one) => one === told);
    return cause ? [{ fromUs, toUs, cause }] : [];
  });
}

export async function listMarkRows(on: Reads, id: RecordingId) {
  return await inRecording(on)
    .selectFrom('recording.mark')
    .selectAll()
    .where('recording_id', '=', id)
    .orderBy('at_us')
    .orderBy('n')
    .execute();
}

/** Openness that the court's own screens told. */
export async function listOpenness(on: Reads, hearingId: HearingId) {
  return await inRecording(on)
    .selectFrom('recording.openness')
    .select(['at_us', 'kind'])
    .where('hearing_id', '=', hearingId)
    .execute();
}

export async function insertOpenness(tx: Tx, hearingId: HearingId, atUs: number, kind: 'closed' | 'open') {
  await inRecording(tx)
    .insertInto('recording.openness')
    .values({ hearing_id: hearingId, at_us: atUs, kind })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Bytes of every file of media that are here, by `track/file`. */
export async function sizesOfFiles(on: Reads, id: RecordingId): Promise<ReadonlyMap<string, number>> {
  const rows = await inRecording(on)
    .selectFrom('recording.piece')
    .select(['track', 'file', ({ fn }) => fn.max(sql<number>`at_byte + size_bytes`).as('size')])
    .where('recording_id', '=', id)
    .groupBy(['track', 'file'])
    .execute();
  return new Map(rows.map(({ track, file, size }) => [`${track}/${file}`, size]));
}
