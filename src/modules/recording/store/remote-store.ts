import type { SeatId } from '#modules/conference';
import type { CourtroomId, HearingId } from '#modules/hearings';
import type { Reads, Tx } from '#platform/db';
import type { RecordingId } from '../model/ids.ts';
import type { RecorderRow } from './recorder-store.ts';
import type { RecordingRow } from './recording-store.ts';
import { inRecording, type RemotePartyTable } from './tables.ts';

/** What the courtroom of a hearing records now. */
export async function findOpenRecording(on: Reads, hearingId: HearingId): Promise<RecordingRow | undefined> {
  return await inRecording(on)
    .selectFrom('recording.recording')
    .selectAll()
    .where('hearing_id', '=', hearingId)
    .where('beside', 'is', null)
    .where('closed_at', 'is', null)
    .orderBy('began_at', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** In the order in which they began: it names their files. */
export async function listBeside(on: Reads, id: RecordingId): Promise<readonly RecordingRow[]> {
  return await inRecording(on)
    .selectFrom('recording.recording')
    .selectAll()
    .where('beside', '=', id)
    .orderBy('began_at')
    .orderBy('id')
    .execute();
}

/** Where the tracks of recordings beside this one end now, in microseconds of Unix time. */
export async function endsBeside(on: Reads, id: RecordingId): Promise<ReadonlyMap<string, number>> {
  const rows = await inRecording(on)
    .selectFrom('recording.segment as segment')
    .innerJoin('recording.recording as one', 'one.id', 'segment.recording_id')
    .select(['segment.track', ({ fn }) => fn.max('segment.to_us').as('end')])
    .where('one.beside', '=', id)
    .groupBy('segment.track')
    .execute();
  return new Map(rows.map(({ track, end }) => [track, end]));
}

export async function listRemoteParties(on: Reads, beside: RecordingId): Promise<readonly RemotePartyTable[]> {
  return await inRecording(on)
    .selectFrom('recording.remote_party')
    .selectAll()
    .where('beside', '=', beside)
    .orderBy('n')
    .execute();
}

/** The number of somebody's tracks: the next one for who was not recorded yet. */
export async function numberOfParty(
  tx: Tx,
  beside: RecordingId,
  seat: { readonly id: SeatId; readonly role: string; readonly name: string },
): Promise<number> {
  // Two nodes may record one hearing for a moment: one after another.
  await inRecording(tx)
    .selectFrom('recording.recording')
    .select('id')
    .where('id', '=', beside)
    .forUpdate()
    .executeTakeFirst();
  const known = await listRemoteParties(tx, beside);
  const own = known.find(({ seat_id: id }) => id === seat.id);
  if (own) return own.n;
  const n = known.length + 1;
  await inRecording(tx)
    .insertInto('recording.remote_party')
    .values({ beside, n, seat_id: seat.id, role: seat.role, name: seat.name, trouble: null, trouble_of: null })
    .execute();
  return n;
}

export async function notePartyTrouble(
  tx: Tx,
  beside: RecordingId,
  n: number,
  trouble: Pick<RemotePartyTable, 'trouble' | 'trouble_of'>,
) {
  await inRecording(tx)
    .updateTable('recording.remote_party')
    .set(trouble)
    .where('beside', '=', beside)
    .where('n', '=', n)
    .execute();
}

export async function findMediaRecorder(on: Reads, courtroomId: CourtroomId): Promise<RecorderRow | undefined> {
  return await inRecording(on)
    .selectFrom('recording.recorder')
    .selectAll()
    .where('courtroom_id', '=', courtroomId)
    .where('kind', '=', 'media')
    .executeTakeFirst();
}
