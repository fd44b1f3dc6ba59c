import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { parseId } from '#platform/ids';
import { recordingErrors } from '../../errors.ts';
import { inventoryChanged } from '../../events.ts';
import type { CameraId } from '../../model/ids.ts';
import { findCamera, removeCameraRow } from '../../store/recorder-store.ts';
import { requireInventory } from './register-recorder.ts';

/** Takes a camera out of its room. @throws RECORDING_INVENTORY_NOT_ALLOWED, RECORDING_DEVICE_UNKNOWN */
export async function removeCamera(platform: Platform, act: Act, courtCode: string, asked: string): Promise<void> {
  await platform.db.transact(act, async (tx) => {
    requireInventory(tx, courtCode);
    const id = parseId<CameraId>(asked);
    const row = id && (await findCamera(tx, id));
    if (row?.court_code !== courtCode || row.removed_at !== null) throw recordingErrors('RECORDING_DEVICE_UNKNOWN');
    await removeCameraRow(tx, row.id);
    tx.record({ kind: 'recording.camera', id: row.id }, { courtCode, removed: true });
    tx.publish(inventoryChanged, { courtCode });
  });
}
