import { getCase } from '#modules/cases';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import type { Tx } from '#platform/db';
import { isHouseError } from '#platform/errors';
import type { Schedule } from '#platform/jobs';
import { factOf } from '../actions/receive-head.ts';
import { transcriptChanged } from '../events.ts';
import type { RecordingId } from '../model/ids.ts';
import { openPiece, type PlannedPiece, planPieces } from '../queries/transcript/sound-pieces.ts';
import { type HeardLine, transcriptProvider } from '../queries/transcript/transcript-provider.ts';
import { findRecording, type RecordingRow } from '../store/recording-store.ts';
import type { TranscriptTrouble } from '../store/tables.ts';
import {
  appendLines,
  findTranscript,
  listUnbegun,
  listUnfinished,
  openTranscript,
  type TranscriptRow,
  updateTranscript,
} from '../store/transcript-store.ts';
import { transcribeJob } from './transcribe-job.ts';

const act: Act = { actor: { kind: 'system', name: 'recording.transcribe' }, action: 'recording.transcribe' };

const troubles: Readonly<Record<string, TranscriptTrouble>> = {
  RECORDING_TRANSCRIBER_AWAY: 'away',
  RECORDING_TRANSCRIBER_REFUSED: 'refused',
  RECORDING_TRANSCRIPT_NONSENSE: 'nonsense',
};

/**
 * The next piece of a closed recording; the one after it is a job of its own, so that a stop loses a minute of work at most.
 * What a recogniser that is away leaves undone the schedule takes up again. Where a court has none, nothing is done.
 */
export async function transcribeNext(platform: Platform, id: RecordingId): Promise<void> {
  const provider = platform.ports.find(transcriptProvider);
  const row = await findRecording(platform.reads, id);
  if (!provider || !row || row.closing === null) return;
  const pieces = await planPieces(platform, id);
  const transcript = await begun(platform, row, pieces.length);
  const piece = pieces[transcript.pieces_done];
  if (transcript.done_at || !piece) return;
  const sound = { bytes: await openPiece(platform, id, piece), mediaType: 'audio/mp4' as const };
  const durationMs = Math.round((piece.toUs - piece.fromUs) / 1000);
  try {
    const lines = await provider.transcribe({ ...sound, durationMs, language: transcript.language });
    await keep(platform, row, { transcript, piece, lines });
  } catch (thrown) {
    const trouble = isHouseError(thrown) ? troubles[thrown.code] : undefined;
    if (!trouble) throw thrown;
    platform.log.warn({ recording: id, trouble }, 'no transcript of a piece: it is tried again');
    await tellTrouble(platform, row, trouble);
  }
}

async function begun(platform: Platform, row: RecordingRow, pieces: number): Promise<TranscriptRow> {
  const known = await findTranscript(platform.reads, row.id);
  if (known) return known;
  const { language } = await getCase(platform.reads, row.case_id);
  return await platform.db.transact(act, async (tx) => {
    const at = tx.clock.now();
    tx.record({ kind: 'recording', id: row.id }, { pieces });
    return await openTranscript(tx, {
      ...{ recording_id: row.id, language, pieces, begun_at: at, tried_at: at },
      ...{ trouble: null, done_at: pieces === 0 ? at : null },
    });
  });
}

interface Heard {
  readonly transcript: TranscriptRow;
  readonly piece: PlannedPiece;
  readonly lines: readonly HeardLine[];
}

async function keep(platform: Platform, row: RecordingRow, { transcript, piece, lines }: Heard): Promise<void> {
  await platform.db.transact(act, async (tx) => {
    const now = await openTranscript(tx, transcript);
    tx.record({ kind: 'recording', id: row.id }, { piece: transcript.pieces_done + 1, of: transcript.pieces });
    // Another worker has done it meanwhile.
    if (now.pieces_done !== transcript.pieces_done) return;
    const { track, fromUs } = piece;
    const rows = lines.map(({ fromMs, toMs, text }) => ({
      ...{ track, from_us: fromUs + fromMs * 1000, to_us: fromUs + toMs * 1000, text },
    }));
    await appendLines(tx, row.id, rows);
    const done = now.pieces_done + 1;
    const isDone = done === now.pieces;
    const at = tx.clock.now();
    await updateTranscript(tx, row.id, {
      ...{ pieces_done: done, trouble: null, tried_at: at, done_at: isDone ? at : null },
    });
    if (!isDone) tx.enqueue(transcribeJob, { recordingId: row.id });
    tell(tx, row, isDone);
  });
}

async function tellTrouble(platform: Platform, row: RecordingRow, trouble: TranscriptTrouble): Promise<void> {
  await platform.db.transact(act, async (tx) => {
    tx.record({ kind: 'recording', id: row.id }, { trouble });
    await updateTranscript(tx, row.id, { trouble, tried_at: tx.clock.now() });
    tell(tx, row, false);
  });
}

function tell(tx: Tx, row: RecordingRow, isDone: boolean): void {
  tx.publish(transcriptChanged, { ...factOf(row), isDone });
}

/** How long a recogniser that failed is left alone; also longer than one piece may take. */
const AGAIN_AFTER = Temporal.Duration.from({ minutes: 20 });
/** Recordings from before a court had a recogniser are transcribed this far back. */
const AS_FAR_AS = Temporal.Duration.from({ hours: 24 * 14 });

/** Wakes what stands still: the recogniser was away, the worker was stopped, or the court had none when the recording closed. */
export function wakeTranscripts(platform: Platform): Schedule {
  const { clock, reads, db, ports } = platform;
  return {
    name: 'recording.wake-transcripts',
    at: { everyMinutes: 5 },
    run: async () => {
      if (!ports.find(transcriptProvider)) return;
      const now = clock.now();
      const asleep = await listUnfinished(reads, now.subtract(AGAIN_AFTER));
      const unbegun = await listUnbegun(reads, now.subtract(AS_FAR_AS), now.subtract(AGAIN_AFTER));
      for (const id of [...asleep, ...unbegun])
        await db.transact(act, async (tx) => {
          tx.record({ kind: 'recording', id }, { woken: true });
          tx.enqueue(transcribeJob, { recordingId: id });
        });
    },
  };
}
