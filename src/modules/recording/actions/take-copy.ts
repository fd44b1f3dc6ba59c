import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { type ListedFile, sealedListBytes } from '@ashyq/pki';
import { caseKindOn, getCase } from '#modules/cases';
import { sealForCourt } from '#modules/signatures';
import type { Platform } from '#platform';
import { type ArchivedFile, zipStream } from '#platform/archive';
import type { Act } from '#platform/audit';
import { legalDay } from '#platform/clock';
import type { Lang } from '#platform/i18n';
import { newId } from '#platform/ids';
import { recordingErrors } from '../errors.ts';
import { COPY_FOLDER, COPY_FORMAT, type CopyKind, copiedFiles, HEARING_FOLDER } from '../model/copied-files.ts';
import type { CopyId } from '../model/ids.ts';
import { type CopyRule, copyRuleOn } from '../model/law/copy-rules.ts';
import { mayDo } from '../policy.ts';
import { openPath } from '../queries/check-recording.ts';
import { hearingSealFiles } from '../queries/hearing-seal-files.ts';
import { offlinePage } from '../queries/offline-page.ts';
import { readRecordingOutline } from '../queries/read-outline.ts';
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
  /** The words of the warning to which the person has agreed; undefined: not agreed. */
  readonly warning: string | undefined;
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
 * @throws RECORDING_COPY_NOT_ALLOWED, RECORDING_NOT_CLOSED_YET, RECORDING_NOT_WARNED
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
  if (right.isWarned && asked.warning === undefined) throw recordingErrors('RECORDING_NOT_WARNED');
  const { kind } = right;
  await platform.db.transact({ ...act, actor }, async (tx) => {
    const looker = await lookerOf(tx, viewing, actor);
    await insertLook(tx, { ...looker, recording_id: row.id, kind: 'copied' });
    if (kind !== 'whole')
      await insertCopy(tx, {
        ...{ id: newId<CopyId>(), recording_id: row.id, person_id: actor.personId, kind },
        ...{ participant_id: looker.participant_id, warned_at: tx.clock.now(), made_at: tx.clock.now() },
        warning_sha256: createHash('sha256')
          .update(asked.warning ?? '')
          .digest('hex'),
      });
    tx.record({ kind: 'recording', id: row.id }, { copied: kind });
  });
  const files = filesOf(platform, viewing, { kind, lang: asked.lang });
  return { fileName: `recording-${row.id}.zip`, stream: zipStream(files, { at: row.closed_at ?? row.began_at }) };
}

async function* filesOf(
  platform: Platform,
  viewing: Viewing,
  { kind, lang }: { readonly kind: CopyKind; readonly lang: Lang },
): AsyncGenerator<ArchivedFile> {
  const { row } = viewing;
  const seen = { ...viewing, canSeeClosed: kind === 'whole' };
  const outline = await readRecordingOutline(platform.reads, seen);
  const isAllShown = outline.closed.length === 0;
  const paths = copiedFiles(await listFiles(platform.reads, row.id), outline.tracks, { kind, isAllShown });
  const listed: ListedFile[] = [];
  const add = (name: string, bytes: Uint8Array): ArchivedFile => {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    listed.push({ name, mediaType: 'application/octet-stream', sizeBytes: bytes.byteLength, sha256 });
    return { name, bytes };
  };
  for (const path of ['head.json', 'closing.json', ...paths]) {
    const bytes = await openPath(platform, row, path);
    if (bytes) yield add(`${COPY_FOLDER}${path}`, bytes);
  }
  if (row.stamp) yield add(`${COPY_FOLDER}closing.json.tst`, row.stamp);
  const sealed = await platform.ports.find(hearingSealFiles)?.(row.hearing_id, { isWhole: isAllShown });
  for (const [name, bytes] of sealed ?? []) yield add(`${HEARING_FOLDER}${name}`, bytes);
  yield add('player.html', Buffer.from(await offlinePage(lang)));
  const recorder = await findRecorder(platform.reads, row.recorder_id);
  const about = {
    ...{ format: COPY_FORMAT, recording: row.id, kind, recorderKey: recorder?.public_key ?? '' },
    ...{ beganAt: row.began_at.toString(), closedSpans: JSON.stringify(outline.closed) },
  };
  const list = sealedListBytes({ about, files: listed });
  yield { name: 'list.json', bytes: list };
  yield { name: 'list.json.p7s', bytes: await sealForCourt(platform, { kind: 'copy_list', content: list }) };
}
