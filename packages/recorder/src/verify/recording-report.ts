import type { Finding, GapEntry, TrackReport } from '@ashyq/cmaf';
import type { RecordingHead } from '../recording/head.ts';

/** What speaks against a recording as a whole; what speaks against a track is in its own report. */
export type RecordingFinding =
  | { readonly code: 'head-missing' }
  /** The head is not the one that was signed. */
  | { readonly code: 'head-altered' }
  | { readonly code: 'root-unreadable'; readonly line: number }
  /** Its signature is not that of the recorder's key. */
  | { readonly code: 'root-forged'; readonly n: number }
  /** It does not follow the one before: roots were taken out, added or exchanged. */
  | { readonly code: 'root-out-of-order'; readonly n: number }
  /** The lines of the track are not those that were signed. */
  | {
      readonly code: 'lines-not-as-sealed';
      readonly n: number;
      readonly track: string;
      readonly fromUs: number;
      readonly toUs: number;
    }
  | { readonly code: 'closing-forged' }
  /** The closing record tells of more, fewer or other roots or tracks. */
  | { readonly code: 'closing-contradicts'; readonly of: string }
  | { readonly code: 'track-missing'; readonly track: string };

/** A finding in a track, with its place on the wall clock. */
export interface TrackFinding {
  readonly track: string;
  readonly finding: Finding;
  readonly fromUs?: number;
  readonly toUs?: number;
}

export interface RecordingReport {
  /**
   * TOTAL_PASSED: whole, closed, and signed to the last line by a key that the caller knows. INDETERMINATE: nothing speaks
   * against it, but it cannot be told whether it is all. TOTAL_FAILED: see the findings.
   */
  readonly indication: 'TOTAL_PASSED' | 'INDETERMINATE' | 'TOTAL_FAILED';
  readonly subIndication:
    | 'NOT_CLOSED'
    | 'SIGNER_UNKNOWN'
    | 'TRACKS_ABSENT'
    | 'HASH_FAILURE'
    | 'SIG_CRYPTO_FAILURE'
    | undefined;
  readonly head: RecordingHead | undefined;
  /** Base64url of the key that signed, as the head names it. */
  readonly key: string | undefined;
  readonly findings: readonly RecordingFinding[];
  readonly trackFindings: readonly TrackFinding[];
  readonly tracks: ReadonlyMap<string, TrackReport>;
  /** Tracks that a copy is allowed to lack, and does. */
  readonly absent: readonly string[];
  /** Told by the recorder: no fault, but to be shown. */
  readonly gaps: readonly (GapEntry & { readonly track: string; readonly fromUs: number; readonly toUs: number })[];
  readonly roots: number;
  readonly sizeBytes: number;
  readonly closedUs: number | undefined;
  readonly reason: string | undefined;
}
