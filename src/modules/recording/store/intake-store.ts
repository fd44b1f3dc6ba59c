import { type Selectable, sql } from 'kysely';
import type { Reads, Tx } from '#platform/db';
import type { RecordingId } from '../model/ids.ts';
import type { IndexPiece } from '../model/index-lines.ts';
import type { Mark, MarkEdit } from '../model/mark.ts';
import { inRecording, type PieceTable, type TrackTable } from './tables.ts';

/** A place in a recording. */
export interface FilePlace {
  readonly recordingId: RecordingId;
  readonly track: string;
  readonly file: string;
}

export async function findTrack(on: Reads, recordingId: RecordingId, name: string) {
  return await inRecording(on)
    .selectFrom('recording.track')
    .selectAll()
    .where('recording_id', '=', recordingId)
    .where('name', '=', name)
    .executeTakeFirst();
}

/** Bytes of the file that are here. */
export async function sizeOfFile(on: Reads, { recordingId, track, file }: FilePlace): Promise<number> {
  const row = await inRecording(on)
    .selectFrom('recording.piece')
    .select(({ fn }) => fn.max(sql<number>`at_byte + size_bytes`).as('size'))
    .where('recording_id', '=', recordingId)
    .where('track', '=', track)
    .where('file', '=', file)
    .executeTakeFirst();
  return row?.size ?? 0;
}

/** @throws a violation of the key when something stands there already */
export async function insertPiece(on: Reads, piece: PieceTable): Promise<void> {
  await inRecording(on).insertInto('recording.piece').values(piece).execute();
}

export interface IndexGrown extends IndexPiece {
  readonly head: { readonly n: number; readonly chain: string };
  readonly tail: Buffer;
}

/** Takes a piece of an index and what it tells in one statement. @throws a violation of the key when something stands there already */
export async function growIndex(
  on: Reads,
  piece: PieceTable,
  track: Selectable<TrackTable>,
  grown: IndexGrown,
): Promise<void> {
  const { recording_id: id, track: name, file, at_byte: from, size_bytes: size, sha256, bytes } = piece;
  const brokenAt = track.broken_at ?? grown.brokenAt ?? null;
  await sql`
    with kept as (
      insert into recording.piece (recording_id, track, file, at_byte, size_bytes, sha256, bytes)
      values (${id}, ${name}, ${file}, ${from}, ${size}, ${sha256}, ${bytes})
    ), heard as (
      update recording.recording set heard_at = ${on.clock.now().toString()} where id = ${id}
    ), gaps as (
      insert into recording.gap (recording_id, track, n, from_us, to_us, cause)
      select ${id}::uuid, ${name}, n, "fromUs", "toUs", cause
      from jsonb_to_recordset(${JSON.stringify(grown.gaps)}::jsonb)
        as told(n integer, "fromUs" bigint, "toUs" bigint, cause text)
    ), segments as (
      insert into recording.segment (recording_id, track, file, init, from_us, to_us, size_bytes)
      select ${id}::uuid, ${name}, file, init, "fromUs", "toUs", "sizeBytes"
      from jsonb_to_recordset(${JSON.stringify(grown.segments)}::jsonb)
        as told(file text, init text, "fromUs" bigint, "toUs" bigint, "sizeBytes" bigint)
      on conflict (recording_id, track, file) do update set
        from_us = least(segment.from_us, excluded.from_us), to_us = greatest(segment.to_us, excluded.to_us),
        size_bytes = greatest(segment.size_bytes, excluded.size_bytes)
    )
    update recording.track set entries = ${grown.head.n}, chain = ${grown.head.chain}, index_bytes = ${from + size},
      tail = ${grown.tail}, timescale = ${grown.format?.timescale ?? null}, init = ${grown.format?.init ?? null},
      codecs = ${grown.format?.codecs ?? null},
      broken_at = ${brokenAt}, is_ended = ${grown.isEnded}
    where recording_id = ${id} and name = ${name}
  `.execute(inRecording(on));
}

export async function markWrong(on: Reads, { recordingId, track, file }: FilePlace): Promise<void> {
  await inRecording(on)
    .updateTable('recording.segment')
    .set({ is_wrong: true })
    .where('recording_id', '=', recordingId)
    .where('track', '=', track)
    .where('file', '=', file)
    .execute();
}

/** A mark that is known already stays as it is: its screen sent it twice. @returns false then */
export async function insertMark(tx: Tx, recordingId: RecordingId, n: number, mark: Mark): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await inRecording(tx)
    .insertInto('recording.mark')
    .values({
      ...{ recording_id: recordingId, id: mark.id, n, at_us: mark.atUs, kind: mark.kind },
      ...{ from_us: mark.span?.fromUs ?? null, to_us: mark.span?.toUs ?? null },
      ...{ speaker: mark.speaker ?? null, text: mark.text ?? null },
      ...{ made_by: mark.made.by, made_at: mark.made.at, is_added_later: mark.isAddedLater, edited_at: null },
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows) === 1;
}

export async function editMark(tx: Tx, recordingId: RecordingId, { id, text, edited }: MarkEdit) {
  return await inRecording(tx)
    .updateTable('recording.mark')
    .set({ text, edited_at: edited.at })
    .where('recording_id', '=', recordingId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst();
}
