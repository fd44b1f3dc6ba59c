import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { recordingErrors } from '../errors.ts';
import type { RecordingId } from '../model/ids.ts';
import { findRecorderByKey, noteSeen, type RecorderRow } from '../store/recorder-store.ts';
import { findRecording, type RecordingRow } from '../store/recording-store.ts';

export const KEY_PURPOSE = 'recording.recorder-key';

/** Acts of machines: the recorder is named in the entry's subject, not as a person. */
export function recorderAct(action: string): Act {
  return { actor: { kind: 'system', name: 'recorder' }, action };
}

/** Who bears the key. @param authorization header of the request @throws RECORDING_RECORDER_UNKNOWN also for one that was revoked */
export async function recorderOf(platform: Platform, authorization: string | undefined): Promise<RecorderRow> {
  const [, key] = /^Bearer ([\w-]{20,100})$/.exec(authorization ?? '') ?? [];
  const row = key && (await findRecorderByKey(platform.reads, platform.keys.mac(KEY_PURPOSE, key)));
  if (!row) throw recordingErrors('RECORDING_RECORDER_UNKNOWN');
  await noteSeen(platform.reads, row);
  return row;
}

/** A recording that this recorder has opened. @throws RECORDING_NOT_FOUND */
export async function ownRecording(platform: Platform, recorder: RecorderRow, id: RecordingId): Promise<RecordingRow> {
  const row = await findRecording(platform.reads, id);
  if (row?.recorder_id !== recorder.id) throw recordingErrors('RECORDING_NOT_FOUND');
  return row;
}
