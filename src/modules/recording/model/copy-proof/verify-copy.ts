import type { Sha256 } from '@ashyq/cmaf';
import {
  type BundleFiles,
  readEvidenceFiles,
  type SealedFilesReport,
  UnusableBundle,
  verifySealedFiles,
} from '@ashyq/pki';
import { COPY_FOLDER, COPY_FORMAT, HEARING_FOLDER, receivedKey } from '../copied-files.ts';
import { type CopiedRecording, verifyCopiedRecording } from './verify-copied-recording.ts';
import {
  type AtHand,
  type CopiedSignature,
  type CopiedStamp,
  type CopyTrust,
  type HearingProof,
  judgedSignature,
  judgedStamp,
  momentIn,
  verifyHearing,
} from './verify-papers.ts';

/** What is known about a copy, part by part. */
export interface CopyProof {
  readonly list: SealedFilesReport;
  readonly recording: CopiedRecording;
  /** Over the closing of the recording; undefined: there is none. */
  readonly stamp: CopiedStamp | undefined;
  /** Undefined: the hearing was not sealed when the copy was made. */
  readonly hearing: HearingProof | undefined;
  /** The sealed hearing is the one of this recording. */
  readonly isHearingOfIt: boolean;
  /** Under the warning; undefined: a copy of a court for a court has none. */
  readonly warning: CopiedSignature | undefined;
}

/**
 * Verifies a whole copy without a network: the list under the seal of the court, the recording, its time-stamp, the sealed
 * hearing and each signature. Whether certificates were revoked is decided by the evidence in the copy, for the moments at
 * which the court, by its seal, says that it had what they signed. @throws UnusableBundle for what is no copy of a recording
 */
export async function verifyCopy(files: BundleFiles, trust: CopyTrust, sha256: Sha256): Promise<CopyProof> {
  const list = await verifySealedFiles(files, trust);
  if (list.about.format !== COPY_FORMAT) throw new UnusableBundle('no copy of a recording');
  const atHand: AtHand = { evidence: readEvidenceFiles(files), existedAt: momentIn(list, 'madeAt') };
  const hearing = within(files, HEARING_FOLDER);
  const closing = files.get(`${COPY_FOLDER}closing.json`);
  const token = files.get(`${COPY_FOLDER}closing.json.tst`);
  const [paper, signature] = [files.get('warning.pdf'), files.get('warning.p7s')];
  const warned: AtHand = { ...atHand, existedAt: momentIn(list, receivedKey('warning.p7s')) };
  return {
    list,
    recording: await verifyCopiedRecording(files, list.about, sha256),
    stamp: closing && token && (await judgedStamp(token, closing, trust, atHand)),
    hearing: hearing.has('list.json') ? await verifyHearing(hearing, trust, atHand) : undefined,
    isHearingOfIt: [...hearing].some(([name, bytes]) => name.startsWith('recordings/') && isSame(bytes, closing)),
    warning: paper && signature && (await judgedSignature('warning', signature, paper, trust, warned)),
  };
}

/** Marks of a hearing with closed parts are kept back with them: their statement cannot be cut. */
export function differingFiles({ about, files }: SealedFilesReport): SealedFilesReport['files'] {
  return files.filter(({ name, state }) => state !== 'same' && !(state === 'absent' && isKeptBack(about, name)));
}

export function areMarksKeptBack({ about, files }: SealedFilesReport): boolean {
  return files.some(({ name, state }) => state === 'absent' && isKeptBack(about, name));
}

function isKeptBack(about: SealedFilesReport['about'], name: string): boolean {
  return name === 'marks.json' && about.closedParts === 'yes';
}

function within(files: BundleFiles, folder: string): BundleFiles {
  return new Map(
    [...files].flatMap(([name, bytes]) =>
      name.startsWith(folder) ? [[name.slice(folder.length), bytes] as const] : [],
    ),
  );
}

function isSame(a: Uint8Array, b: Uint8Array | undefined): boolean {
  return b !== undefined && a.length === b.length && a.every((byte, at) => byte === b[at]);
}
