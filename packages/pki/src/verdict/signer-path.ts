import { type Certificate, keyUsageOf, purposesOf } from '../certificate/index.ts';
import { nameText } from '../name/index.ts';
import { findPath, type PathFailure, type TrustAnchor, type ValidPath } from '../path/index.ts';
import { checkPathRevocation, type RevocationStatus } from '../revocation/index.ts';
import type { CheckJournal } from './check.ts';
import type { SubIndication } from './indication.ts';
import { checkStatuses } from './revocation-check.ts';
import type { VerificationContext } from './verification-input.ts';

/** A path with the status of each certificate on it. */
export interface JudgedPath {
  readonly path: ValidPath;
  /** Empty when revocation is skipped. */
  readonly statuses: readonly RevocationStatus[];
}

/** A moment with what makes it a proof: anything but the verifier's own clock. */
export interface BestTime {
  readonly at: Temporal.Instant;
  readonly source: 'now' | 'time-stamp' | 'caller';
}

/** Path and revocation of a certificate at the moment that is proven best (EN 319 102-1 §5.2.6, §5.5.4). */
export async function checkPath(
  certificate: Certificate,
  anchors: readonly TrustAnchor[],
  best: BestTime,
  context: VerificationContext,
  journal: CheckJournal,
): Promise<JudgedPath | undefined> {
  const judged = await judgedPath(certificate, anchors, best.at, context);
  if ('failure' in judged) {
    const subIndication = await subIndicationFor(judged.failure, certificate, anchors, best, context);
    journal.refuse('certificate-path', subIndication, {
      rule: judged.failure.code,
      certificate: judged.failure.certificate && nameText(judged.failure.certificate.subject),
      detail: judged.failure.detail,
      at: String(best.at),
    });
    return undefined;
  }
  journal.pass('certificate-path', {
    anchor: nameText(judged.path.anchor.name),
    length: String(judged.path.certificates.length),
    at: String(best.at),
  });
  if (context.revocation === 'skipped') journal.skip('revocation');
  else checkStatuses(judged, best, context, journal);
  return judged;
}

/** The first path whose certificates are all good; when there is none, the first valid path with its bad statuses. */
async function judgedPath(
  certificate: Certificate,
  anchors: readonly TrustAnchor[],
  at: Temporal.Instant,
  context: VerificationContext,
): Promise<JudgedPath | { failure: PathFailure }> {
  const { pool, profile, now, work } = context;
  const sources = { anchors, certificates: pool.certificates };
  const rules = { at, now, profile, work };
  let first: JudgedPath | undefined;
  let good: JudgedPath | undefined;
  const result = await findPath(certificate, sources, rules, async (path) => {
    const statuses = context.revocation === 'skipped' ? [] : await checkPathRevocation(path, pool, rules);
    first ??= { path, statuses };
    if (!statuses.every(({ kind }) => kind === 'good')) return { code: 'no-path', certificate, detail: 'revocation' };
    good = { path, statuses };
    return undefined;
  });
  return good ?? first ?? ('failure' in result ? result : { path: result.path, statuses: [] });
}

const subIndications: Readonly<Record<PathFailure['code'], SubIndication>> = {
  'no-path': 'NO_CERTIFICATE_CHAIN_FOUND',
  malformed: 'CERTIFICATE_CHAIN_GENERAL_FAILURE',
  'signature-invalid': 'CERTIFICATE_CHAIN_GENERAL_FAILURE',
  'signature-unsupported': 'CRYPTO_CONSTRAINTS_FAILURE',
  'algorithm-refused': 'CRYPTO_CONSTRAINTS_FAILURE',
  'not-yet-valid': 'OUT_OF_BOUNDS_NO_POE',
  expired: 'OUT_OF_BOUNDS_NO_POE',
  'issuer-name': 'CERTIFICATE_CHAIN_GENERAL_FAILURE',
  'name-constraints': 'CHAIN_CONSTRAINTS_FAILURE',
  policy: 'CHAIN_CONSTRAINTS_FAILURE',
  'not-an-authority': 'CHAIN_CONSTRAINTS_FAILURE',
  'path-too-long': 'CHAIN_CONSTRAINTS_FAILURE',
  'key-usage': 'CHAIN_CONSTRAINTS_FAILURE',
  purpose: 'CHAIN_CONSTRAINTS_FAILURE',
  'critical-extension': 'CHAIN_CONSTRAINTS_FAILURE',
};

/** Dates of the signer's own certificate decide finely: proof before its beginning or after its end fails for good. */
async function subIndicationFor(
  failure: PathFailure,
  certificate: Certificate,
  anchors: readonly TrustAnchor[],
  best: BestTime,
  context: VerificationContext,
): Promise<SubIndication> {
  const { compare } = Temporal.Instant;
  if (failure.certificate !== certificate) return subIndications[failure.code];
  if (failure.code === 'not-yet-valid') return 'NOT_YET_VALID';
  if (failure.code !== 'expired') return subIndications[failure.code];
  if (context.notMadeBefore && compare(context.notMadeBefore, certificate.notAfter) > 0) return 'EXPIRED';
  if (best.source !== 'now' || context.revocation === 'skipped') return 'OUT_OF_BOUNDS_NO_POE';
  const atItsEnd = await judgedPath(certificate, anchors, certificate.notAfter, context);
  const wasGood = 'path' in atItsEnd && atItsEnd.statuses.every(({ kind }) => kind === 'good');
  return wasGood ? 'OUT_OF_BOUNDS_NOT_REVOKED' : 'OUT_OF_BOUNDS_NO_POE';
}

/** What the certificate may be used for (RFC 5280 §4.2.1.3, §4.2.1.12). */
export function checkUse(certificate: Certificate, context: VerificationContext, journal: CheckJournal): void {
  const usages = keyUsageOf(certificate);
  const purposes = purposesOf(certificate);
  const allowed = context.keyUsage ?? ['digitalSignature', 'nonRepudiation'];
  const mayKey = !usages || allowed.some((usage) => usages.has(usage));
  const mayPurpose = !context.purposes || !purposes || context.purposes.some((purpose) => purposes.includes(purpose));
  const evidence = { keyUsage: usages && [...usages].join(' '), purposes: purposes?.join(' ') };
  if (mayKey && mayPurpose) journal.pass('certificate-use', evidence);
  else journal.refuse('certificate-use', 'CHAIN_CONSTRAINTS_FAILURE', evidence);
}
