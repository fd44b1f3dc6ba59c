import { type CaseScope, getCaseScope } from '#modules/cases';
import { listClosedParts } from '#modules/conference';
import type { Actor } from '#platform/audit';
import type { Reads } from '#platform/db';
import { parseId } from '#platform/ids';
import { recordingErrors } from '../errors.ts';
import { closedSpans } from '../model/closed-spans.ts';
import type { RecordingId } from '../model/ids.ts';
import { type Span, usOf } from '../model/mark.ts';
import { mayDo } from '../policy.ts';
import { listMarkRows, listOpenness } from '../store/outline-store.ts';
import { findHearingToRecord, findRecording, type RecordingRow } from '../store/recording-store.ts';
import { listBeside } from '../store/remote-store.ts';

/** A recording as far as one viewer may see it. */
export interface Viewing {
  readonly row: RecordingRow;
  readonly scope: CaseScope;
  /** Under which the viewer sees it. */
  readonly actor: Actor;
  readonly canSeeClosed: boolean;
  /** What is closed, whoever looks. */
  readonly closed: readonly Span[];
  readonly isWholeClosed: boolean;
  /** Recordings of those who took part from afar, in the order in which they began. */
  readonly beside: readonly RecordingId[];
}

/**
 * The one door to a recording: under the office, or as the person, that sees most of it.
 * @param actors everything that the viewer could act as here
 * @throws RECORDING_NOT_FOUND also for who may not see it
 */
export async function viewRecording(on: Reads, actors: readonly Actor[], asked: unknown): Promise<Viewing> {
  const id = parseId<RecordingId>(asked);
  const row = id && (await findRecording(on, id));
  if (!row || row.beside) throw recordingErrors('RECORDING_NOT_FOUND');
  const scope = await getCaseScope(on, row.case_id);
  const may = actors.filter((actor) => mayDo('watch', actor, scope));
  const seeing = may.find((actor) => mayDo('watch-closed', actor, scope));
  const actor = seeing ?? may[0];
  if (!actor) throw recordingErrors('RECORDING_NOT_FOUND');
  const beside = (await listBeside(on, id)).map((one) => one.id);
  return { row, scope, actor, beside, canSeeClosed: seeing !== undefined, ...(await closedOf(on, row)) };
}

/** Marks of the recorder, those that the court kept while the recorder was out of reach, and what was closed in the room of the video. */
export async function closedOf(on: Reads, { id, hearing_id: hearingId }: RecordingRow) {
  const [hearing, marks, told, inRoom] = await Promise.all([
    findHearingToRecord(on, hearingId),
    listMarkRows(on, id),
    listOpenness(on, hearingId),
    listClosedParts(on, hearingId),
  ]);
  const isWholeClosed = hearing?.is_open !== true;
  const all = [...marks, ...told].map(({ kind, at_us: atUs }) => ({ kind, atUs }));
  // Whatever was closed by one of them is closed, though the other says nothing of it.
  const byRoom = closedSpans(
    inRoom.map(({ kind, at }) => ({ kind, atUs: usOf(at) })),
    false,
  );
  return { isWholeClosed, closed: [...closedSpans(all, isWholeClosed), ...byRoom] };
}
