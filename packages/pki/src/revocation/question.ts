import type { CryptoProfile } from '../algorithm/crypto-profile.ts';
import type { PublicKey } from '../algorithm/index.ts';
import type { WorkLimit } from '../algorithm/work-limit.ts';
import type { Certificate } from '../certificate/index.ts';
import type { TrustAnchor, ValidPath } from '../path/index.ts';
import type { Crl } from './crl.ts';
import type { OcspResponse } from './ocsp-response.ts';

/** Evidence at hand: what the signature carries, what the caller keeps, what the fetcher brought. */
export interface RevocationSources {
  readonly crls: readonly Crl[];
  readonly ocspResponses: readonly OcspResponse[];
  /** Certificates of CRL and OCSP signers. */
  readonly certificates: readonly Certificate[];
}

export interface RevocationRules {
  /** The moment asked about. */
  readonly at: Temporal.Instant;
  /** The clock of the verifier: evidence from its future is refused. */
  readonly now: Temporal.Instant;
  readonly profile: CryptoProfile;
  /** How long an OCSP answer without nextUpdate counts; default 24 hours, as НУЦ РК gives none. */
  readonly maxAge?: Temporal.Duration;
  readonly work?: WorkLimit;
}

/** "Was this certificate revoked?", with its issuer as the validated path gives it. */
export interface RevocationQuestion {
  readonly certificate: Certificate;
  readonly issuerKey: PublicKey;
  /** undefined when the issuer is an anchor without a certificate. */
  readonly issuerCertificate: Certificate | undefined;
  readonly anchor: TrustAnchor;
}

/** The questions of a path, from the anchor's subject down to the target. */
export function questionsOf(path: ValidPath, anchorKey: PublicKey): RevocationQuestion[] {
  return path.certificates.map((certificate, index) => ({
    certificate,
    issuerKey: path.keys[index - 1] ?? anchorKey,
    issuerCertificate: path.certificates[index - 1] ?? path.anchor.certificate,
    anchor: path.anchor,
  }));
}

const SKEW = Temporal.Duration.from({ minutes: 5 });
const DEFAULT_MAX_AGE = Temporal.Duration.from({ hours: 24 });

/**
 * Evidence counts when its period holds the moment asked about, or when it was made later and the certificate was not yet
 * dropped from it. An attacker would show a list from before the revocation.
 * @param keptUntil until when the issuer of the evidence keeps saying what it knows: the end of the certificate
 */
export function isFresh(
  evidence: { readonly thisUpdate: Temporal.Instant; readonly nextUpdate: Temporal.Instant | undefined },
  rules: RevocationRules,
  keptUntil: Temporal.Instant,
): boolean {
  const { compare } = Temporal.Instant;
  const { thisUpdate, nextUpdate } = evidence;
  if (compare(thisUpdate, rules.now.add(SKEW)) > 0) return false;
  if (compare(thisUpdate, rules.at) >= 0) return compare(thisUpdate, keptUntil) <= 0;
  return compare(rules.at, nextUpdate ?? thisUpdate.add(rules.maxAge ?? DEFAULT_MAX_AGE)) <= 0;
}
