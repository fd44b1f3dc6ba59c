import { formatNumericDate, formatTime } from '@ashyq/kk-text';
import { enterCourse } from '#modules/cases';
import type { Platform } from '#platform';
import { legalDay } from '#platform/clock';
import type { Tx } from '#platform/db';
import { recordingErrors } from '../errors.ts';
import { recordingClosed } from '../events.ts';
import { settleRecordingJob } from '../jobs/settle-recording-job.ts';
import { transcribeJob } from '../jobs/transcribe-job.ts';
import { readClosing } from '../model/closing.ts';
import type { RecordingId } from '../model/ids.ts';
import { instantOfUs } from '../model/mark.ts';
import { lastInstant } from '../queries/last-instant.ts';
import { transcriptProvider } from '../queries/transcript/transcript-provider.ts';
import type { RecorderRow } from '../store/recorder-store.ts';
import { lockRecording, type RecordingRow, updateRecording } from '../store/recording-store.ts';
import { closedKind } from './course-kinds.ts';
import { factOf } from './receive-head.ts';
import { ownRecording, recorderAct } from './recorder-of.ts';

/**
 * Closes a recording: all has come, nothing more is taken, and it is filed under the case at once; the seals are compared by
 * a job. The same closing again changes nothing.
 * @throws RECORDING_NOT_FOUND, RECORDING_CLOSING_UNREADABLE, RECORDING_CLOSED for another closing
 */
export async function receiveClosing(
  platform: Platform,
  recorder: RecorderRow,
  id: RecordingId,
  text: string,
): Promise<void> {
  await ownRecording(platform, recorder, id);
  if (!readClosing(text)) throw recordingErrors('RECORDING_CLOSING_UNREADABLE');
  await platform.db.transact(recorderAct('recording.receive-closing'), async (tx) => {
    const row = await lockRecording(tx, id);
    if (!row) throw recordingErrors('RECORDING_NOT_FOUND');
    tx.record({ kind: 'recording', id }, { closed: true });
    if (row.closing === text) return;
    if (row.closing !== null) throw recordingErrors('RECORDING_CLOSED');
    const now = tx.clock.now();
    const lastUs = await lastInstant(tx, id);
    const endedAt = lastUs === undefined ? now : instantOfUs(lastUs);
    await updateRecording(tx, id, { closing: text, closed_at: now, ended_at: endedAt });
    if (!row.beside) await tellClosed(tx, row, endedAt);
    tx.publish(recordingClosed, factOf(row));
    tx.enqueue(settleRecordingJob, { recordingId: id });
    if (platform.ports.find(transcriptProvider)) tx.enqueue(transcribeJob, { recordingId: id });
  });
}

async function tellClosed(tx: Tx, row: RecordingRow, endedAt: Temporal.Instant): Promise<void> {
  const minutes = Math.max(1, Math.round(row.began_at.until(endedAt).total('minutes')));
  const at = `${formatNumericDate(legalDay(row.began_at))}, ${formatTime(row.began_at)}`;
  await enterCourse(tx, { caseId: row.case_id, kind: closedKind, record: { at, minutes } });
}
