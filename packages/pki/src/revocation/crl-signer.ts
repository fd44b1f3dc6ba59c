import { schemeRefusal } from '../algorithm/crypto-profile.ts';
import { type PublicKey, schemeOf } from '../algorithm/index.ts';
import { type Certificate, mayBeUsedFor } from '../certificate/index.ts';
import { findPath, verifySigned, workingKey } from '../path/index.ts';
import type { Crl } from './crl.ts';
import type { PathStatus } from './path-status.ts';
import type { RevocationQuestion, RevocationRules, RevocationSources } from './question.ts';
import type { RevocationGap } from './revocation-status.ts';

export type CrlSigner = { readonly key: PublicKey } | { readonly gap: RevocationGap };

/**
 * The key that signed a CRL, when whoever holds it may sign lists for this path (RFC 5280 §6.3.3 f, g): the issuer itself, or
 * a certificate of the CRL's issuer name with a path of its own to the same anchor.
 */
export async function crlSignerOf(
  crl: Crl,
  question: RevocationQuestion,
  sources: RevocationSources,
  rules: RevocationRules,
  statusOfPath: PathStatus,
): Promise<CrlSigner> {
  const gaps: RevocationGap[] = [];
  for (const candidate of candidates(crl, question, sources, rules)) {
    const outcome = await verifySigned(crl, candidate.key, rules.work);
    if (outcome !== 'valid') {
      gaps.push(outcome === 'invalid' ? 'signature-invalid' : 'signature-unsupported');
      continue;
    }
    const scheme = schemeOf(crl.signatureAlgorithm);
    if (!scheme || schemeRefusal(rules.profile, scheme, candidate.key, rules.at)) return { gap: 'algorithm-refused' };
    if (candidate.isIssuer) return { key: candidate.key };
    const result = await findPath(
      candidate.certificate,
      { anchors: [question.anchor], certificates: sources.certificates },
      rules,
      statusOfPath,
    );
    if ('path' in result) return { key: candidate.key };
    gaps.push('signer-chain');
  }
  return { gap: gaps.find((gap) => gap !== 'signature-invalid') ?? gaps[0] ?? 'signer-not-authorised' };
}

type Candidate =
  | { readonly isIssuer: true; readonly key: PublicKey }
  | { readonly isIssuer: false; readonly key: PublicKey; readonly certificate: Certificate };

function candidates(
  crl: Crl,
  question: RevocationQuestion,
  sources: RevocationSources,
  { work }: RevocationRules,
): Candidate[] {
  const { certificate, issuerCertificate, issuerKey, anchor } = question;
  const found: Candidate[] = [];
  const mayIssuerSign =
    !issuerCertificate || issuerCertificate === anchor.certificate || maySignLists(issuerCertificate);
  if (crl.issuer.equals(certificate.issuer) && mayIssuerSign) found.push({ isIssuer: true, key: issuerKey });
  if (crl.issuer.equals(anchor.name)) found.push({ isIssuer: true, key: workingKey(anchor.publicKeyInfo, undefined) });
  for (const other of sources.certificates) {
    if (!other.subject.equals(crl.issuer) || other === issuerCertificate) continue;
    if (work?.mayLook(crl, other) === false) continue;
    if (!maySignLists(other)) continue;
    found.push({ isIssuer: false, key: workingKey(other.publicKeyInfo, issuerKey), certificate: other });
  }
  return found;
}

function maySignLists(certificate: Certificate): boolean {
  return mayBeUsedFor(certificate, 'cRLSign');
}
