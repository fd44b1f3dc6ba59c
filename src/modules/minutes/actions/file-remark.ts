import { formatDate } from '@ashyq/kk-text';
import { fileDocument, listParticipants, type ParticipantId, participantsActedFor } from '#modules/cases';
import { getCourt, isInTime } from '#modules/courts';
import type { HearingId } from '#modules/hearings';
import { prepareSigning, requireSignature, type SigningId } from '#modules/signatures';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { newId } from '#platform/ids';
import type { Json } from '#platform/print';
import { minutesErrors } from '../errors.ts';
import { remarkFiled } from '../events.ts';
import { remarkPaperTexts } from '../locales/remark-paper.ts';
import { clockTimeOf } from '../model/clock-time.ts';
import type { RemarkId } from '../model/ids.ts';
import { LONGEST_WORDS, tidyWords } from '../model/words.ts';
import { findProtocolOf, type Protocol, protocolTimers } from '../queries/get-protocol.ts';
import { findProtocol, readingsOf } from '../store/protocol-store.ts';
import { insertRemark, lockRemark, updateRemark } from '../store/remark-store.ts';
import { protocolFactOf } from './draft-protocol.ts';

const template = new URL('../web/remark.typ', import.meta.url);
const REMARK_TYPE = 'application/pdf';

export interface NewRemark {
  readonly hearingId: HearingId;
  readonly words: string;
  /** Where in the hearing; the player fills it in. */
  readonly moment?: Temporal.Instant | undefined;
  /** Path of this site, where its author returns to. */
  readonly backTo: string;
}

/**
 * Prints a remark and asks its author to sign it; it is filed by the signature (CPC RK art. 284).
 * @throws MINUTES_NOT_FOUND, MINUTES_NOT_ALLOWED, MINUTES_NOT_SIGNED, MINUTES_REMARK_EMPTY, MINUTES_WORDS_TOO_LONG, MINUTES_REMARK_TOO_LATE
 */
export async function prepareRemark(platform: Platform, act: Act, remark: NewRemark): Promise<SigningId> {
  const { reads, clock } = platform;
  const words = tidyWords(remark.words);
  if (words === '') throw minutesErrors('MINUTES_REMARK_EMPTY');
  if (words.length > LONGEST_WORDS) throw minutesErrors('MINUTES_WORDS_TOO_LONG', { most: LONGEST_WORDS });
  const protocol = await findProtocolOf(reads, act.actor, remark.hearingId);
  if (protocol?.state !== 'sealed') throw minutesErrors('MINUTES_NOT_SIGNED');
  const { actor } = act;
  const [participantId] =
    actor.kind === 'person' ? await participantsActedFor(reads, protocol.caseId, actor.personId) : [];
  if (!participantId || actor.kind !== 'person') throw minutesErrors('MINUTES_NOT_ALLOWED');
  await requireInTime(platform, protocol, participantId, clock.now());
  const bytes = await printRemark(platform, protocol, { participantId, words, moment: remark.moment });
  const { sha256, sizeBytes } = await platform.blobs.put(bytes);
  return await platform.db.transact(act, async (tx) => {
    const id = newId<RemarkId>();
    const title = remarkPaperTexts(protocol.language).remark;
    const content = { sha256, sizeBytes, mediaType: REMARK_TYPE };
    const signingId = await prepareSigning(tx, {
      ...{ signer: actor.personId, subject: { kind: 'remark', id }, content, title, backTo: remark.backTo },
      shown: [{ title, ...content }],
    });
    await insertRemark(tx, {
      ...{ id, protocol_id: protocol.id, participant_id: participantId, person_id: actor.personId, words },
      ...{ moment: remark.moment ?? null, state: 'signing', prepared_at: clock.now(), sha256, size_bytes: sizeBytes },
      signing_id: signingId,
    });
    tx.record({ kind: 'hearing', id: protocol.hearingId }, { remark: id, signing: signingId });
    return signingId;
  });
}

/** @throws MINUTES_REMARK_TOO_LATE */
async function requireInTime(
  { reads }: Platform,
  protocol: Protocol,
  participantId: ParticipantId,
  at: Temporal.Instant,
): Promise<void> {
  const readAt = (await readingsOf(reads, protocol.id)).get(participantId);
  const timers = await protocolTimers(reads, protocol, undefined, readAt);
  const deadline = timers.find(({ what }) => what === 'remarks')?.deadline;
  if (deadline?.state === 'running' && !isInTime(deadline, at))
    throw minutesErrors('MINUTES_REMARK_TOO_LATE', { day: formatDate(protocol.language, deadline.lastDay) });
}

async function printRemark(
  platform: Platform,
  protocol: Protocol,
  {
    participantId,
    words,
    moment,
  }: { participantId: ParticipantId; words: string; moment: Temporal.Instant | undefined },
): Promise<Uint8Array> {
  const { language, courtCode, caseNumber, hearingOn } = protocol;
  const texts = remarkPaperTexts(language);
  const court = (await getCourt(platform.reads, courtCode)).name[language];
  const author = (await listParticipants(platform.reads, protocol.caseId)).find(({ id }) => id === participantId);
  const name =
    author?.name.kind === 'organisation'
      ? author.name[language]
      : [author?.name.surname, author?.name.givenName, author?.name.patronymic].filter(Boolean).join(' ');
  const data = {
    ...{ court, heading: texts.remark, signed: texts.signed, under: name },
    about: texts.toProtocol({ day: formatDate(language, hearingOn), number: caseNumber }),
    lines: [texts.from({ name }), ...(moment ? [texts.moment({ time: clockTimeOf(moment) })] : [])],
    parts: [{ title: null, text: words }],
  };
  const title = `${texts.remark}, № ${caseNumber}`;
  const at = platform.clock.now();
  return await platform.printer.print({ template, data: data as Json, lang: language, title, author: court, at });
}

/** The author has signed: the remark is in the file, before the judge, and its term runs. @throws as `requireSignature` */
export async function fileRemark(platform: Platform, id: RemarkId, sha256: string): Promise<void> {
  const act = { actor: { kind: 'system', name: 'minutes.on-document-signed' }, action: 'minutes.file-remark' } as const;
  await platform.db.transact(act, async (tx) => {
    tx.record({ kind: 'remark', id }, { sha256 });
    const row = await lockRemark(tx, id);
    if (row?.state !== 'signing' || row.sha256 !== sha256) return;
    const signature = await requireSignature(tx, { kind: 'remark', id }, sha256, { signer: row.person_id });
    const protocol = await findProtocol(tx, { id: row.protocol_id });
    if (!protocol) throw minutesErrors('MINUTES_NOT_FOUND');
    const documentId = await fileDocument(tx, {
      ...{ caseId: protocol.case_id, kind: 'remark', language: protocol.language, mediaType: REMARK_TYPE },
      ...{ title: sentence(remarkPaperTexts(protocol.language).remark), fileName: `remark-${protocol.hearing_on}.pdf` },
      ...{ sizeBytes: row.size_bytes, sha256, isProved: true, from: { participantId: row.participant_id } },
      signatureIds: [signature.id],
    });
    await updateRemark(tx, id, {
      ...{ state: 'filed', signature_id: signature.id, filed_at: signature.receivedAt, document_id: documentId },
    });
    tx.publish(remarkFiled, { ...protocolFactOf(protocol), remarkId: id });
  });
}

/** «Хаттамаға ескерту». */
export function sentence(capitals: string): string {
  const [first = '', ...rest] = capitals.toLocaleLowerCase('kk');
  return first.toLocaleUpperCase('kk') + rest.join('');
}
