import type { CourtroomId, HearingId } from '#modules/hearings';
import { getRoomDevices, listRecordingProofs, listRecordings, type RecordingProof } from '#modules/recording';
import { definePort, type Platform } from '#platform';
import { type RoomWord, roomWordOf } from '../model/room-word.ts';
import { findRoomWord } from '../store/room-store.ts';

/** The recorder of a courtroom as the hearing screen speaks to it. */
export interface RecorderDoor {
  readonly name: string;
  /** Origin of its own address: `http://192.168.4.20:7788`; undefined: no screen reaches it. */
  readonly address: string | undefined;
  /** Bearer key that the administrator gave to the desk. */
  readonly key: string;
  /** What it last told the court of itself. */
  readonly isRecording: boolean;
  readonly alarms: readonly string[];
  readonly seenAt: Temporal.Instant | undefined;
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

interface Room {
  readonly courtCode: string;
  readonly courtroomId: CourtroomId;
}

/** Who keeps recordings. A test plugs in its own; else it is the module of recordings. */
export interface Recorders {
  readonly ofRoom: (room: Room) => Promise<RecorderDoor | undefined>;
  readonly filesOf: (hearingId: HearingId) => Promise<readonly RecordedFile[]>;
  readonly proofsOf: (hearingId: HearingId) => Promise<readonly RecordingProof[]>;
}

export const recorders = definePort<Recorders>('minutes.recorders');

/** Starts what records in a room when its screen is opened; the demo has one such room. */
export const recorderOnDemand = definePort<(room: Room) => Promise<void>>('minutes.recorder-on-demand');

const program = { kind: 'system', name: 'minutes.recorder-of-room' } as const;

/** Callers have shown that their reader keeps the record of a hearing there: the key opens the recorder. */
export async function findRecorder(
  platform: Platform,
  courtCode: string,
  courtroomId: CourtroomId,
): Promise<RecorderDoor | undefined> {
  const plugged = platform.ports.find(recorders);
  if (plugged) return await plugged.ofRoom({ courtCode, courtroomId });
  await platform.ports.find(recorderOnDemand)?.({ courtCode, courtroomId });
  const { recorder } = await getRoomDevices(platform, program, { courtCode, courtroomId });
  if (!recorder) return undefined;
  const { name, address, screenKey: key, seenAt, health } = recorder;
  const origin = address === undefined ? undefined : new URL(address).origin;
  return { name, address: origin, key, seenAt, isRecording: health.isRecording ?? false, alarms: health.alarms ?? [] };
}

/** How the recorder of the hearing's room is, by the later word of its screen and of itself. */
export async function getRoomWord(platform: Platform, id: HearingId, recorder: RecorderDoor): Promise<RoomWord> {
  const told = await findRoomWord(platform.reads, id);
  const { isRecording, alarms, seenAt } = recorder;
  return roomWordOf(told, { isRecording, alarms, at: seenAt }, platform.clock.now());
}

/** A recording is filed under the name of its folder. Callers have asked the policy of the case. */
export async function recordedFiles(platform: Platform, hearingId: HearingId): Promise<readonly RecordedFile[]> {
  const plugged = platform.ports.find(recorders);
  if (plugged) return await plugged.filesOf(hearingId);
  const found = await listRecordings(platform.reads, hearingId);
  return found.map(({ id, beganAt, endedAt, sha256 }) => ({ name: id, from: beganAt, to: endedAt, sha256 }));
}

/** What proves the recordings of a hearing. Callers have asked the policy of the case, or seal it. */
export async function recordingProofs(platform: Platform, hearingId: HearingId): Promise<readonly RecordingProof[]> {
  const plugged = platform.ports.find(recorders);
  return await (plugged ? plugged.proofsOf(hearingId) : listRecordingProofs(platform.reads, hearingId));
}
