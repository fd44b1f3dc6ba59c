import { schemeRefusal } from '../algorithm/crypto-profile.ts';
import { digest, hashByOid, type PublicKey, schemeOf } from '../algorithm/index.ts';
import { type Certificate, extensionId, OCSP_SIGNING, purposesOf, readExtension } from '../certificate/index.ts';
import { decodeTime, Malformed } from '../der/index.ts';
import { unknownCriticalExtension, verifySigned, workingKey } from '../path/index.ts';
import { ARCHIVE_CUTOFF, type CertId, type OcspAnswer, type OcspResponse } from './ocsp-response.ts';
import { isFresh, type RevocationQuestion, type RevocationRules, type RevocationSources } from './question.ts';
import { type RevocationGap, type RevocationStatus, unknownStatus } from './revocation-status.ts';

/** Asks whether a responder's own certificate is revoked; responders with id-pkix-ocsp-nocheck are not asked about. */
type ResponderStatus = (question: RevocationQuestion) => Promise<RevocationStatus>;

/** What the OCSP responses at hand say about a certificate (RFC 6960). Any valid "revoked" outweighs any "good". */
export async function checkOcsp(
  question: RevocationQuestion,
  sources: RevocationSources,
  rules: RevocationRules,
  statusOfResponder: ResponderStatus,
): Promise<RevocationStatus> {
  const gaps: RevocationGap[] = [];
  let good: RevocationStatus | undefined;
  for (const response of sources.ocspResponses) {
    // Who signed is the same for all answers in a response, of which a stranger may write thousands.
    let signer: Promise<RevocationGap | undefined> | undefined;
    for (const answer of response.answers) {
      if (rules.work?.mayLook(response) === false) break;
      if (!(await isAbout(answer.certId, question))) continue;
      signer ??= signerGap(response, question, sources, rules, statusOfResponder);
      const status = statusFrom(response, answer, question, rules, await signer);
      if (status.kind === 'revoked') return status;
      if (status.kind === 'good') good ??= status;
      else gaps.push(...status.gaps);
    }
  }
  if (good) return good;
  return gaps.length > 0 || sources.ocspResponses.length === 0
    ? unknownStatus(...gaps)
    : unknownStatus('not-for-this-certificate');
}

/** All three parts of CertID: an attacker would show the answer for the same serial of another authority. */
async function isAbout(certId: CertId, { certificate, issuerKey }: RevocationQuestion): Promise<boolean> {
  if (certId.serial.toHex() !== certificate.serial.toHex()) return false;
  const hash = hashByOid(certId.hash.oid);
  if (!hash) return false;
  const [name, key] = [await digest(hash, certificate.issuer.bytes), await digest(hash, issuerKey.info.key)];
  return name?.toHex() === certId.issuerNameHash.toHex() && key?.toHex() === certId.issuerKeyHash.toHex();
}

function statusFrom(
  response: OcspResponse,
  answer: OcspAnswer,
  question: RevocationQuestion,
  rules: RevocationRules,
  gap: RevocationGap | undefined,
): RevocationStatus {
  if (gap) return unknownStatus(gap);
  if ([...answer.extensions.values(), ...response.extensions.values()].some(({ isCritical }) => isCritical)) {
    return unknownStatus('not-understood');
  }
  const evidence = { source: 'ocsp', response } as const;
  if (answer.status === 'unknown') return unknownStatus('answered-unknown');
  const isLater = answer.revokedAt && Temporal.Instant.compare(answer.revokedAt, rules.at) > 0;
  if (answer.status === 'revoked' && answer.revokedAt && !isLater) {
    return { kind: 'revoked', evidence, revokedAt: answer.revokedAt, reason: answer.reason ?? 'unspecified' };
  }
  if (!isFresh(answer, rules, keptUntil(answer, question.certificate))) return unknownStatus('not-fresh');
  const revokedLaterAt = answer.revokedAt;
  return { kind: 'good', evidence, thisUpdate: answer.thisUpdate, ...(revokedLaterAt ? { revokedLaterAt } : {}) };
}

/** After the end of a certificate a responder may forget it, save when it says how far back it remembers (§4.4.4). */
function keptUntil(answer: OcspAnswer, certificate: Certificate): Temporal.Instant {
  const cutoff = readExtension(answer.extensions, ARCHIVE_CUTOFF, decodeTime);
  const isRemembered = cutoff && Temporal.Instant.compare(cutoff, certificate.notAfter) <= 0;
  return isRemembered ? answer.thisUpdate : certificate.notAfter;
}

/** Who may answer (RFC 6960 §4.2.2.2): the issuer, or whom the issuer itself certified for this purpose. */
async function signerGap(
  response: OcspResponse,
  question: RevocationQuestion,
  sources: RevocationSources,
  rules: RevocationRules,
  statusOfResponder: ResponderStatus,
): Promise<RevocationGap | undefined> {
  const { issuerKey, certificate } = question;
  if (await isResponder(response, { name: certificate.issuer, key: issuerKey })) {
    const gap = await signatureGap(response, issuerKey, rules);
    if (!gap) return undefined;
  }
  const gaps: RevocationGap[] = [];
  for (const candidate of [...response.certificates, ...sources.certificates]) {
    if (rules.work?.mayLook(response, candidate) === false) continue;
    const key = candidateKey(candidate, issuerKey);
    if (!key || !(await isResponder(response, { name: candidate.subject, key }))) continue;
    const gap =
      (await signatureGap(response, key, rules)) ??
      (await delegationGap(candidate, response, question, rules, statusOfResponder));
    if (!gap) return undefined;
    gaps.push(gap);
  }
  return gaps[0] ?? 'signer-not-authorised';
}

function candidateKey(candidate: Certificate, issuerKey: PublicKey): PublicKey | undefined {
  try {
    return workingKey(candidate.publicKeyInfo, issuerKey);
  } catch (refused) {
    if (refused instanceof Malformed) return undefined;
    throw refused;
  }
}

async function isResponder(
  { responder }: OcspResponse,
  candidate: { name: Certificate['subject']; key: PublicKey },
): Promise<boolean> {
  if ('name' in responder) return responder.name.equals(candidate.name);
  const keyHash = await digest('sha1', candidate.key.info.key);
  return keyHash?.toHex() === responder.keyHash.toHex();
}

async function signatureGap(
  response: OcspResponse,
  key: PublicKey,
  rules: RevocationRules,
): Promise<RevocationGap | undefined> {
  const scheme = schemeOf(response.signatureAlgorithm);
  const outcome = await verifySigned(response, key, rules.work);
  if (!scheme || outcome === 'unsupported') return 'signature-unsupported';
  if (outcome === 'invalid') return 'signature-invalid';
  return schemeRefusal(rules.profile, scheme, key, rules.at) ? 'algorithm-refused' : undefined;
}

/** A subscriber's certificate would sign answers about itself: the issuer must have made it for OCSP, directly. */
async function delegationGap(
  responder: Certificate,
  response: OcspResponse,
  question: RevocationQuestion,
  rules: RevocationRules,
  statusOfResponder: ResponderStatus,
): Promise<RevocationGap | undefined> {
  const { compare } = Temporal.Instant;
  if (!responder.issuer.equals(question.certificate.issuer)) return 'signer-not-authorised';
  if (!purposesOf(responder)?.includes(OCSP_SIGNING)) return 'signer-not-authorised';
  if (unknownCriticalExtension(responder) !== undefined) return 'signer-not-authorised';
  const scheme = schemeOf(responder.signatureAlgorithm);
  if (!scheme || schemeRefusal(rules.profile, scheme, question.issuerKey, rules.at)) return 'algorithm-refused';
  if ((await verifySigned(responder, question.issuerKey, rules.work)) !== 'valid') return 'signer-not-authorised';
  const { producedAt } = response;
  if (compare(producedAt, responder.notBefore) < 0 || compare(producedAt, responder.notAfter) > 0)
    return 'signer-chain';
  if (responder.extensions.has(extensionId.OCSP_NO_CHECK)) return undefined;
  const status = await statusOfResponder({ ...question, certificate: responder });
  return status.kind === 'good' ? undefined : 'signer-chain';
}
