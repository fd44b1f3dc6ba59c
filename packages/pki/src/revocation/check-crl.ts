import {
  type Certificate,
  crlDistributionPointsOf,
  type DistributionPoint,
  type ReasonFlags,
} from '../certificate/index.ts';
import { verifySigned } from '../path/index.ts';
import { type Crl, isUnderstood } from './crl.ts';
import type { CrlEntry } from './crl-entry.ts';
import { impliedPoint, reasonsInScope } from './crl-scope.ts';
import { crlSignerOf } from './crl-signer.ts';
import type { PathStatus } from './path-status.ts';
import { isFresh, type RevocationQuestion, type RevocationRules, type RevocationSources } from './question.ts';
import { ALL_REASONS } from './reason.ts';
import { type RevocationGap, type RevocationStatus, unknownStatus } from './revocation-status.ts';

/**
 * What the CRLs at hand say about a certificate (RFC 5280 §6.3.3): distribution points one after another, until all reasons
 * of revocation are covered or it is found revoked.
 */
export async function checkCrls(
  question: RevocationQuestion,
  sources: RevocationSources,
  rules: RevocationRules,
  statusOfPath: PathStatus,
): Promise<RevocationStatus> {
  const gaps: RevocationGap[] = [];
  let covered: ReasonFlags = new Set();
  let last: RevocationStatus | undefined;
  for (const { crl, reasons } of listsInScope(question.certificate, sources.crls)) {
    if (reasons.isSubsetOf(covered)) continue;
    if (rules.work?.mayLook(crl) === false) continue;
    const status = await statusFrom(crl, question, sources, rules, statusOfPath);
    if (status.kind === 'revoked') return status;
    if (status.kind === 'unknown') {
      gaps.push(...status.gaps);
      continue;
    }
    covered = covered.union(reasons);
    last = status;
    if (ALL_REASONS.isSubsetOf(covered)) return last;
  }
  if (gaps.length === 0 && last) gaps.push('some-reasons-only');
  if (gaps.length === 0 && sources.crls.length > 0) gaps.push('not-for-this-certificate');
  return unknownStatus(...gaps);
}

interface ListInScope {
  readonly crl: Crl;
  readonly reasons: ReasonFlags;
}

/** Complete lists that speak about the certificate, by its distribution points and then by its issuer alone. */
function listsInScope(certificate: Certificate, crls: readonly Crl[]): ListInScope[] {
  const complete = crls.filter(({ baseNumber }) => baseNumber === undefined);
  const points = [...crlDistributionPointsOf(certificate), impliedPoint(certificate)];
  return points.flatMap((point) =>
    complete.flatMap((crl) => {
      const reasons = reasonsInScope(crl, certificate, point);
      return reasons ? [{ crl, reasons }] : [];
    }),
  );
}

async function statusFrom(
  crl: Crl,
  question: RevocationQuestion,
  sources: RevocationSources,
  rules: RevocationRules,
  statusOfPath: PathStatus,
): Promise<RevocationStatus> {
  if (!isUnderstood(crl)) return unknownStatus('not-understood');
  const { certificate } = question;
  const signer = await crlSignerOf(crl, question, sources, rules, statusOfPath);
  if ('gap' in signer) return unknownStatus(signer.gap);
  const isCurrent = isFresh(crl, rules, certificate.notAfter);
  const delta = await deltaFor(crl, sources.crls, rules, certificate, (list) =>
    verifySigned(list, signer.key, rules.work),
  );
  const entry = entryOf(delta, certificate) ?? entryOf(crl, certificate);
  const evidence = { source: 'crl', crl, delta } as const;
  // A list too old to prove that a certificate is good still proves that it was revoked: revocation is for ever.
  if (entry && entry.reason !== 'removeFromCRL') {
    if (Temporal.Instant.compare(entry.revokedAt, rules.at) > 0) {
      return { kind: 'good', evidence, thisUpdate: crl.thisUpdate, revokedLaterAt: entry.revokedAt };
    }
    if (entry.reason !== 'certificateHold' || isCurrent) {
      return { kind: 'revoked', evidence, revokedAt: entry.revokedAt, reason: entry.reason ?? 'unspecified' };
    }
  }
  return isCurrent ? { kind: 'good', evidence, thisUpdate: crl.thisUpdate } : unknownStatus('not-fresh');
}

/** The newest delta CRL that continues the complete one: same issuer, scope and key, base not newer (§6.3.3 c, h). */
async function deltaFor(
  complete: Crl,
  crls: readonly Crl[],
  rules: RevocationRules,
  certificate: Certificate,
  verify: (crl: Crl) => Promise<string>,
): Promise<Crl | undefined> {
  const continuing = crls
    .filter((crl) => continues(crl, complete) && isUnderstood(crl) && isFresh(crl, rules, certificate.notAfter))
    .toSorted((a, b) => Temporal.Instant.compare(b.thisUpdate, a.thisUpdate));
  for (const delta of continuing) if ((await verify(delta)) === 'valid') return delta;
  return undefined;
}

function continues(delta: Crl, complete: Crl): boolean {
  if (delta.baseNumber === undefined || delta.number === undefined || complete.number === undefined) return false;
  return (
    delta.issuer.equals(complete.issuer) &&
    delta.scope?.bytes.toHex() === complete.scope?.bytes.toHex() &&
    delta.issuerKeyId?.toHex() === complete.issuerKeyId?.toHex() &&
    delta.baseNumber <= complete.number &&
    delta.number >= complete.number
  );
}

/** An entry counts for the issuer that it names; without one for the issuer of the list. */
function entryOf(crl: Crl | undefined, certificate: Certificate): CrlEntry | undefined {
  if (!crl) return undefined;
  for (const { entry, certificateIssuer } of crl.entries.find(certificate.serial)) {
    const names = certificateIssuer ?? [{ form: 'directory', name: crl.issuer } as const];
    if (names.some((name) => name.form === 'directory' && name.name.equals(certificate.issuer))) return entry;
  }
  return undefined;
}

/** Distribution points that name a list to be fetched, complete lists only. */
export function crlAddressesOf(points: readonly DistributionPoint[]): string[] {
  return points.flatMap(({ name }) =>
    name?.form === 'full' ? name.names.flatMap((one) => (one.form === 'uri' ? [one.text] : [])) : [],
  );
}
