import { hashRefusal } from '../algorithm/crypto-profile.ts';
import type { Certificate } from '../certificate/index.ts';
import { contentType, evidenceValuesOf, type SignerInfo } from '../cms/index.ts';
import { Malformed } from '../der/index.ts';
import { workingKey } from '../path/index.ts';
import { type Check, CheckJournal } from './check.ts';
import type { Verdict } from './indication.ts';
import { judgeTimeStamp, type TimeStampReport } from './judge-time-stamp.ts';
import { checkAlgorithms, checkContentDigest, checkSignatureValue, type SignedThing } from './signature-value.ts';
import { signerCertificate } from './signer-certificate.ts';
import { type BestTime, checkPath, checkUse, type JudgedPath } from './signer-path.ts';
import type { VerificationContext } from './verification-input.ts';

/** What is known about one signature. */
export interface SignatureReport {
  readonly verdict: Verdict;
  readonly checks: readonly Check[];
  /** undefined when it could not be told whose signature it is. */
  readonly certificate: Certificate | undefined;
  /** What the signer says about the time; nobody has proven it. */
  readonly claimedAt: Temporal.Instant | undefined;
  /** The moment for which the certificate was judged, and what makes it a proof. */
  readonly bestTime: BestTime;
  readonly timeStamps: readonly TimeStampReport[];
  readonly path: JudgedPath | undefined;
  /** Identifies the signature among others: the names of signers repeat, values do not. */
  readonly signatureValue: Uint8Array;
}

/** More tokens on one signature are noise or an attack on time. */
const MAX_TIME_STAMPS = 8;

/** Verifies one signer of a file; attributes that are not what their standard says are a failure of format. */
export async function judgeSigner(
  signer: SignerInfo,
  thing: SignedThing,
  input: VerificationContext,
): Promise<SignatureReport> {
  const journal = new CheckJournal();
  try {
    return await judge(signer, thing, input, journal);
  } catch (refused) {
    if (!(refused instanceof Malformed)) throw refused;
    journal.refuse('format', 'FORMAT_FAILURE', { reason: refused.message });
    return {
      verdict: journal.verdict,
      checks: journal.checks,
      certificate: undefined,
      claimedAt: signer.signed?.signingTime,
      bestTime: { at: input.now, source: 'now' },
      timeStamps: [],
      path: undefined,
      signatureValue: signer.signature,
    };
  }
}

/** EN 319 102-1 §5.3 and §5.5: whose it is, what it covers, when it existed, whether the certificate was good then. */
async function judge(
  signer: SignerInfo,
  thing: SignedThing,
  input: VerificationContext,
  journal: CheckJournal,
): Promise<SignatureReport> {
  const context = withEvidence(input, signer);
  const certificate = await signerCertificate(
    signer,
    context.pool.certificates,
    journal,
    (hash) => hashRefusal(context.profile, hash, context.now) === undefined,
  );
  await checkContentDigest(signer, thing, context.digests, journal);

  const timeStamps = await stampsOver(signer, context, journal);
  const bestTime = bestTimeOf(timeStamps, context);
  const lowerBound = await contentStampTime(signer, thing, context);
  const bounded = { ...context, ...(lowerBound ? { notMadeBefore: lowerBound } : {}) };
  checkOrder(bounded, bestTime, journal);

  const path = certificate && (await judgeCertificate(signer, certificate, thing, bestTime, bounded, journal));
  return {
    verdict: journal.verdict,
    checks: journal.checks,
    certificate,
    claimedAt: signer.signed?.signingTime,
    bestTime,
    timeStamps,
    path,
    signatureValue: signer.signature,
  };
}

async function judgeCertificate(
  signer: SignerInfo,
  certificate: Certificate,
  thing: SignedThing,
  bestTime: BestTime,
  context: VerificationContext,
  journal: CheckJournal,
): Promise<JudgedPath | undefined> {
  const key = workingKey(certificate.publicKeyInfo, undefined);
  await checkSignatureValue(signer, key, thing, context.work, journal);
  checkUse(certificate, context, journal);
  const path = await checkPath(certificate, context.anchors, bestTime, context, journal);
  checkAlgorithms(signer, key, context.profile, bestTime.at, journal);
  return path;
}

async function stampsOver(
  signer: SignerInfo,
  context: VerificationContext,
  journal: CheckJournal,
): Promise<TimeStampReport[]> {
  const tokens = signer.unsignedAttributes.get(contentType.SIGNATURE_TIME_STAMP) ?? [];
  if (tokens.length > MAX_TIME_STAMPS) {
    journal.refuse('time-stamp', 'SIG_CONSTRAINTS_FAILURE', { tokens: String(tokens.length) });
    return [];
  }
  const reports: TimeStampReport[] = [];
  for (const token of tokens) {
    const report = await judgeTimeStamp(token, signer.signature, context);
    reports.push(report);
    recordStamp(report, journal);
  }
  return reports;
}

/** A stamp that cannot be believed is left aside; one that belongs to something else means that the file was tampered with. */
function recordStamp(report: TimeStampReport, journal: CheckJournal): void {
  const { verdict, genTime, policy, isImprintRight } = report;
  const evidence = { verdict: verdict.subIndication, genTime: genTime?.toString(), policy };
  if (verdict.indication === 'TOTAL_PASSED') journal.pass('time-stamp', evidence);
  else if (!isImprintRight || verdict.indication === 'TOTAL_FAILED') {
    journal.refuse('time-stamp', 'SIG_CONSTRAINTS_FAILURE', evidence);
  } else
    journal.checks.push({
      code: 'time-stamp',
      outcome: 'undecided',
      subIndication: undefined,
      evidence: cleaned(evidence),
    });
}

function cleaned(evidence: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(evidence).flatMap(([key, value]) => (value ? [[key, value]] : [])));
}

/** The earliest moment at which the signature is proven to exist; without any proof, the verifier's clock. */
function bestTimeOf(timeStamps: readonly TimeStampReport[], { now, existedAt }: VerificationContext): BestTime {
  const proofs: BestTime[] = existedAt ? [{ at: existedAt, source: 'caller' }] : [];
  for (const { verdict, genTime, accuracyMs } of timeStamps) {
    if (verdict.indication !== 'TOTAL_PASSED' || !genTime) continue;
    proofs.push({ at: genTime.add({ milliseconds: accuracyMs }), source: 'time-stamp' });
  }
  const inPast = proofs.filter(({ at }) => Temporal.Instant.compare(at, now) <= 0);
  const [earliest] = inPast.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at));
  return earliest ?? { at: now, source: 'now' };
}

/** A time-stamp over the content before signing: the signature was made after it (content-time-stamp). */
async function contentStampTime(
  signer: SignerInfo,
  { content }: SignedThing,
  context: VerificationContext,
): Promise<Temporal.Instant | undefined> {
  const [token] = signer.signed?.attributes.get(contentType.CONTENT_TIME_STAMP) ?? [];
  if (!token || !content) return context.notMadeBefore;
  const { verdict, genTime, accuracyMs } = await judgeTimeStamp(token, content, context);
  if (verdict.indication !== 'TOTAL_PASSED' || !genTime) return context.notMadeBefore;
  const earliest = genTime.subtract({ milliseconds: accuracyMs });
  const known = context.notMadeBefore;
  return known && Temporal.Instant.compare(known, earliest) > 0 ? known : earliest;
}

function checkOrder({ notMadeBefore }: VerificationContext, best: BestTime, journal: CheckJournal): void {
  if (!notMadeBefore) return;
  const evidence = { notMadeBefore: String(notMadeBefore), existedAt: String(best.at) };
  if (Temporal.Instant.compare(notMadeBefore, best.at) > 0)
    journal.refuse('time-order', 'TIMESTAMP_ORDER_FAILURE', evidence);
  else journal.pass('time-order', evidence);
}

function withEvidence(context: VerificationContext, signer: SignerInfo): VerificationContext {
  const { certificates, crls, ocspResponses } = evidenceValuesOf(signer.unsignedAttributes);
  const { pool } = context;
  return {
    ...context,
    pool: {
      certificates: [...pool.certificates, ...certificates],
      crls: [...pool.crls, ...crls],
      ocspResponses: [...pool.ocspResponses, ...ocspResponses],
    },
  };
}
