import type { Insertable, Selectable } from 'kysely';
import type { CourtroomId } from '#modules/hearings';
import type { Reads, Tx } from '#platform/db';
import type { CameraId, RecorderId } from '../model/ids.ts';
import { type CameraTable, inRecording, type RecorderTable } from './tables.ts';

export type RecorderRow = Selectable<RecorderTable>;
export type CameraRow = Selectable<CameraTable>;

/** Only one that is registered today. */
export async function findRecorderByKey(on: Reads, keyMac: string): Promise<RecorderRow | undefined> {
  return await inRecording(on)
    .selectFrom('recording.recorder')
    .selectAll()
    .where('key_mac', '=', keyMac)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
}

/** How often a recorder that is heard all the time is written down. */
const SEEN_EVERY = Temporal.Duration.from({ seconds: 15 });

export async function noteSeen(on: Reads, { id, seen_at: seenAt }: RecorderRow): Promise<void> {
  const now = on.clock.now();
  if (seenAt && Temporal.Instant.compare(seenAt.add(SEEN_EVERY), now) > 0) return;
  await inRecording(on).updateTable('recording.recorder').set({ seen_at: now }).where('id', '=', id).execute();
}

export async function noteHealth(on: Reads, id: RecorderId, health: string): Promise<void> {
  await inRecording(on)
    .updateTable('recording.recorder')
    .set({ seen_at: on.clock.now(), health })
    .where('id', '=', id)
    .execute();
}

export async function insertRecorder(tx: Tx, row: Insertable<RecorderTable>): Promise<void> {
  await inRecording(tx).insertInto('recording.recorder').values(row).execute();
}

export async function findRecorder(on: Reads, id: RecorderId): Promise<RecorderRow | undefined> {
  return await inRecording(on).selectFrom('recording.recorder').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function revokeRecorderRow(tx: Tx, id: RecorderId): Promise<void> {
  const revoked = { revoked_at: tx.clock.now() };
  await inRecording(tx).updateTable('recording.recorder').set(revoked).where('id', '=', id).execute();
}

export async function listRecorderRows(on: Reads, courtCode: string): Promise<readonly RecorderRow[]> {
  return await inRecording(on)
    .selectFrom('recording.recorder')
    .selectAll()
    .where('court_code', '=', courtCode)
    .where('kind', '=', 'room')
    .where('revoked_at', 'is', null)
    .orderBy('registered_at')
    .execute();
}

export async function insertCamera(tx: Tx, row: Insertable<CameraTable>): Promise<void> {
  await inRecording(tx).insertInto('recording.camera').values(row).execute();
}

export async function findCamera(on: Reads, id: CameraId): Promise<CameraRow | undefined> {
  return await inRecording(on).selectFrom('recording.camera').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function removeCameraRow(tx: Tx, id: CameraId): Promise<void> {
  const removed = { removed_at: tx.clock.now() };
  await inRecording(tx).updateTable('recording.camera').set(removed).where('id', '=', id).execute();
}

export async function listCameraRows(on: Reads, courtCode: string): Promise<readonly CameraRow[]> {
  return await inRecording(on)
    .selectFrom('recording.camera')
    .selectAll()
    .where('court_code', '=', courtCode)
    .where('removed_at', 'is', null)
    .orderBy('view')
    .execute();
}

export async function camerasOfRoom(on: Reads, courtroomId: CourtroomId): Promise<readonly CameraRow[]> {
  return await inRecording(on)
    .selectFrom('recording.camera')
    .selectAll()
    .where('courtroom_id', '=', courtroomId)
    .where('removed_at', 'is', null)
    .orderBy('view')
    .execute();
}

export async function recorderRowOfRoom(on: Reads, courtroomId: CourtroomId): Promise<RecorderRow | undefined> {
  return await inRecording(on)
    .selectFrom('recording.recorder')
    .selectAll()
    .where('courtroom_id', '=', courtroomId)
    .where('kind', '=', 'room')
    .where('revoked_at', 'is', null)
    .orderBy('registered_at', 'desc')
    .limit(1)
    .executeTakeFirst();
}
