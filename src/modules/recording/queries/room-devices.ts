import type { CourtroomId } from '#modules/hearings';
import type { Platform } from '#platform';
import type { Actor } from '#platform/audit';
import { SCREEN_PURPOSE } from '../actions/inventory/register-recorder.ts';
import { recordingErrors } from '../errors.ts';
import type { View } from '../model/head.ts';
import type { RecorderHealth } from '../model/health.ts';
import type { RecorderId } from '../model/ids.ts';
import { maySeeInventory } from '../policy.ts';
import { camerasOfRoom, recorderRowOfRoom } from '../store/recorder-store.ts';

/** The recorder of a courtroom as the screens of the courtroom need it. */
export interface RoomDevices {
  readonly views: readonly View[];
  readonly recorder:
    | {
        readonly id: RecorderId;
        readonly name: string;
        /** Where the screen reaches it; undefined: marks go to the court. */
        readonly address: string | undefined;
        /** Bearer key of the recorder's own address. */
        readonly screenKey: string;
        readonly seenAt: Temporal.Instant | undefined;
        readonly health: RecorderHealth;
      }
    | undefined;
}

/** For the staff of the court alone: the key opens the recorder. @throws RECORDING_INVENTORY_NOT_ALLOWED */
export async function getRoomDevices(
  platform: Platform,
  actor: Actor,
  { courtCode, courtroomId }: { readonly courtCode: string; readonly courtroomId: CourtroomId },
): Promise<RoomDevices> {
  if (!maySeeInventory(actor, courtCode)) throw recordingErrors('RECORDING_INVENTORY_NOT_ALLOWED');
  const [cameras, row] = await Promise.all([
    camerasOfRoom(platform.reads, courtroomId),
    recorderRowOfRoom(platform.reads, courtroomId),
  ]);
  const isHere = row?.court_code === courtCode;
  return {
    views: cameras.filter((camera) => camera.court_code === courtCode).map(({ view }) => view),
    recorder: isHere
      ? {
          ...{ id: row.id, name: row.name, address: row.address ?? undefined },
          screenKey: platform.keys.unseal(SCREEN_PURPOSE, row.sealed_screen_key),
          ...{ seenAt: row.seen_at ?? undefined, health: (row.health ?? {}) as RecorderHealth },
        }
      : undefined,
  };
}
