import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { parseId } from '#platform/ids';
import { recordingErrors } from '../../errors.ts';
import { inventoryChanged } from '../../events.ts';
import type { RecorderId } from '../../model/ids.ts';
import { findRecorder, revokeRecorderRow } from '../../store/recorder-store.ts';
import { requireInventory } from './register-recorder.ts';

/** Strikes a recorder off: its key is worth nothing from the next request on; what it sent stays. @throws RECORDING_INVENTORY_NOT_ALLOWED, RECORDING_DEVICE_UNKNOWN */
export async function revokeRecorder(platform: Platform, act: Act, courtCode: string, asked: string): Promise<void> {
  await platform.db.transact(act, async (tx) => {
    requireInventory(tx, courtCode);
    const id = parseId<RecorderId>(asked);
    const row = id && (await findRecorder(tx, id));
    if (row?.court_code !== courtCode || row.revoked_at !== null) throw recordingErrors('RECORDING_DEVICE_UNKNOWN');
    await revokeRecorderRow(tx, row.id);
    tx.record({ kind: 'recording.recorder', id: row.id }, { courtCode, revoked: true });
    tx.publish(inventoryChanged, { courtCode });
  });
}
