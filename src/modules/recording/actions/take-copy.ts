import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { evidenceFiles, type ListedFile, sealedListBytes } from '@ashyq/pki';
import { caseKindOn, getCase } from '#modules/cases';
import { openSignature, type Signature, sealForCourt } from '#modules/signatures';
import type { Platform } from '#platform';
import { type ArchivedFile, zipStream } from '#platform/archive';
import type { Act } from '#platform/audit';
import { wholeBlob } from '#platform/blobs';
import { legalDay } from '#platform/clock';
import type { Tx } from '#platform/db';
import type { Lang } from '#platform/i18n';
import { newId } from '#platform/ids';
import { recordingErrors } from '../errors.ts';
import {
  COPY_FOLDER,
  COPY_FORMAT,
  type CopyKind,
  copiedFiles,
  HEARING_FOLDER,
  OPEN_MARKS,
  openMarks,
  receivedKey,
} from '../model/copied-files.ts';
import type { CopyId } from '../model/ids.ts';
import { type CopyRule, copyRuleOn } from '../model/law/copy-rules.ts';
import { mayDo } from '../policy.ts';
import { openPath } from '../queries/check-recording.ts';
import { copyEvidence } from '../queries/copy-evidence.ts';
import { type CopyWarning, findWarning } from '../queries/find-warning.ts';
import { hearingSealFiles } from '../queries/hearing-seal-files.ts';
import { offlinePage } from '../queries/offline-page.ts';
import { readRecordingOutline } from '../queries/read-outline.ts';
import { speakerNames } from '../queries/speaker-names.ts';
import type { Viewing } from '../queries/viewing.ts';
import { insertCopy, listFiles } from '../store/copy-store.ts';
import { insertLook } from '../store/look-store.ts';
import { findRecorder } from '../store/recorder-store.ts';
import { lookerOf } from './look-at-recording.ts';

/** What a viewer may take away, and by which norm; whole: an office of the court, for a higher court. */
export interface CopyRight {
  readonly kind: CopyKind | 'none';
  readonly isWarned: boolean;
  readonly norm: string | undefined;
  /** The hearing was closed as a whole: it may be watched in the court only. */
  readonly isClosed: boolean;
}

export async function copyRightOf(
  platform: Platform,
  { row, actor, scope, isWholeClosed }: Viewing,
): Promise<CopyRight> {
  if (mayDo('show-in-court', actor, scope))
    return { kind: 'whole', isWarned: false, norm: undefined, isClosed: isWholeClosed };
  const rule = await ruleOf(platform, row);
  const isTaken = mayDo('take-copy', actor, scope) && !isWholeClosed && rule !== undefined;
  return {
    kind: isTaken ? rule.copy : 'none',
    ...{ isWarned: rule?.isWarned ?? true, norm: rule?.norm, isClosed: isWholeClosed },
  };
}

async function ruleOf(platform: Platform, row: Viewing['row']): Promise<CopyRule | undefined> {
  const { kind } = await getCase(platform.reads, row.case_id);
  const day = legalDay(platform.clock.now());
  const branch = caseKindOn(kind, legalDay(row.began_at))?.branch;
  return branch && copyRuleOn(branch, day);
}

export interface CopyAsked {
  /** Of the page that plays the copy. */
  readonly lang: Lang;
}

export interface RecordingCopy {
  readonly fileName: string;
  readonly stream: Readable;
}

/**
 * A copy with everything that proves it: what the recorder signed, the time-stamp of the closing, and a list of all files
 * under the seal of the court. It is written while it is read; the taking is a look that everybody sees.
 * @throws RECORDING_COPY_NOT_ALLOWED, RECORDING_NOT_CLOSED_YET, RECORDING_NOT_WARNED, RECORDING_WARNING_PENDING
 */
export async function takeCopy(
  platform: Platform,
  act: Act,
  viewing: Viewing,
  asked: CopyAsked,
): Promise<RecordingCopy> {
  const { row, actor } = viewing;
  const right = await copyRightOf(platform, viewing);
  if (right.kind === 'none' || (actor.kind !== 'person' && actor.kind !== 'staff'))
    throw recordingErrors('RECORDING_COPY_NOT_ALLOWED');
  if (row.closing === null) throw recordingErrors('RECORDING_NOT_CLOSED_YET');
  const warning = right.isWarned ? await requireSigned(platform, viewing) : undefined;
  const { kind } = right;
  await platform.db.transact({ ...act, actor }, async (tx) => {
    const looker = await lookerOf(tx, viewing, actor);
    await insertLook(tx, { ...looker, recording_id: row.id, kind: 'copied' });
    const { person_id: personId, participant_id: participantId } = looker;
    const taken = { id: newId<CopyId>(), recording_id: row.id, person_id: personId, participant_id: participantId };
    if (kind !== 'whole') await insertCopy(tx, { ...taken, kind, made_at: tx.clock.now(), ...warnedBy(tx, warning) });
    tx.record({ kind: 'recording', id: row.id }, { copied: kind });
  });
  const files = filesOf(platform, viewing, { kind, lang: asked.lang, warning });
  return { fileName: `recording-${row.id}.zip`, stream: zipStream(files, { at: row.closed_at ?? row.began_at }) };
}

type SignedWarning = CopyWarning & { readonly signature: Signature };

/** @throws RECORDING_NOT_WARNED, RECORDING_WARNING_PENDING */
async function requireSigned({ reads }: Platform, viewing: Viewing): Promise<SignedWarning> {
  const warning = await findWarning(reads, viewing);
  const { signature } = warning ?? {};
  if (!warning || !signature) throw recordingErrors('RECORDING_NOT_WARNED');
  if (signature.state !== 'passed') throw recordingErrors('RECORDING_WARNING_PENDING');
  return { ...warning, signature };
}

function warnedBy({ clock }: Tx, warning: SignedWarning | undefined) {
  return {
    ...{ warned_at: warning?.signature.receivedAt ?? clock.now(), warning_id: warning?.id ?? null },
    ...{ warning_sha256: warning?.sha256 ?? hashOf(new Uint8Array()), signature_id: warning?.signature.id ?? null },
  };
}

/** What was signed before the copy was made goes with it. */
async function warningFiles(
  platform: Platform,
  { sha256, signature }: SignedWarning,
): Promise<readonly (readonly [name: string, bytes: Uint8Array])[]> {
  const { cms } = await openSignature(platform, signature.id);
  return [
    ['warning.pdf', await wholeBlob(platform.blobs, sha256)],
    ['warning.p7s', await buffer(cms)],
  ];
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function* filesOf(
  platform: Platform,
  viewing: Viewing,
  { kind, lang, warning }: CopyAsked & { readonly kind: CopyKind; readonly warning: SignedWarning | undefined },
): AsyncGenerator<ArchivedFile> {
  const { row } = viewing;
  const seen = { ...viewing, canSeeClosed: kind === 'whole' };
  const outline = await readRecordingOutline(platform.reads, seen);
  const isAllShown = outline.closed.length === 0;
  const paths = copiedFiles(await listFiles(platform.reads, row.id), outline.tracks, { kind, isAllShown });
  const listed: ListedFile[] = [];
  const add = (name: string, bytes: Uint8Array): ArchivedFile => {
    listed.push({
      ...{ name, mediaType: 'application/octet-stream', sizeBytes: bytes.byteLength, sha256: hashOf(bytes) },
    });
    return { name, bytes };
  };
  for (const path of ['head.json', 'closing.json', ...paths]) {
    const bytes = await openPath(platform, row, path);
    if (bytes) yield add(`${COPY_FOLDER}${path}`, bytes);
  }
  yield add(OPEN_MARKS, Buffer.from(openMarks(outline, await speakerNames(platform.reads, row.case_id, lang))));
  if (row.stamp) yield add(`${COPY_FOLDER}closing.json.tst`, row.stamp);
  const sealed = await platform.ports.find(hearingSealFiles)?.(row.hearing_id, { isWhole: isAllShown });
  const evidence = await copyEvidence(platform, { row, sealed, warning: warning?.signature });
  for (const [name, bytes] of evidenceFiles(evidence)) yield add(name, bytes);
  for (const [name, bytes] of sealed ?? []) yield add(`${HEARING_FOLDER}${name}`, bytes);
  if (warning) for (const [name, bytes] of await warningFiles(platform, warning)) yield add(name, bytes);
  yield add('player.html', Buffer.from(await offlinePage(platform, lang)));
  const recorder = await findRecorder(platform.reads, row.recorder_id);
  const about = {
    ...{ format: COPY_FORMAT, recording: row.id, kind, recorderKey: recorder?.public_key ?? '' },
    ...{ beganAt: row.began_at.toString(), closedSpans: JSON.stringify(outline.closed) },
    ...{ madeAt: platform.clock.now().toString() },
    ...(warning ? { [receivedKey('warning.p7s')]: warning.signature.receivedAt.toString() } : {}),
  };
  const list = sealedListBytes({ about, files: listed });
  yield { name: 'list.json', bytes: list };
  yield { name: 'list.json.p7s', bytes: await sealForCourt(platform, { kind: 'copy_list', content: list }) };
}
