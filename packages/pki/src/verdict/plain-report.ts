import { type Subject, subjectOf } from '../kazakhstan/index.ts';
import type { Check } from './check.ts';
import type { Verdict } from './indication.ts';
import type { SignatureReport } from './judge-signer.ts';
import type { TimeStampReport } from './judge-time-stamp.ts';
import type { CmsReport } from './verify-cms.ts';

/** A report as plain data: it passes between threads and lies in a database. Moments are ISO 8601 in UTC, bytes base64. */
export interface PlainReport {
  readonly verdict: Verdict;
  readonly checks: readonly Check[];
  readonly signatures: readonly PlainSignature[];
}

export interface PlainSignature {
  readonly verdict: Verdict;
  readonly checks: readonly Check[];
  readonly certificate: string | undefined;
  /** Personal data: to be shown to who may see it, never logged. */
  readonly subject: Subject | undefined;
  readonly claimedAt: string | undefined;
  readonly bestTime: { readonly at: string; readonly source: 'now' | 'time-stamp' | 'caller' };
  readonly timeStamps: readonly PlainTimeStamp[];
  readonly signatureValue: string;
}

export interface PlainTimeStamp {
  readonly verdict: Verdict;
  readonly checks: readonly Check[];
  readonly genTime: string | undefined;
  readonly accuracyMs: number;
  readonly policy: string | undefined;
}

export function plainReport({ verdict, checks, signatures }: CmsReport): PlainReport {
  return { verdict, checks, signatures: signatures.map(plainSignature) };
}

function plainSignature(report: SignatureReport): PlainSignature {
  const { verdict, checks, certificate, claimedAt, bestTime, timeStamps, signatureValue } = report;
  return {
    verdict,
    checks,
    certificate: certificate?.bytes.toBase64(),
    subject: certificate && subjectOf(certificate),
    claimedAt: claimedAt?.toString(),
    bestTime: { at: bestTime.at.toString(), source: bestTime.source },
    timeStamps: timeStamps.map(plainTimeStamp),
    signatureValue: signatureValue.toBase64(),
  };
}

function plainTimeStamp({ verdict, checks, genTime, accuracyMs, policy }: TimeStampReport): PlainTimeStamp {
  return { verdict, checks, genTime: genTime?.toString(), accuracyMs, policy };
}
