import type { Crl } from './crl.ts';
import type { OcspResponse } from './ocsp-response.ts';
import type { RevocationReason } from './reason.ts';

/** Why a piece of evidence could not be used, or none was there. */
export type RevocationGap =
  | 'no-evidence'
  | 'not-for-this-certificate'
  | 'signature-invalid'
  | 'signature-unsupported'
  | 'algorithm-refused'
  | 'signer-not-authorised'
  | 'signer-chain'
  | 'not-fresh'
  | 'not-understood'
  | 'some-reasons-only'
  | 'answered-unknown'
  | 'malformed';

export type RevocationEvidence =
  | { readonly source: 'crl'; readonly crl: Crl; readonly delta: Crl | undefined }
  | { readonly source: 'ocsp'; readonly response: OcspResponse }
  | { readonly source: 'own-list' };

/** What is known about one certificate at the moment asked about. */
export type RevocationStatus =
  | {
      readonly kind: 'good';
      readonly evidence: RevocationEvidence;
      readonly thisUpdate: Temporal.Instant | undefined;
      /** Revoked after the moment asked about. */
      readonly revokedLaterAt?: Temporal.Instant;
    }
  | {
      readonly kind: 'revoked';
      readonly evidence: RevocationEvidence;
      readonly revokedAt: Temporal.Instant;
      readonly reason: RevocationReason;
    }
  | { readonly kind: 'unknown'; readonly gaps: readonly RevocationGap[] };

export function unknownStatus(...gaps: readonly RevocationGap[]): RevocationStatus {
  return { kind: 'unknown', gaps: gaps.length > 0 ? [...new Set(gaps)] : ['no-evidence'] };
}
