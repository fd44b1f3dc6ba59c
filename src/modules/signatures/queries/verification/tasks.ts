import type { PlainReport } from '@ashyq/pki';

/** Whom the court believes and whom it asks, as plain data for a thread. */
export interface Trust {
  /** DER of the roots; pinned before they come here. */
  readonly anchors: readonly Uint8Array[];
  /** DER of the authorities between roots and people. */
  readonly authorities: readonly Uint8Array[];
  /** Hosts that may be called, as `createFetcher` reads them. */
  readonly hosts: readonly string[];
  /** Host of an address in certificates -> origin that answers for it: the demo's services have no name of their own. */
  readonly routes: Readonly<Record<string, string>>;
  /** Lists that stand for authorities and services whose certificates name none. */
  readonly lists: readonly string[];
  /** Time-stamping authority for signatures that come without a time-stamp. */
  readonly timeStamp: string | undefined;
  /** Of one question to a service. */
  readonly fetchTimeoutMs: number;
}

/** DER of what a verdict rests on. */
export interface EvidenceBytes {
  readonly certificates: readonly Uint8Array[];
  readonly crls: readonly Uint8Array[];
  readonly ocspResponses: readonly Uint8Array[];
}

/**
 * `document`: the key must be one for signing documents; `sign-in`: one for signing or for authentication; `any`: nobody
 * relies on the use.
 */
export type KeyUse = 'document' | 'sign-in' | 'any';

export interface VerifyTask {
  readonly kind: 'verify';
  readonly cms: Uint8Array;
  readonly content?: Uint8Array | undefined;
  readonly use: KeyUse;
  /** ISO 8601 each. */
  readonly now: string;
  readonly existedAt?: string | undefined;
  readonly notMadeBefore?: string | undefined;
  /** A signature that holds and has no time-stamp gets one before it is judged for good. */
  readonly mustStamp?: boolean | undefined;
  /** The court's own seal: believed without a chain where it is the signer's certificate. */
  readonly ownSeal?: Uint8Array | undefined;
  /** Kept from an earlier verification. */
  readonly kept?: EvidenceBytes | undefined;
}

export interface Verified {
  readonly report: PlainReport;
  /** SHA-256 of each signature value, in the order of the report. */
  readonly valuesSha256: readonly string[];
  /** The file with the time-stamps that were added; undefined when none was. */
  readonly stamped: Uint8Array | undefined;
  /** SHA-256 of the given content. */
  readonly contentSha256: string | undefined;
  readonly evidence: EvidenceBytes;
  /** Attached content of at most 4 KiB: a challenge fits, a document need not come back. */
  readonly attached: Uint8Array | undefined;
}

export interface SignTask {
  readonly kind: 'sign';
  readonly content: Uint8Array;
  readonly certificate: Uint8Array;
  readonly pkcs8: Uint8Array;
  readonly chain: readonly Uint8Array[];
  readonly isAttached: boolean;
  /** ISO 8601. */
  readonly now: string;
}

export interface StampTask {
  readonly kind: 'stamp';
  readonly content: Uint8Array;
  /** ISO 8601. */
  readonly now: string;
}

export interface StampEvidenceTask {
  readonly kind: 'stamp-evidence';
  readonly token: Uint8Array;
  readonly content: Uint8Array;
  /** ISO 8601. */
  readonly now: string;
}

export type Task = VerifyTask | SignTask | StampTask | StampEvidenceTask;
