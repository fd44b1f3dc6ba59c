import type { HearingId } from '#modules/hearings';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { roomTold } from '../events.ts';
import type { RoomAlarm, RoomStatus } from '../model/room-word.ts';
import { saveRoomWord } from '../store/room-store.ts';
import { factOf, openSitting } from './open-sitting.ts';

export interface RoomTold {
  readonly hearingId: HearingId;
  readonly status: RoomStatus;
  readonly recordingId: string | undefined;
  readonly alarms: readonly RoomAlarm[];
}

/**
 * Takes what the hearing screen heard of the recorder, so that the judge sees the same alarm.
 * @throws MINUTES_NOT_FOUND, MINUTES_NOT_ALLOWED
 */
export async function tellRoom(platform: Platform, act: Act, told: RoomTold): Promise<void> {
  await platform.db.transact(act, async (tx) => {
    const { hearing } = await openSitting(tx, told.hearingId, 'mark');
    await saveRoomWord(tx, hearing.id, { ...told, at: tx.clock.now() });
    const codes = told.alarms.map(({ code }) => code);
    tx.record({ kind: 'hearing', id: hearing.id }, { recorder: told.status, alarms: codes });
    tx.publish(roomTold, { ...factOf(hearing), status: told.status });
  });
}
