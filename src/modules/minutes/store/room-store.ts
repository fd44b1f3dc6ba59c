import type { HearingId } from '#modules/hearings';
import type { Reads, Tx } from '#platform/db';
import type { RoomAlarm, ToldWord } from '../model/room-word.ts';
import { inMinutes } from './tables.ts';

export async function findRoomWord(on: Reads, id: HearingId): Promise<ToldWord | undefined> {
  const row = await inMinutes(on)
    .selectFrom('minutes.room_word')
    .selectAll()
    .where('hearing_id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const { status, recording_id: recordingId, told_at: at } = row;
  return { status, recordingId: recordingId ?? undefined, alarms: row.alarms as readonly RoomAlarm[], at };
}

export async function saveRoomWord(
  tx: Tx,
  id: HearingId,
  { status, recordingId, alarms, at }: ToldWord,
): Promise<void> {
  const word = { status, recording_id: recordingId ?? null, alarms: JSON.stringify(alarms), told_at: at };
  await inMinutes(tx)
    .insertInto('minutes.room_word')
    .values({ hearing_id: id, ...word })
    .onConflict((conflict) => conflict.column('hearing_id').doUpdateSet(word))
    .execute();
}
