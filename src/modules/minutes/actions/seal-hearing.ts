import { createHash } from 'node:crypto';
import { type ListedFile, sealedListBytes } from '@ashyq/pki';
import { fileDocument } from '#modules/cases';
import { findFiledLogOf } from '#modules/conference';
import { getCourt } from '#modules/courts';
import type { HearingId } from '#modules/hearings';
import { type RecordingProof, receivedKey } from '#modules/recording';
import { listSignaturesById, sealForCourt, stampForCourt } from '#modules/signatures';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import type { Reads } from '#platform/db';
import { minutesErrors } from '../errors.ts';
import { hearingSealed } from '../events.ts';
import { sealPaperTexts } from '../locales/seal-paper.ts';
import { marksBytes, type StatedMark } from '../model/marks-statement.ts';
import { HEARING_SEAL_FORMAT, sealedNames, sealedPartOf } from '../model/sealed-part.ts';
import { hearingParts } from '../queries/hearing-parts.ts';
import { namedSpeakers } from '../queries/named-speakers.ts';
import { noRecordingWords } from '../queries/no-recording-words.ts';
import { recordingProofs } from '../queries/recorder-of-room.ts';
import { findHearing } from '../store/hearing-store.ts';
import { findProtocol, lockProtocol, type ProtocolRecord } from '../store/protocol-store.ts';
import { findHearingSeal, insertHearingSeal, listStatedMarks } from '../store/seal-store.ts';
import { findSitting } from '../store/sitting-store.ts';
import { PROTOCOL_TYPE } from './ask-to-sign-protocol.ts';
import { protocolFactOf } from './draft-protocol.ts';
import { sentence } from './file-remark.ts';
import { printSeal } from './print-seal.ts';

const act: Act = { actor: { kind: 'system', name: 'minutes.seal-hearing' }, action: 'minutes.seal-hearing' };

/**
 * Puts the protocol that both have signed, its signatures, the marks and what closes each recording under one seal of the
 * court, has it time-stamped, and files it. Nothing is done before the protocol is sealed and every recording closed; done
 * again, nothing changes. Call it outside of any transaction.
 * @throws BLOBS_ABSENT while a part is not in the stores, and what printing throws
 */
export async function sealHearing(platform: Platform, hearingId: HearingId): Promise<void> {
  const { reads, blobs } = platform;
  const row = await findProtocol(reads, { hearingId });
  if (row?.state !== 'sealed' || (await findHearingSeal(reads, hearingId))) return;
  const proofs = await recordingProofs(platform, hearingId);
  // Its closing wakes this job again.
  if (proofs.some(({ closing }) => closing === undefined)) return;
  const stated = await listStatedMarks(reads, hearingId);
  const marks = marksBytes(hearingId, stated, await namedSpeakers(reads, row, stated));
  await blobs.put(marks);
  const files = await listedFiles(platform, row, proofs, marks);
  const list = sealedListBytes({ about: await aboutOf(platform, row, proofs, stated), files });
  const seal = await sealForCourt(platform, { kind: 'hearing_list', content: list });
  const stamp = await stampForCourt(platform, list);
  await keepSeal(platform, row, { list, seal, stamp, files, recordings: proofs.length });
}

interface MadeSeal {
  readonly list: Uint8Array;
  readonly seal: Uint8Array;
  readonly stamp: Uint8Array | undefined;
  readonly files: readonly ListedFile[];
  readonly recordings: number;
}

async function keepSeal(platform: Platform, row: ProtocolRecord, made: MadeSeal): Promise<void> {
  const { language, case_id: caseId, hearing_id: hearingId } = row;
  const [sha256, at] = [hashOf(made.list), platform.clock.now()];
  const paper = await printSeal(platform, row, { ...made, sha256, at });
  const stored = await platform.blobs.put(paper);
  const title = sentence(sealPaperTexts(language).heading);
  await platform.db.transact(act, async (tx) => {
    tx.record({ kind: 'hearing', id: hearingId }, { sealed: sha256, parts: made.files.length });
    await lockProtocol(tx, row.id);
    if (await findHearingSeal(tx, hearingId)) return;
    const documentId = await fileDocument(tx, {
      ...{ caseId, kind: 'hearing_seal', title, language, fileName: `hearing-seal-${row.hearing_on}.pdf`, ...stored },
      ...{ mediaType: PROTOCOL_TYPE, isProved: true, from: 'court', isTold: false },
    });
    await insertHearingSeal(tx, {
      ...{ hearing_id: hearingId, protocol_id: row.id, list: Buffer.from(made.list), sha256 },
      ...{ seal: Buffer.from(made.seal), sealed_at: at, document_id: documentId },
      ...{ stamp: made.stamp ? Buffer.from(made.stamp) : null, stamped_at: made.stamp ? at : null },
      ...{ checked_at: at, indication: 'TOTAL_PASSED' },
    });
    tx.publish(hearingSealed, { ...protocolFactOf(row), sha256 });
  });
}

async function listedFiles(
  platform: Platform,
  row: ProtocolRecord,
  proofs: readonly RecordingProof[],
  marks: Uint8Array,
): Promise<readonly ListedFile[]> {
  const roomLogSha256 = (await findFiledLogOf(platform.reads, row.hearing_id))?.sha256;
  const parts = await hearingParts(platform, row, proofs, { marks, roomLogSha256 });
  return [...parts].map(([name, bytes]) => {
    if (!bytes) throw new Error(`a part of the hearing is not in the stores: ${name}`);
    return { name, mediaType: mediaTypes[sealedPartOf(name)], sizeBytes: bytes.byteLength, sha256: hashOf(bytes) };
  });
}

const mediaTypes: Readonly<Record<ReturnType<typeof sealedPartOf>, string>> = {
  protocol: PROTOCOL_TYPE,
  judge_signature: 'application/pkcs7-signature',
  secretary_signature: 'application/pkcs7-signature',
  transcript: PROTOCOL_TYPE,
  marks: 'application/json',
  room_log: PROTOCOL_TYPE,
  recording: 'application/json',
};

/** What the seal says in words; a hearing without a recording says why the law let it be so. */
async function aboutOf(
  { reads }: Platform,
  row: ProtocolRecord,
  proofs: readonly RecordingProof[],
  marks: readonly StatedMark[],
): Promise<Readonly<Record<string, string>>> {
  const { hearing_id: hearingId, language } = row;
  const [hearing, sitting] = await Promise.all([findHearing(reads, hearingId), findSitting(reads, hearingId)]);
  if (!hearing) throw minutesErrors('MINUTES_NOT_FOUND');
  const leftOut = sitting && noRecordingWords(sitting, language);
  const isClosed = !hearing.is_open || marks.some(({ kind }) => kind === 'closed');
  return {
    ...{ format: HEARING_SEAL_FORMAT, court: (await getCourt(reads, row.court_code)).name[language] },
    ...{ case: row.case_number, hearing: hearingId, hearingOn: row.hearing_on.toString() },
    ...{ protocolSealedAt: row.sealed_at?.toString() ?? '', marks: String(marks.length) },
    ...(await receivedOf(reads, row)),
    ...{ recordings: String(proofs.length), closedParts: isClosed ? 'yes' : 'no' },
    ...(proofs.length === 0
      ? { notRecorded: leftOut ?? 'no recording has come, and no reason of the law was named' }
      : {}),
    ...Object.fromEntries(proofs.map(({ id, root }) => [`root ${id}`, root])),
    ...Object.fromEntries(proofs.map(({ id, recorderKey }) => [`key ${id}`, recorderKey])),
  };
}

/** When the court received each signature: the moment for which its evidence tells whether the certificate was good. */
async function receivedOf(reads: Reads, row: ProtocolRecord): Promise<Readonly<Record<string, string>>> {
  const names = new Map([
    [row.judge_signature_id, sealedNames.judge_signature],
    [row.secretary_signature_id, sealedNames.secretary_signature],
  ]);
  const known = await listSignaturesById(
    reads,
    [...names.keys()].filter((id) => id !== null),
  );
  return Object.fromEntries(
    known.map(({ id, receivedAt }) => [receivedKey(names.get(id) ?? ''), receivedAt.toString()]),
  );
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
