import type { HearingId } from '#modules/hearings';
import type { Reads } from '#platform/db';
import { isRecord } from '../model/head.ts';
import type { RecordingId } from '../model/ids.ts';
import { findLastCheck } from '../store/check-store.ts';
import { findRecorder } from '../store/recorder-store.ts';
import { listByHearing, type RecordingRow } from '../store/recording-store.ts';

/** What stands for all bytes of a recording. */
export interface RecordingProof {
  readonly id: RecordingId;
  /** Exact bytes of `closing.json`, signed by the recorder; undefined while the recording goes on. */
  readonly closing: Uint8Array | undefined;
  /** Merkle root over everything that was sealed minute by minute, hex. */
  readonly root: string;
  /** Ed25519, SPKI in base64. */
  readonly recorderKey: string;
  /** The last comparison of every byte has failed. */
  readonly isAltered: boolean;
}

/** Of all recordings of a hearing, in the order of time; callers have asked the policy of the case. */
export async function listRecordingProofs(on: Reads, hearingId: HearingId): Promise<readonly RecordingProof[]> {
  return await Promise.all((await listByHearing(on, hearingId)).map((row) => proofOf(on, row)));
}

async function proofOf(on: Reads, row: RecordingRow): Promise<RecordingProof> {
  const id = row.id as RecordingId;
  const [recorder, check] = await Promise.all([findRecorder(on, row.recorder_id), findLastCheck(on, id)]);
  return {
    ...{ id, closing: row.closing === null ? undefined : Buffer.from(row.closing), root: rootIn(row.closing) },
    ...{ recorderKey: recorder?.public_key ?? '', isAltered: check?.indication === 'TOTAL_FAILED' },
  };
}

/** The intake has read the closing before it took it. */
function rootIn(closing: string | null): string {
  const said: unknown = closing === null ? undefined : JSON.parse(closing);
  const roots = isRecord(said) ? said.roots : undefined;
  return isRecord(roots) && typeof roots.root === 'string' ? roots.root : '';
}
