import type { Sha256 } from '@ashyq/cmaf';
import {
  type BundleFiles,
  type Certificate,
  type CmsReport,
  type Crl,
  courtProfile,
  type SealedFilesReport,
  type TimeStampReport,
  trustAnchor,
  UnusableBundle,
  verifyCms,
  verifySealedFiles,
  verifyTimeStamp,
} from '@ashyq/pki';
import { COPY_FOLDER, COPY_FORMAT, HEARING_FOLDER } from '../copied-files.ts';
import { type CopiedRecording, verifyCopiedRecording } from './verify-copied-recording.ts';

/** Whom the holder of a copy believes, and what is at hand about revocation. */
export interface CopyTrust {
  /** Seals of courts: each stands for itself. */
  readonly seals: readonly Certificate[];
  /** Roots of signatures and time-stamps. */
  readonly anchors: readonly Certificate[];
  readonly certificates: readonly Certificate[];
  readonly crls: readonly Crl[];
  readonly now: Temporal.Instant;
}

/** Whose signature stands under a paper of the copy. */
export interface CopiedSignature {
  readonly paper: 'protocol' | 'warning';
  readonly report: CmsReport;
  /** False: the certificate was good at its time, and nothing here tells whether it was revoked. */
  readonly isRevocationProved: boolean;
}

/** What is known about a copy, part by part. */
export interface CopyProof {
  readonly list: SealedFilesReport;
  readonly recording: CopiedRecording;
  /** Over the closing of the recording; undefined: there is none. */
  readonly stamp: TimeStampReport | undefined;
  /** Undefined: the hearing was not sealed when the copy was made. */
  readonly hearing: SealedFilesReport | undefined;
  /** The sealed hearing is the one of this recording. */
  readonly isHearingOfIt: boolean;
  readonly signatures: readonly CopiedSignature[];
}

/**
 * Verifies a whole copy without a network: the list under the seal of the court, the recording, its time-stamp, the sealed
 * hearing and each signature. @throws UnusableBundle for what is no copy of a recording
 */
export async function verifyCopy(files: BundleFiles, trust: CopyTrust, sha256: Sha256): Promise<CopyProof> {
  const list = await verifySealedFiles(files, trust);
  if (list.about.format !== COPY_FORMAT) throw new UnusableBundle('no copy of a recording');
  const hearing = within(files, HEARING_FOLDER);
  const closing = files.get(`${COPY_FOLDER}closing.json`);
  return {
    list,
    recording: await verifyCopiedRecording(files, list.about, sha256),
    stamp: await stampOver(closing, files.get(`${COPY_FOLDER}closing.json.tst`), trust),
    hearing: hearing.has('list.json') ? await verifySealedFiles(hearing, trust) : undefined,
    isHearingOfIt: [...hearing].some(([name, bytes]) => name.startsWith('recordings/') && isSame(bytes, closing)),
    signatures: await signaturesIn(files, hearing, trust),
  };
}

/** Marks of a hearing with closed parts are kept back with them: their statement cannot be cut. */
export function differingFiles({ about, files }: SealedFilesReport): SealedFilesReport['files'] {
  const isKeptBack = (name: string): boolean => name === 'marks.json' && about.closedParts === 'yes';
  return files.filter(({ name, state }) => state !== 'same' && !(state === 'absent' && isKeptBack(name)));
}

function within(files: BundleFiles, folder: string): BundleFiles {
  return new Map(
    [...files].flatMap(([name, bytes]) =>
      name.startsWith(folder) ? [[name.slice(folder.length), bytes] as const] : [],
    ),
  );
}

async function stampOver(
  closing: Uint8Array | undefined,
  token: Uint8Array | undefined,
  trust: CopyTrust,
): Promise<TimeStampReport | undefined> {
  if (!closing || !token) return undefined;
  return await verifyTimeStamp(token, closing, inputOf(trust, 'skipped'));
}

async function signaturesIn(
  files: BundleFiles,
  hearing: BundleFiles,
  trust: CopyTrust,
): Promise<readonly CopiedSignature[]> {
  const found: CopiedSignature[] = [];
  const protocol = hearing.get('protocol.pdf');
  for (const [name, cms] of hearing) {
    if (protocol && /^protocol\..*\.p7s$/.test(name)) found.push(await judged('protocol', cms, protocol, trust));
  }
  const [warning, cms] = [files.get('warning.pdf'), files.get('warning.p7s')];
  if (warning && cms) found.push(await judged('warning', cms, warning, trust));
  return found;
}

/** Where no list at hand tells whether the certificate was revoked, all the rest is judged, and that this is open is told. */
async function judged(
  paper: CopiedSignature['paper'],
  cms: Uint8Array,
  content: Uint8Array,
  trust: CopyTrust,
): Promise<CopiedSignature> {
  const report = await verifyCms(cms, { ...inputOf(trust, 'required'), content });
  if (report.verdict.subIndication !== 'TRY_LATER') return { paper, report, isRevocationProved: true };
  const rest = await verifyCms(cms, { ...inputOf(trust, 'skipped'), content });
  return { paper, report: rest, isRevocationProved: false };
}

function inputOf({ anchors, certificates, crls, now }: CopyTrust, revocation: 'required' | 'skipped') {
  return {
    anchors: anchors.map((one) => trustAnchor(one)),
    certificates,
    crls,
    now,
    profile: courtProfile,
    revocation,
  };
}

function isSame(a: Uint8Array, b: Uint8Array | undefined): boolean {
  return b !== undefined && a.length === b.length && a.every((byte, at) => byte === b[at]);
}
