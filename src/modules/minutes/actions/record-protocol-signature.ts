import { fileDocument } from '#modules/cases';
import { isStaffOf } from '#modules/courts';
import { findPersonByIin } from '#modules/identity';
import { listSignatures, requireSignature, type Signature } from '#modules/signatures';
import type { Platform } from '#platform';
import type { Tx } from '#platform/db';
import type { PersonId } from '#platform/ids';
import { minutesErrors } from '../errors.ts';
import { protocolChanged, protocolSealed } from '../events.ts';
import { transcriptPaperTexts } from '../locales/transcript-paper.ts';
import type { ProtocolId } from '../model/ids.ts';
import { headingOf } from '../queries/heading-of.ts';
import { lockProtocol, type ProtocolRecord, updateProtocol } from '../store/protocol-store.ts';
import { PROTOCOL_TYPE, putBefore } from './ask-to-sign-protocol.ts';
import { protocolFactOf } from './draft-protocol.ts';
import { sentence } from './file-remark.ts';

/**
 * Takes a signature into the protocol: the judge's, then the secretary's, which seals it, files it and tells the participants.
 * A signature over other bytes than the ones printed last says nothing about it, nor does the judge's told once more.
 * @throws MINUTES_SIGNER_IS_NOT_THE_JUDGE, MINUTES_SIGNER_IS_NO_SECRETARY, SIGNATURES_NOT_SIGNED, SIGNATURES_PENDING, SIGNATURES_DID_NOT_HOLD
 */
export async function recordProtocolSignature(platform: Platform, id: ProtocolId, sha256: string): Promise<void> {
  const act = {
    actor: { kind: 'system', name: 'minutes.on-document-signed' },
    action: 'minutes.record-signature',
  } as const;
  await platform.db.transact(act, async (tx) => {
    tx.record({ kind: 'protocol', id }, { sha256 });
    const row = await lockProtocol(tx, id);
    if (row?.sha256 !== sha256) return;
    if (row.state === 'judge') await takeJudges(tx, row);
    else if (row.state === 'secretary' && (await hasSigned(tx, row, secretaryOf(row)))) await seal(tx, row);
  });
}

async function takeJudges(tx: Tx, row: ProtocolRecord): Promise<void> {
  const signature = await signatureOf(tx, row, row.judge_person_id);
  if (!(await isHeldBy(tx, row, signature, ['judge', 'chairperson'], row.judge_person_id)))
    throw minutesErrors('MINUTES_SIGNER_IS_NOT_THE_JUDGE');
  const backTo = `/${row.language}/desk/hearings/${row.hearing_id}/protocol`;
  const signingId = await putBefore(tx, row, secretaryOf(row), backTo);
  await updateProtocol(tx, row.id, {
    ...{ state: 'secretary', judge_signature_id: signature.id, judge_signed_at: signature.receivedAt },
    secretary_signing_id: signingId,
  });
  tx.publish(protocolChanged, { ...protocolFactOf(row), protocolId: row.id });
}

async function seal(tx: Tx, row: ProtocolRecord): Promise<void> {
  const secretary = secretaryOf(row);
  const signature = await signatureOf(tx, row, secretary);
  if (!(await isHeldBy(tx, row, signature, ['hearing_secretary'], secretary)))
    throw minutesErrors('MINUTES_SIGNER_IS_NO_SECRETARY');
  const documentId = await fileDocument(tx, {
    ...{ caseId: row.case_id, kind: 'protocol', title: await titleOf(tx, row), language: row.language },
    fileName: `protocol-${row.case_number.replaceAll('/', '-')}-${row.hearing_on}.pdf`,
    ...{ mediaType: PROTOCOL_TYPE, sizeBytes: row.size_bytes ?? 0, sha256: row.sha256 ?? '', isProved: true },
    ...{ from: 'court', signatureIds: [row.judge_signature_id, signature.id].flatMap((one) => one ?? []) },
  });
  await fileTranscript(tx, row);
  await updateProtocol(tx, row.id, {
    ...{
      state: 'sealed',
      secretary_signature_id: signature.id,
      sealed_at: signature.receivedAt,
      document_id: documentId,
    },
  });
  tx.publish(protocolSealed, { ...protocolFactOf(row), protocolId: row.id, sha256: row.sha256 ?? '' });
}

/** The attachment that the protocol names. */
async function fileTranscript(tx: Tx, row: ProtocolRecord): Promise<void> {
  const { transcript_sha256: sha256, transcript_size_bytes: sizeBytes, language } = row;
  if (sha256 === null || sizeBytes === null) return;
  await fileDocument(tx, {
    ...{ caseId: row.case_id, kind: 'attachment', title: sentence(transcriptPaperTexts(language).heading), language },
    ...{ fileName: `transcript-${row.hearing_on}.pdf`, mediaType: PROTOCOL_TYPE, sizeBytes, sha256 },
    ...{ isProved: true, from: 'court' },
  });
}

/** «Сот отырысының қысқаша хаттамасы»: as the list of the file names it. */
async function titleOf(tx: Tx, row: ProtocolRecord): Promise<string> {
  const [first = '', ...rest] = (await headingOf(tx, row)).toLocaleLowerCase('kk');
  return first.toLocaleUpperCase('kk') + rest.join('');
}

/** @throws MINUTES_SIGNER_IS_NO_SECRETARY */
function secretaryOf({ secretary_person_id: secretary }: ProtocolRecord): PersonId {
  if (!secretary) throw minutesErrors('MINUTES_SIGNER_IS_NO_SECRETARY');
  return secretary;
}

async function hasSigned(tx: Tx, row: ProtocolRecord, signer: PersonId): Promise<boolean> {
  const signatures = await listSignatures(tx, { kind: 'protocol', id: row.id });
  return signatures.some((one) => one.signer === signer && one.sha256 === row.sha256);
}

async function signatureOf(tx: Tx, row: ProtocolRecord, signer: PersonId): Promise<Signature> {
  return await requireSignature(tx, { kind: 'protocol', id: row.id }, row.sha256 ?? '', { signer });
}

/** The certificate's IIN is that of the person, who holds the office today by the register of staff. */
async function isHeldBy(
  tx: Tx,
  { court_code: court }: ProtocolRecord,
  { judgement }: Signature,
  roles: NonNullable<Parameters<typeof isStaffOf>[3]>,
  person: PersonId,
): Promise<boolean> {
  const [signer] = judgement.signers;
  const holder = signer?.iin ? await findPersonByIin(tx, signer.iin) : undefined;
  return holder?.id === person && (await isStaffOf(tx, person, court, roles));
}
