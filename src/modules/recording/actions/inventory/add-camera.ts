import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { violationOf } from '#platform/db';
import { newId } from '#platform/ids';
import { recordingErrors } from '../../errors.ts';
import { inventoryChanged } from '../../events.ts';
import { views } from '../../model/head.ts';
import type { CameraId } from '../../model/ids.ts';
import { SECRET_PURPOSE } from '../../queries/cameras-for-recorder.ts';
import { insertCamera } from '../../store/recorder-store.ts';
import { readAddress, requireInventory, roomOfCourt } from './register-recorder.ts';

export interface NewCamera {
  readonly courtCode: string;
  readonly courtroomId: string;
  readonly view: string;
  /** `rtsp://…` without user and password. */
  readonly address: string;
  readonly user: string;
  readonly password: string;
}

/**
 * Enters a camera of a courtroom; its password is kept encrypted and given to the recorder of the room alone.
 * @throws RECORDING_INVENTORY_NOT_ALLOWED, RECORDING_ROOM_UNKNOWN, RECORDING_VIEW_MISSING, RECORDING_VIEW_TAKEN, RECORDING_ADDRESS_UNREADABLE
 */
export async function addCamera(platform: Platform, act: Act, asked: NewCamera): Promise<CameraId> {
  const view = views.find((one) => one === asked.view);
  if (!view) throw recordingErrors('RECORDING_VIEW_MISSING');
  const address = readAddress(asked.address, ['rtsp:', 'rtsps:']);
  if (!address) throw recordingErrors('RECORDING_ADDRESS_UNREADABLE');
  const secret = asked.user === '' ? null : platform.keys.seal(SECRET_PURPOSE, `${asked.user}:${asked.password}`);
  try {
    return await platform.db.transact(act, async (tx) => {
      const { courtCode } = asked;
      requireInventory(tx, courtCode);
      const id = newId<CameraId>();
      const room = await roomOfCourt(tx, courtCode, asked.courtroomId);
      await insertCamera(tx, {
        ...{ id, court_code: courtCode, courtroom_id: room, view, address, sealed_secret: secret },
        ...{ added_at: tx.clock.now() },
      });
      tx.record({ kind: 'recording.camera', id }, { courtCode, view });
      tx.publish(inventoryChanged, { courtCode });
      return id;
    });
  } catch (thrown) {
    if (violationOf(thrown)?.constraint !== 'camera_by_view') throw thrown;
    throw recordingErrors('RECORDING_VIEW_TAKEN');
  }
}
