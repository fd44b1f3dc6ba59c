import { definePort, type Platform } from '#platform';
import type { Reads } from '#platform/db';

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

/** Who keeps recordings; where nothing is plugged in, no room has a recorder. */
export interface Recorders {
  readonly ofRoom: (on: Reads, roomId: string) => Promise<RecorderDoor | undefined>;
  readonly filesOf: (on: Reads, hearingId: string) => Promise<readonly RecordedFile[]>;
}

export const recorders = definePort<Recorders>('minutes.recorders');

export async function findRecorder(platform: Platform, roomId: string): Promise<RecorderDoor | undefined> {
  return await platform.ports.find(recorders)?.ofRoom(platform.reads, roomId);
}

export async function recordedFiles(platform: Platform, hearingId: string): Promise<readonly RecordedFile[]> {
  return (await platform.ports.find(recorders)?.filesOf(platform.reads, hearingId)) ?? [];
}
