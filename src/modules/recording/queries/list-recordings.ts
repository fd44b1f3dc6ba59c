import { createHash } from 'node:crypto';
import type { CaseId } from '#modules/cases';
import type { HearingId } from '#modules/hearings';
import type { Reads } from '#platform/db';
import type { RecordingId } from '../model/ids.ts';
import { listByCase, listByHearing, type RecordingRow } from '../store/recording-store.ts';

/** A recording as lists show it, to those who may read the file of its case. */
export interface ListedRecording {
  readonly id: RecordingId;
  readonly hearingId: HearingId;
  readonly beganAt: Temporal.Instant;
  readonly endedAt: Temporal.Instant | undefined;
  /** More comes: its live edge can be watched. */
  readonly isLive: boolean;
  /** Of the closing record that the recorder signed, hex: it names the last chain of every track. */
  readonly sha256: string | undefined;
}

/** Recordings of a hearing in the order of time; callers have asked the policy of the case. */
export async function listRecordings(on: Reads, hearingId: HearingId): Promise<readonly ListedRecording[]> {
  return (await listByHearing(on, hearingId)).map(listed);
}

/** Recordings of a case, the latest first; callers have asked the policy of the case. */
export async function listCaseRecordings(on: Reads, caseId: CaseId): Promise<readonly ListedRecording[]> {
  return (await listByCase(on, caseId)).map(listed);
}

function listed({ id, hearing_id: hearingId, closing, ...row }: RecordingRow): ListedRecording {
  return {
    ...{ id, hearingId, beganAt: row.began_at, endedAt: row.ended_at ?? undefined, isLive: row.closed_at === null },
    sha256: closing === null ? undefined : createHash('sha256').update(closing).digest('hex'),
  };
}
