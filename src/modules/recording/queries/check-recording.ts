import { nodeSha256 } from '@ashyq/cmaf/node';
import type { RecordingReport } from '@ashyq/recorder';
import type { Platform } from '#platform';
import type { RecordingId } from '../model/ids.ts';
import { findRecorder } from '../store/recorder-store.ts';
import type { RecordingRow } from '../store/recording-store.ts';
import { openAsItStands, openFile } from './open-file.ts';

/** A file by its path in the folder of the recording, as the recorder made it. */
export async function openPath(
  platform: Platform,
  row: RecordingRow,
  path: string,
  open = openFile,
): Promise<Uint8Array | undefined> {
  if (path === 'head.json') return Buffer.from(row.head);
  if (path === 'closing.json') return row.closing === null ? undefined : Buffer.from(row.closing);
  const [track = '', file] = path.split('/', 2);
  const place = file === undefined ? { track: 'roots', file: path } : { track, file };
  return await open(platform, { recordingId: row.id as RecordingId, ...place });
}

/** Every byte that is kept, against its index, its chain, and what its recorder signed. */
export async function checkRecording(platform: Platform, row: RecordingRow): Promise<RecordingReport> {
  // Only who verifies pays for the memory of the verifier.
  const { keyOfSpki, verifyRecording } = await import('@ashyq/recorder');
  const recorder = await findRecorder(platform.reads, row.recorder_id);
  const key = recorder && keyOfSpki(recorder.public_key);
  const source = { read: (path: string) => openPath(platform, row, path, openAsItStands) };
  return await verifyRecording(source, { sha256: nodeSha256, keys: key ? [key] : [] });
}
