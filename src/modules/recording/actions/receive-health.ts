import type { Platform } from '#platform';
import { recordingErrors } from '../errors.ts';
import { readHealth } from '../model/health.ts';
import { noteHealth, type RecorderRow } from '../store/recorder-store.ts';

/** Hears how a recorder is. @throws RECORDING_HEALTH_UNREADABLE */
export async function receiveHealth(platform: Platform, recorder: RecorderRow, text: string): Promise<void> {
  const health = readHealth(text);
  if (!health) throw recordingErrors('RECORDING_HEALTH_UNREADABLE');
  await noteHealth(platform.reads, recorder.id, JSON.stringify(health));
}
