import { hashRefusal } from '../algorithm/crypto-profile.ts';
import { hashByOid } from '../algorithm/index.ts';
import { type Certificate, extensionId, purposesOf, TIME_STAMPING } from '../certificate/index.ts';
import { contentType, type SignedData, signedDataOf } from '../cms/index.ts';
import { type Element, Malformed, readElement } from '../der/index.ts';
import { nameText } from '../name/index.ts';
import { workingKey } from '../path/index.ts';
import { readTstInfo, type TstInfo } from '../timestamp/tst-info.ts';
import { type Check, CheckJournal } from './check.ts';
import type { Verdict } from './indication.ts';
import { checkAlgorithms, checkContentDigest, checkSignatureValue } from './signature-value.ts';
import { signerCertificate } from './signer-certificate.ts';
import { checkPath, type JudgedPath } from './signer-path.ts';
import type { SignedContent, VerificationContext } from './verification-input.ts';

/** What is known about one time-stamp. */
export interface TimeStampReport {
  readonly verdict: Verdict;
  readonly checks: readonly Check[];
  /** What the token says; proven only when the verdict is TOTAL_PASSED. */
  readonly genTime: Temporal.Instant | undefined;
  readonly accuracyMs: number;
  readonly policy: string | undefined;
  readonly authority: Certificate | undefined;
  readonly path: JudgedPath | undefined;
  /** False when the token is known to belong to something else: someone has transplanted it. */
  readonly isImprintRight: boolean;
}

/**
 * Verifies a time-stamp token over `stamped` (RFC 3161 §2.4.2, EN 319 102-1 §5.4).
 * The authority's certificate must be good now, or at the moment at which the caller can prove that the token existed.
 */
export async function judgeTimeStamp(
  token: Element | Uint8Array,
  stamped: SignedContent,
  context: VerificationContext,
): Promise<TimeStampReport> {
  const journal = new CheckJournal();
  const opened = openToken(token, journal);
  if (!opened) return { ...emptyReport, verdict: journal.verdict, checks: journal.checks };
  const { info, data } = opened;
  const isImprintRight = await checkImprint(info, stamped, context, journal);
  const found = await checkAuthoritySafely(opened, withBag(context, data), journal);
  checkImprintHash(info, context, journal);
  return {
    verdict: journal.verdict,
    checks: journal.checks,
    genTime: info.genTime,
    accuracyMs: info.accuracyMs,
    policy: info.policy,
    authority: found?.certificate,
    path: found?.path,
    isImprintRight,
  };
}

const emptyReport = {
  genTime: undefined,
  accuracyMs: 0,
  policy: undefined,
  authority: undefined,
  path: undefined,
  isImprintRight: false,
} as const;

interface OpenedToken {
  readonly data: SignedData;
  readonly info: TstInfo;
}

function openToken(token: Element | Uint8Array, journal: CheckJournal): OpenedToken | undefined {
  try {
    const data = signedDataOf(token instanceof Uint8Array ? readElement(token, 'ber') : token);
    if (data.contentType !== contentType.TST_INFO || !data.content) throw new Malformed('not a time-stamp token');
    if (data.signers.length !== 1) throw new Malformed(`a time-stamp token with ${data.signers.length} signers`);
    const info = readTstInfo(data.content);
    if ([...info.extensions.values()].some(({ isCritical }) => isCritical)) throw new Malformed('critical extension');
    journal.pass('format');
    return { data, info };
  } catch (refused) {
    if (!(refused instanceof Malformed)) throw refused;
    journal.refuse('format', 'FORMAT_FAILURE', { reason: refused.message });
    return undefined;
  }
}

/** An attacker moves a genuine old time-stamp to a new signature: only the imprint ties it to what it stamps. */
async function checkImprint(
  info: TstInfo,
  stamped: SignedContent,
  { digests }: VerificationContext,
  journal: CheckJournal,
): Promise<boolean> {
  const hash = hashByOid(info.imprintAlgorithm.oid);
  const computed = hash && (await digests.of(stamped, hash));
  if (!hash || !computed) {
    journal.refuse('content-digest', 'CRYPTO_CONSTRAINTS_FAILURE', { algorithm: info.imprintAlgorithm.oid });
    return true;
  }
  const [found, stampedHash] = [computed.toHex(), info.imprint.toHex()];
  if (found === stampedHash) journal.pass('content-digest', { algorithm: hash, digest: found });
  else journal.refuse('content-digest', 'HASH_FAILURE', { algorithm: hash, found, stamped: stampedHash });
  return found === stampedHash;
}

/** A weak hash lets an attacker find another document with the same imprint. */
function checkImprintHash(info: TstInfo, context: VerificationContext, journal: CheckJournal): void {
  const hash = hashByOid(info.imprintAlgorithm.oid);
  const refusal = hash && hashRefusal(context.profile, hash, info.genTime);
  if (refusal) journal.refuse('algorithms', 'CRYPTO_CONSTRAINTS_FAILURE', { refused: refusal.what });
}

async function checkAuthoritySafely(
  token: OpenedToken,
  context: VerificationContext,
  journal: CheckJournal,
): ReturnType<typeof checkAuthority> {
  try {
    return await checkAuthority(token, context, journal);
  } catch (refused) {
    if (!(refused instanceof Malformed)) throw refused;
    journal.refuse('format', 'FORMAT_FAILURE', { reason: refused.message });
    return undefined;
  }
}

async function checkAuthority(
  { data, info }: OpenedToken,
  context: VerificationContext,
  journal: CheckJournal,
): Promise<{ certificate: Certificate; path: JudgedPath | undefined } | undefined> {
  const [signer] = data.signers;
  if (!signer) return undefined;
  // RFC 3161 §2.4.2 refers by SHA-1, and so does the authority of НУЦ РК: it only picks among certificates that must each be
  // issued for time-stamping, and to make a second one of equal hash nobody is able.
  const certificate = await signerCertificate(signer, context.pool.certificates, journal, () => true);
  if (!certificate) return undefined;
  const key = workingKey(certificate.publicKeyInfo, undefined);
  const thing = { contentType: data.contentType, content: data.content };
  await checkContentDigest(signer, thing, context.digests, journal);
  await checkSignatureValue(signer, key, thing, context.work, journal);
  checkAuthorityUse(certificate, info, journal);
  const best = context.existedAt
    ? ({ at: context.existedAt, source: 'caller' } as const)
    : ({ at: context.now, source: 'now' } as const);
  const anchors = context.timeStampAnchors ?? context.anchors;
  const path = await checkPath(certificate, anchors, best, context, journal);
  checkAlgorithms(signer, key, context.profile, info.genTime, journal);
  return { certificate, path };
}

/** Only a certificate made for time-stamping and nothing else may stamp, and only within its dates (RFC 3161 §2.3). */
function checkAuthorityUse(certificate: Certificate, { genTime }: TstInfo, journal: CheckJournal): void {
  const { compare } = Temporal.Instant;
  const purposes = purposesOf(certificate) ?? [];
  const isCritical = certificate.extensions.get(extensionId.EXTENDED_KEY_USAGE)?.isCritical ?? false;
  const evidence = { authority: nameText(certificate.subject), genTime: String(genTime), purposes: purposes.join(' ') };
  const isMadeForIt = purposes.length === 1 && purposes[0] === TIME_STAMPING && isCritical;
  const isInDates = compare(genTime, certificate.notBefore) >= 0 && compare(genTime, certificate.notAfter) <= 0;
  if (!isMadeForIt) journal.refuse('certificate-use', 'CHAIN_CONSTRAINTS_FAILURE', evidence);
  else if (!isInDates) journal.refuse('certificate-use', 'SIG_CONSTRAINTS_FAILURE', evidence);
  else journal.pass('certificate-use', evidence);
}

/** Certificates and lists inside the token help to build its path, as those of the signature do. */
function withBag(context: VerificationContext, data: SignedData): VerificationContext {
  return {
    ...context,
    pool: {
      certificates: [...context.pool.certificates, ...data.certificates],
      crls: [...context.pool.crls, ...data.crls],
      ocspResponses: [...context.pool.ocspResponses, ...data.ocspResponses],
    },
  };
}
