import type { CourtroomId, HearingId } from '#modules/hearings';
import { getRoomDevices, listRecordings } from '#modules/recording';
import { definePort, type Platform } from '#platform';

/** The recorder of a courtroom as the hearing screen speaks to it. */
export interface RecorderDoor {
  /** Origin of its own address: `http://192.168.4.20:7788`. */
  readonly address: string;
  /** Bearer key that the administrator gave to the desk. */
  readonly key: string;
}

/** A recording of a hearing as its protocol names it. */
export interface RecordedFile {
  /** Name by which the recording is filed. */
  readonly name: string;
  readonly from: Temporal.Instant;
  readonly to: Temporal.Instant | undefined;
  /** SHA-256 of what closes it, hex; undefined while it goes on. */
  readonly sha256: string | undefined;
}

/** Who keeps recordings. A test plugs in its own; else it is the module of recordings. */
export interface Recorders {
  readonly ofRoom: (room: { courtCode: string; courtroomId: CourtroomId }) => Promise<RecorderDoor | undefined>;
  readonly filesOf: (hearingId: HearingId) => Promise<readonly RecordedFile[]>;
}

export const recorders = definePort<Recorders>('minutes.recorders');

const program = { kind: 'system', name: 'minutes.recorder-of-room' } as const;

/** Callers have shown that their reader keeps the record of a hearing there: the key opens the recorder. */
export async function findRecorder(
  platform: Platform,
  courtCode: string,
  courtroomId: CourtroomId,
): Promise<RecorderDoor | undefined> {
  const plugged = platform.ports.find(recorders);
  if (plugged) return await plugged.ofRoom({ courtCode, courtroomId });
  const { recorder } = await getRoomDevices(platform, program, { courtCode, courtroomId });
  return recorder?.address ? { address: recorder.address, key: recorder.screenKey } : undefined;
}

/** A recording is filed under the name of its folder. Callers have asked the policy of the case. */
export async function recordedFiles(platform: Platform, hearingId: HearingId): Promise<readonly RecordedFile[]> {
  const plugged = platform.ports.find(recorders);
  if (plugged) return await plugged.filesOf(hearingId);
  const found = await listRecordings(platform.reads, hearingId);
  return found.map(({ id, beganAt, endedAt }) => ({ name: id, from: beganAt, to: endedAt, sha256: undefined }));
}
