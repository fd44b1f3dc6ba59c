import type { Platform } from '#platform';
import type { View } from '../model/head.ts';
import { camerasOfRoom, type RecorderRow } from '../store/recorder-store.ts';

export const SECRET_PURPOSE = 'recording.camera-secret';

/** A camera as its recorder needs it, with its password. */
export interface CameraToRecord {
  readonly view: View;
  readonly address: string;
  readonly user?: string;
  readonly password?: string;
}

/** Cameras of the courtroom of a recorder: for that recorder alone. */
export async function camerasForRecorder(
  platform: Platform,
  { courtroom_id: room }: RecorderRow,
): Promise<readonly CameraToRecord[]> {
  const rows = await camerasOfRoom(platform.reads, room);
  return rows.map(({ view, address, sealed_secret: sealed }) => {
    if (sealed === null) return { view, address };
    const secret = platform.keys.unseal(SECRET_PURPOSE, sealed);
    const at = secret.indexOf(':');
    return { view, address, user: secret.slice(0, at), password: secret.slice(at + 1) };
  });
}
