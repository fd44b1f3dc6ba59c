import {
  type BundleFiles,
  type Certificate,
  type CmsReport,
  type Crl,
  courtProfile,
  type ReadEvidence,
  readEvidenceFiles,
  type SealedFilesReport,
  type TimeStampReport,
  trustAnchor,
  type VerificationInput,
  verifyCms,
  verifySealedFiles,
  verifyTimeStamp,
} from '@ashyq/pki';
import { receivedKey } from '../copied-files.ts';

/** Whom the holder of a copy believes, and what is at hand about revocation beside the evidence in the copy. */
export interface CopyTrust {
  /** Seals of courts: each stands for itself. */
  readonly seals: readonly Certificate[];
  /** Roots of signatures and time-stamps. */
  readonly anchors: readonly Certificate[];
  readonly certificates: readonly Certificate[];
  readonly crls: readonly Crl[];
  readonly now: Temporal.Instant;
}

interface Judged<Report> {
  readonly report: Report;
  /** False: the certificate was good at its time, and nothing here tells whether it was revoked. */
  readonly isRevocationProved: boolean;
}

/** Whose signature stands under a paper of the copy. */
export interface CopiedSignature extends Judged<CmsReport> {
  readonly paper: 'protocol' | 'warning';
}

export type CopiedStamp = Judged<TimeStampReport>;

/** What is known about a sealed hearing, alone or inside a copy. */
export interface HearingProof {
  readonly sealed: SealedFilesReport;
  /** Over the list of the hearing; undefined: there is none. */
  readonly stamp: CopiedStamp | undefined;
  readonly signatures: readonly CopiedSignature[];
}

/** What was at hand when the files were put together, and a moment that a believed seal vouches for. */
export interface AtHand {
  readonly evidence: ReadEvidence;
  readonly existedAt: Temporal.Instant | undefined;
}

/** The list, every part, the time-stamp over the list and each signature under the protocol. @throws UnusableBundle */
export async function verifyHearing(files: BundleFiles, trust: CopyTrust, outer?: AtHand): Promise<HearingProof> {
  const sealed = await verifySealedFiles(files, trust);
  const evidence = joined(readEvidenceFiles(files), outer?.evidence);
  const token = files.get('list.json.tst');
  const list = files.get('list.json');
  return {
    sealed,
    stamp: token && list && (await judgedStamp(token, list, trust, { evidence, existedAt: outer?.existedAt })),
    signatures: await protocolSignatures(files, sealed, trust, evidence),
  };
}

async function protocolSignatures(
  files: BundleFiles,
  sealed: SealedFilesReport,
  trust: CopyTrust,
  evidence: ReadEvidence,
): Promise<readonly CopiedSignature[]> {
  const protocol = files.get('protocol.pdf');
  const names = [...files.keys()].filter((name) => /^protocol\..*\.p7s$/.test(name));
  return await Promise.all(
    names.flatMap((name) => {
      const cms = files.get(name);
      const existedAt = momentIn(sealed, receivedKey(name)) ?? momentIn(sealed, 'protocolSealedAt');
      return protocol && cms ? [judgedSignature('protocol', cms, protocol, trust, { evidence, existedAt })] : [];
    }),
  );
}

/** What the court says of a moment is believed as far as its seal is. */
export function momentIn({ seal, about }: SealedFilesReport, key: string): Temporal.Instant | undefined {
  const said = about[key];
  if (seal.verdict.indication !== 'TOTAL_PASSED' || !said) return undefined;
  try {
    return Temporal.Instant.from(said);
  } catch {
    // Not a moment: nothing is vouched for.
    return undefined;
  }
}

export async function judgedSignature(
  paper: CopiedSignature['paper'],
  cms: Uint8Array,
  content: Uint8Array,
  trust: CopyTrust,
  atHand: AtHand,
): Promise<CopiedSignature> {
  return {
    paper,
    ...(await judged((revocation) => verifyCms(cms, { ...inputOf(trust, atHand), revocation, content }))),
  };
}

export async function judgedStamp(
  token: Uint8Array,
  content: Uint8Array,
  trust: CopyTrust,
  atHand: AtHand,
): Promise<CopiedStamp> {
  return await judged((revocation) => verifyTimeStamp(token, content, { ...inputOf(trust, atHand), revocation }));
}

/** Where nothing at hand tells whether a certificate was revoked, all the rest is judged, and that this is open is told. */
async function judged<Report extends Pick<CmsReport, 'verdict'>>(
  verify: (revocation: VerificationInput['revocation']) => Promise<Report>,
): Promise<Judged<Report>> {
  const report = await verify('required');
  if (report.verdict.subIndication !== 'TRY_LATER') return { report, isRevocationProved: true };
  return { report: await verify('skipped'), isRevocationProved: false };
}

function inputOf({ anchors, certificates, crls, now }: CopyTrust, { evidence, existedAt }: AtHand) {
  return {
    anchors: anchors.map((one) => trustAnchor(one)),
    certificates: [...certificates, ...evidence.certificates],
    crls: [...evidence.crls, ...crls],
    ocspResponses: evidence.ocspResponses,
    now,
    ...(existedAt && Temporal.Instant.compare(existedAt, now) < 0 ? { existedAt } : {}),
    profile: courtProfile,
  };
}

function joined(one: ReadEvidence, other: ReadEvidence | undefined): ReadEvidence {
  if (!other) return one;
  return {
    certificates: [...one.certificates, ...other.certificates],
    crls: [...one.crls, ...other.crls],
    ocspResponses: [...one.ocspResponses, ...other.ocspResponses],
  };
}
