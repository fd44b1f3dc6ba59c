import { formatNumericDate, formatTime } from '@ashyq/kk-text';
import { enterCourse } from '#modules/cases';
import type { HearingId } from '#modules/hearings';
import type { Platform } from '#platform';
import { legalDay } from '#platform/clock';
import type { Tx } from '#platform/db';
import { parseId } from '#platform/ids';
import { recordingErrors } from '../errors.ts';
import { inventoryChanged, recordingOpened } from '../events.ts';
import { MARKS, type RecordingHead, ROOTS, readHead } from '../model/head.ts';
import type { RecordingId } from '../model/ids.ts';
import { instantOf } from '../model/mark.ts';
import { foundAfterAll } from '../store/missed-store.ts';
import type { RecorderRow } from '../store/recorder-store.ts';
import { findHearingToRecord, findRecording, insertRecording, type RecordingRow } from '../store/recording-store.ts';
import { findUnfiled, insertUnfiled } from '../store/unfiled-store.ts';
import { openedKind } from './course-kinds.ts';
import { recorderAct } from './recorder-of.ts';

/**
 * Opens a recording under the case of its hearing. The same head again changes nothing, so that a recorder may ask twice.
 * One of a hearing that this court does not have was begun on the recorder's own screen: it is listed, and the recorder
 * asks again until somebody has chosen the hearing.
 * @throws RECORDING_HEAD_UNREADABLE, RECORDING_HEAD_DIFFERS, RECORDING_HEARING_TO_CHOOSE, RECORDING_HEARING_UNKNOWN
 */
export async function receiveHead(
  platform: Platform,
  recorder: RecorderRow,
  id: RecordingId,
  text: string,
): Promise<RecordingRow> {
  const head = readHead(text, id);
  if (!head) throw recordingErrors('RECORDING_HEAD_UNREADABLE');
  const waiting = await findUnfiled(platform.reads, id);
  if (waiting && (waiting.recorder_id !== recorder.id || waiting.head !== text))
    throw recordingErrors('RECORDING_HEAD_DIFFERS');
  if (waiting?.hearing_id === null) throw recordingErrors('RECORDING_HEARING_TO_CHOOSE');
  const opened = await platform.db.transact(recorderAct('recording.receive-head'), async (tx) => {
    const known = await findRecording(tx, id);
    if (known) return same(tx, known, recorder, text);
    const hearingId = waiting?.hearing_id ?? parseId<HearingId>(head.hearingId);
    const hearing = hearingId && (await findHearingToRecord(tx, hearingId));
    const beside = await besideOf(tx, recorder, head);
    if (hearing?.court_code !== recorder.court_code) return void (await keepForChoice(tx, recorder, head, text));
    const now = tx.clock.now();
    const row: RecordingRow = {
      ...{ id, hearing_id: hearing.id, case_id: hearing.case_id, court_code: hearing.court_code },
      ...{ courtroom_id: hearing.courtroom_id, recorder_id: recorder.id, head: text },
      ...{ began_at: beganAt(text) ?? now, opened_at: now, heard_at: now, closing: null, ended_at: null },
      ...{ closed_at: null, stamp: null, stamped_at: null, beside },
    };
    await insertRecording(tx, row, tracksOf(head));
    if (!beside) await tellOpened(tx, row);
    tx.record({ kind: 'recording', id }, { recorder: recorder.id, hearing: hearing.id });
    tx.publish(recordingOpened, factOf(row));
    return row;
  });
  if (!opened) throw recordingErrors('RECORDING_HEARING_TO_CHOOSE');
  return opened;
}

async function keepForChoice(tx: Tx, recorder: RecorderRow, head: RecordingHead, text: string) {
  // A node of the house is told its hearings by the house.
  if (recorder.kind !== 'room') throw recordingErrors('RECORDING_HEARING_UNKNOWN');
  const id = head.recordingId as RecordingId;
  const now = tx.clock.now();
  await insertUnfiled(tx, {
    ...{ id, recorder_id: recorder.id, court_code: recorder.court_code, courtroom_id: recorder.courtroom_id },
    ...{ head: text, said: head.hearingId.slice(0, 200), began_at: beganAt(text) ?? now, asked_at: now },
    ...{ hearing_id: null, chosen_at: null },
  });
  tx.record({ kind: 'recording', id }, { recorder: recorder.id, hearingToChoose: true });
  tx.publish(inventoryChanged, { courtCode: recorder.court_code });
}

async function tellOpened(tx: Tx, row: RecordingRow): Promise<void> {
  await foundAfterAll(tx, row.hearing_id);
  const at = `${formatNumericDate(legalDay(row.began_at))}, ${formatTime(row.began_at)}`;
  await enterCourse(tx, { caseId: row.case_id, kind: openedKind, record: { at } });
}

/** A node of the house records beside a courtroom, and never by itself; a courtroom's recorder beside nobody. */
async function besideOf(tx: Tx, { kind }: RecorderRow, { beside, hearingId }: RecordingHead) {
  if (kind === 'room') return null;
  const main = beside === undefined ? undefined : await findRecording(tx, beside);
  if (main?.hearing_id !== hearingId || main.beside) throw recordingErrors('RECORDING_HEARING_UNKNOWN');
  return main.id;
}

function same(tx: Tx, known: RecordingRow, recorder: RecorderRow, text: string): RecordingRow {
  if (known.recorder_id !== recorder.id || known.head !== text) throw recordingErrors('RECORDING_HEAD_DIFFERS');
  tx.record({ kind: 'recording', id: known.id }, { again: true });
  return known;
}

function tracksOf({ tracks }: RecordingHead) {
  return [...tracks, { name: MARKS, kind: 'marks' } as const, { name: ROOTS, kind: 'roots' } as const];
}

/** When the recorder says that it began. */
function beganAt(text: string): Temporal.Instant | undefined {
  const { beganAt: said, made } = JSON.parse(text) as { beganAt?: unknown; made?: { at?: unknown } };
  return instantOf(said ?? made?.at);
}

export function factOf({ id, hearing_id: hearingId, case_id: caseId, court_code: courtCode }: RecordingRow) {
  return { recordingId: id, hearingId, caseId, courtCode };
}
