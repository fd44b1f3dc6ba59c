import type { HearingId } from '#modules/hearings';
import type { Platform } from '#platform';
import type { Reads } from '#platform/db';
import { recordingErrors } from '../../errors.ts';
import { isClosedAt } from '../../model/closed-spans.ts';
import type { RecordingId } from '../../model/ids.ts';
import { findRecording } from '../../store/recording-store.ts';
import type { TranscriptTrouble } from '../../store/tables.ts';
import { listLines, listTranscriptsOf } from '../../store/transcript-store.ts';
import { closedOf, type Viewing } from '../viewing.ts';
import { transcriptProvider } from './transcript-provider.ts';

/** A line that a machine heard: an aid, never the record. */
export interface TranscriptLine {
  readonly track: string;
  /** Microseconds of Unix time. */
  readonly fromUs: number;
  readonly toUs: number;
  readonly text: string;
}

/** What the machine heard, as far as this viewer may hear the recording itself. */
export async function readTranscript(on: Reads, viewing: Viewing): Promise<readonly TranscriptLine[]> {
  const hidden = viewing.canSeeClosed ? [] : viewing.closed;
  return (await listLines(on, viewing.row.id)).map(lineOf).filter((line) => !isHidden(hidden, line));
}

/** The same without closed parts, for a paper that goes into the file of the case. Callers have asked the policy of the case. */
export async function readOpenTranscript(
  on: Reads,
  id: RecordingId,
): Promise<{ readonly lines: readonly TranscriptLine[]; readonly isCut: boolean }> {
  const row = await findRecording(on, id);
  if (!row) throw recordingErrors('RECORDING_NOT_FOUND');
  const { closed } = await closedOf(on, row);
  const all = (await listLines(on, id)).map(lineOf);
  const lines = all.filter((line) => !isHidden(closed, line));
  return { lines, isCut: closed.length > 0 };
}

function lineOf({ track, from_us: fromUs, to_us: toUs, text }: Awaited<ReturnType<typeof listLines>>[number]) {
  return { track, fromUs, toUs, text };
}

function isHidden(closed: Viewing['closed'], { fromUs, toUs }: TranscriptLine): boolean {
  return isClosedAt(closed, { fromUs, toUs: Math.max(toUs, fromUs + 1) });
}

/** How far the transcripts of a hearing have come. */
export interface TranscriptState {
  /** `none`: nobody makes one here, or nothing was recorded; `waits`: the recording is not closed or its turn has not come. */
  readonly state: 'none' | 'waits' | 'going' | 'done';
  readonly done: number;
  readonly of: number;
  readonly trouble: TranscriptTrouble | undefined;
  readonly recordings: readonly RecordingId[];
}

/** Callers have asked the policy of the case. */
export async function getTranscriptState(platform: Platform, hearingId: HearingId): Promise<TranscriptState> {
  const rows = await listTranscriptsOf(platform.reads, hearingId);
  const sum = (of: 'pieces' | 'pieces_done') => rows.reduce((all, row) => all + (row[of] ?? 0), 0);
  const common = { done: sum('pieces_done'), of: sum('pieces'), recordings: rows.map(({ id }) => id) };
  const trouble = rows.find((row) => row.trouble)?.trouble ?? undefined;
  if (rows.length > 0 && rows.every((row) => row.done_at)) return { state: 'done', ...common, trouble };
  if (rows.length === 0 || !platform.ports.find(transcriptProvider)) return { state: 'none', ...common, trouble };
  return { state: rows.some((row) => row.pieces !== null) ? 'going' : 'waits', ...common, trouble };
}
