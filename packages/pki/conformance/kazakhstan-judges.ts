import { courtProfile } from '../src/algorithm/crypto-profile.ts';
import type { Certificate } from '../src/certificate/index.ts';
import { findPath, type TrustAnchor, verifySigned, workingKey } from '../src/path/index.ts';
import type { Crl, OcspResponse } from '../src/revocation/index.ts';
import { type SignatureReport, type TimeStampReport, type Verdict, verifyCms } from '../src/verdict/index.ts';

/** What was found: the ending, and whether the mathematics holds apart from all trust. */
export interface Finding {
  readonly ending: string;
  readonly mathematics: 'holds' | 'broken' | 'cannot be told';
}

/** Certificates at hand and whom the test believes. */
export interface Surroundings {
  readonly anchors: readonly TrustAnchor[];
  readonly certificates: readonly Certificate[];
  readonly crls: readonly Crl[];
  readonly now: Temporal.Instant;
}

export function endingOf({ indication, subIndication }: Verdict): string {
  return subIndication ? `${indication}/${subIndication}` : indication;
}

/** A certificate is judged in the middle of its validity: does a chain reach the pinned root? */
export async function judgeCertificate(certificate: Certificate, around: Surroundings): Promise<Finding> {
  const at = certificate.notBefore.add({ hours: 1 });
  const result = await findPath(certificate, around, { at, profile: courtProfile });
  const isChained = 'path' in result;
  return {
    ending: isChained ? 'TOTAL_PASSED' : `INDETERMINATE/${subIndicationOf(result.failure.code)}`,
    mathematics: await signedByAny(certificate, around, (issuer) => issuer.subject.equals(certificate.issuer)),
  };
}

function subIndicationOf(code: string): string {
  return code === 'no-path' ? 'NO_CERTIFICATE_CHAIN_FOUND' : 'CERTIFICATE_CHAIN_GENERAL_FAILURE';
}

/** A list is judged within its period: its signature under the authority that it names, and that authority's chain. */
export async function judgeCrl(crl: Crl, around: Surroundings): Promise<Finding> {
  const isIssuer = (one: Certificate) => one.subject.equals(crl.issuer);
  return signerFinding(crl, around, isIssuer, crl.thisUpdate, around.certificates);
}

/** An OCSP response: its signature under the responder that it brings, and that responder's chain. */
export async function judgeOcsp(response: OcspResponse, around: Surroundings): Promise<Finding> {
  return signerFinding(response, around, () => true, response.producedAt, response.certificates);
}

async function signerFinding(
  signed: Crl | OcspResponse,
  around: Surroundings,
  isSigner: (certificate: Certificate) => boolean,
  at: Temporal.Instant,
  candidates: readonly Certificate[],
): Promise<Finding> {
  for (const signer of candidates.filter(isSigner)) {
    if ((await verifySigned(signed, workingKey(signer.publicKeyInfo, undefined))) !== 'valid') continue;
    const result = await findPath(signer, around, { at, profile: courtProfile });
    const ending = 'path' in result ? 'TOTAL_PASSED' : `INDETERMINATE/${subIndicationOf(result.failure.code)}`;
    return { ending, mathematics: 'holds' };
  }
  return { ending: 'TOTAL_FAILED/SIG_CRYPTO_FAILURE', mathematics: 'broken' };
}

async function signedByAny(
  certificate: Certificate,
  around: Surroundings,
  isIssuer: (issuer: Certificate) => boolean,
): Promise<Finding['mathematics']> {
  const issuers = [...around.certificates, ...around.anchors.flatMap((anchor) => anchor.certificate ?? [])].filter(
    isIssuer,
  );
  if (issuers.length === 0) return 'cannot be told';
  for (const issuer of issuers) {
    if ((await verifySigned(certificate, workingKey(issuer.publicKeyInfo, undefined))) === 'valid') return 'holds';
  }
  return 'broken';
}

/** A CMS file with its only signature, and that signature's time-stamps. */
export async function judgeCms(
  cms: Uint8Array,
  content: Uint8Array | undefined,
  around: Surroundings,
): Promise<{ signature: Finding; timeStamps: Finding[] }> {
  const report = await verifyCms(cms, {
    ...around,
    ...(content ? { content } : {}),
    profile: courtProfile,
    revocation: 'required',
  });
  const [signature] = report.signatures;
  return {
    signature: { ending: endingOf(report.verdict), mathematics: mathematicsOf(signature) },
    timeStamps: (signature?.timeStamps ?? []).map((stamp) => ({
      ending: endingOf(stamp.verdict),
      mathematics: mathematicsOf(stamp),
    })),
  };
}

/** Digest or imprint and signature value, whatever the trust; a missing document cannot break them. */
export function mathematicsOf(report: SignatureReport | TimeStampReport | undefined): Finding['mathematics'] {
  const checks = report?.checks ?? [];
  const relevant = checks.filter(({ code }) => code === 'signature' || code === 'content-digest');
  if (relevant.some(({ outcome }) => outcome === 'failed')) return 'broken';
  return relevant.some(({ code, outcome }) => code === 'signature' && outcome === 'passed')
    ? 'holds'
    : 'cannot be told';
}
