import { formatDate } from '@ashyq/kk-text';
import { fileDocument, getCase } from '#modules/cases';
import { getCourt, isStaffOf } from '#modules/courts';
import { findPersonByIin } from '#modules/identity';
import { prepareSigning, requireSignature, type SigningId } from '#modules/signatures';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import type { Json } from '#platform/print';
import { minutesErrors } from '../errors.ts';
import { remarkDecided } from '../events.ts';
import { remarkPaperTexts } from '../locales/remark-paper.ts';
import type { RemarkId } from '../model/ids.ts';
import { isRemarkDecision, type RemarkDecision } from '../model/remark.ts';
import { LONGEST_WORDS, tidyWords } from '../model/words.ts';
import { judgeName } from '../queries/protocol-facts.ts';
import { requireHearing } from '../queries/require-hearing.ts';
import { findProtocol, type ProtocolRecord } from '../store/protocol-store.ts';
import { findRemark, lockRemark, type RemarkRow, updateRemark } from '../store/remark-store.ts';
import { PROTOCOL_TYPE } from './ask-to-sign-protocol.ts';
import { protocolFactOf } from './draft-protocol.ts';
import { sentence } from './file-remark.ts';

const template = new URL('../web/remark.typ', import.meta.url);

export interface SaidDecision {
  readonly id: RemarkId;
  readonly decision: RemarkDecision;
  readonly words: string;
  /** Path of this site, where the judge returns to. */
  readonly backTo: string;
}

/**
 * The judge's decision on a remark: certified by a resolution, or rejected by a ruling, with reasons (CPC RK art. 285(2)). It
 * stands when the judge has signed it. @throws MINUTES_NOT_FOUND, MINUTES_NOT_ALLOWED, MINUTES_DECISION_MISSING,
 * MINUTES_REASONS_MISSING, MINUTES_WORDS_TOO_LONG, MINUTES_REMARK_DECIDED
 */
export async function decideRemark(platform: Platform, act: Act, said: SaidDecision): Promise<SigningId> {
  const words = tidyWords(said.words);
  if (!isRemarkDecision(said.decision)) throw minutesErrors('MINUTES_DECISION_MISSING');
  if (words.length > LONGEST_WORDS) throw minutesErrors('MINUTES_WORDS_TOO_LONG', { most: LONGEST_WORDS });
  const { row, protocol } = await openRemark(platform, said.id);
  await requireHearing(platform.reads, protocol.hearing_id, 'decide-on-remarks', act.actor);
  const isReasoned = said.decision !== 'certified' || ['criminal', 'offence'].includes(protocol.branch);
  if (isReasoned && words === '') throw minutesErrors('MINUTES_REASONS_MISSING');
  const bytes = await printDecision(platform, protocol, row, { ...said, words });
  const { sha256, sizeBytes } = await platform.blobs.put(bytes);
  return await platform.db.transact(act, async (tx) => {
    const locked = await lockRemark(tx, said.id);
    if (locked?.state !== 'filed' && locked?.state !== 'deciding') throw minutesErrors('MINUTES_REMARK_DECIDED');
    const title = `${remarkPaperTexts(protocol.language).decision(protocol.branch, said.decision)}, № ${protocol.case_number}`;
    const content = { sha256, sizeBytes, mediaType: PROTOCOL_TYPE };
    const signingId = await prepareSigning(tx, {
      ...{ signer: protocol.judge_person_id, subject: { kind: 'remark-decision', id: said.id }, content, title },
      ...{ shown: [{ title, ...content }], backTo: said.backTo },
    });
    await updateRemark(tx, said.id, {
      ...{ state: 'deciding', decision: said.decision, decision_words: words, decision_sha256: sha256 },
      ...{ decision_size_bytes: sizeBytes, decision_signing_id: signingId },
    });
    tx.record({ kind: 'hearing', id: protocol.hearing_id }, { remark: said.id, decision: said.decision });
    return signingId;
  });
}

async function openRemark(
  { reads }: Platform,
  id: RemarkId,
): Promise<{ readonly row: RemarkRow; readonly protocol: ProtocolRecord }> {
  const row = await findRemark(reads, id);
  const protocol = row && (await findProtocol(reads, { id: row.protocol_id }));
  if (!protocol) throw minutesErrors('MINUTES_NOT_FOUND');
  return { row, protocol };
}

async function printDecision(
  platform: Platform,
  protocol: ProtocolRecord,
  remark: RemarkRow,
  { decision, words }: Pick<SaidDecision, 'decision' | 'words'>,
): Promise<Uint8Array> {
  const { language, branch, case_number: number, hearing_on: hearingOn } = protocol;
  const texts = remarkPaperTexts(language);
  const court = (await getCourt(platform.reads, protocol.court_code)).name[language];
  const name = await judgeName(platform.reads, await getCase(platform.reads, protocol.case_id));
  const heading = texts.decision(branch, decision);
  const data = {
    ...{ court, heading, about: texts.toProtocol({ day: formatDate(language, hearingOn), number }) },
    ...{ lines: [texts.decided[decision]], under: texts.judge({ name }), signed: texts.signed },
    parts: [
      { title: sentence(texts.remark), text: remark.words },
      ...(words ? [{ title: texts.reasons, text: words }] : []),
    ],
  };
  const title = `${heading}, № ${number}`;
  const at = platform.clock.now();
  return await platform.printer.print({ template, data: data as Json, lang: language, title, author: court, at });
}

/** The judge has signed: the decision is in the file beside the remark. @throws MINUTES_SIGNER_IS_NOT_THE_JUDGE, as `requireSignature` */
export async function recordDecision(platform: Platform, id: RemarkId, sha256: string): Promise<void> {
  const act = {
    actor: { kind: 'system', name: 'minutes.on-document-signed' },
    action: 'minutes.record-decision',
  } as const;
  await platform.db.transact(act, async (tx) => {
    tx.record({ kind: 'remark', id }, { sha256 });
    const row = await lockRemark(tx, id);
    if (row?.state !== 'deciding' || row.decision_sha256 !== sha256 || !row.decision) return;
    const protocol = await findProtocol(tx, { id: row.protocol_id });
    if (!protocol) throw minutesErrors('MINUTES_NOT_FOUND');
    const { judge_person_id: judge, court_code: court, language, branch } = protocol;
    const subject = { kind: 'remark-decision', id };
    const signature = await requireSignature(tx, subject, sha256, { signer: judge });
    const [signer] = signature.judgement.signers;
    const holder = signer?.iin ? await findPersonByIin(tx, signer.iin) : undefined;
    if (holder?.id !== judge || !(await isStaffOf(tx, judge, court, ['judge', 'chairperson'])))
      throw minutesErrors('MINUTES_SIGNER_IS_NOT_THE_JUDGE');
    const isRuling = branch !== 'criminal' && branch !== 'offence' && row.decision !== 'certified';
    const documentId = await fileDocument(tx, {
      ...{ caseId: protocol.case_id, kind: isRuling ? 'ruling' : 'resolution', language, mediaType: PROTOCOL_TYPE },
      title: sentence(remarkPaperTexts(language).decision(branch, row.decision)),
      ...{ fileName: `remark-decision-${protocol.hearing_on}.pdf`, sizeBytes: row.decision_size_bytes ?? 0, sha256 },
      ...{ isProved: true, from: 'court', signatureIds: [signature.id] },
    });
    await updateRemark(tx, id, {
      ...{ state: 'decided', decision_signature_id: signature.id, decided_at: signature.receivedAt },
      decision_document_id: documentId,
    });
    tx.publish(remarkDecided, { ...protocolFactOf(protocol), remarkId: id, decision: row.decision });
  });
}
