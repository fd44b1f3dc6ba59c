import { nameText } from '../name/index.ts';
import type { RevocationStatus } from '../revocation/index.ts';
import type { CheckJournal } from './check.ts';
import type { SubIndication } from './indication.ts';
import type { BestTime, JudgedPath } from './signer-path.ts';
import type { VerificationContext } from './verification-input.ts';

/** Statuses of a path as one check: the first certificate that is not good decides. */
export function checkStatuses(
  { path, statuses }: JudgedPath,
  best: BestTime,
  context: VerificationContext,
  journal: CheckJournal,
): void {
  const worst = statuses.findIndex(({ kind }) => kind === 'revoked');
  const bad = worst >= 0 ? worst : statuses.findIndex(({ kind }) => kind !== 'good');
  const status = statuses[bad];
  const certificate = path.certificates[bad];
  if (!status || status.kind === 'good' || !certificate) {
    journal.pass('revocation', evidenceOfGood(statuses.at(-1), best));
    return;
  }
  const isSigner = bad === statuses.length - 1;
  const named = { certificate: nameText(certificate.subject), at: String(best.at) };
  if (status.kind === 'unknown') {
    journal.refuse('revocation', 'TRY_LATER', { ...named, gaps: status.gaps.join(' ') });
    return;
  }
  const { reason, revokedAt, evidence } = status;
  journal.refuse('revocation', revoked(status, isSigner, context), {
    ...named,
    reason,
    revokedAt: String(revokedAt),
    source: evidence.source,
  });
}

/** Only proof that the signature was made after the revocation fails for good (EN 319 102-1 §5.5.4). */
function revoked(
  { reason, revokedAt }: Extract<RevocationStatus, { kind: 'revoked' }>,
  isSigner: boolean,
  { notMadeBefore }: VerificationContext,
): SubIndication {
  if (reason === 'certificateHold') return 'TRY_LATER';
  if (!isSigner) return 'REVOKED_CA_NO_POE';
  const isMadeAfter = notMadeBefore && Temporal.Instant.compare(notMadeBefore, revokedAt) >= 0;
  return isMadeAfter ? 'REVOKED' : 'REVOKED_NO_POE';
}

function evidenceOfGood(status: RevocationStatus | undefined, best: BestTime): Record<string, string | undefined> {
  if (status?.kind !== 'good') return { at: String(best.at) };
  return {
    at: String(best.at),
    source: status.evidence.source,
    thisUpdate: status.thisUpdate?.toString(),
    revokedLaterAt: status.revokedLaterAt?.toString(),
  };
}
