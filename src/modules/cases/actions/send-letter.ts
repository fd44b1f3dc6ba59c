import { getCourt } from '#modules/courts';
import { drawLetterCode, grantLetterCode } from '#modules/identity';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { legalDay } from '#platform/clock';
import type { Tx } from '#platform/db';
import type { PersonId } from '#platform/ids';
import type { Paper } from '#platform/print';
import { caseErrors } from '../errors.ts';
import { letterSettled } from '../events.ts';
import type { DocumentId } from '../model/document.ts';
import { dayIsBetween, type LetterId, type LetterOutcome, letterServes } from '../model/letter.ts';
import type { ParticipantId } from '../model/participant.ts';
import { type CaseRow, findParticipant, type ParticipantRow } from '../store/case-store.ts';
import { listDocumentRows } from '../store/file-store.ts';
import { findLetter, type LetterRow, lockLetter, updateLetter } from '../store/letter-store.ts';
import type { CaseId } from '../store/tables.ts';
import { letterPaper } from './letter-paper.ts';
import { factOf, openCase } from './open-case.ts';
import { serveIn } from './say-served.ts';

/** What a module prints into a letter that it asked for. */
export interface PrintedFor {
  readonly id: LetterId;
  readonly caseId: CaseId;
  readonly participantId: ParticipantId;
  readonly subjectId: string;
  readonly address: string;
}

export interface LetterPrinting {
  readonly id: LetterId;
  readonly address: string;
  /** The words of a summons; an invitation has its own. */
  readonly paperOf?: (printed: PrintedFor) => Promise<Paper>;
}

/**
 * Prints the letter in the language of the case. An invitation has a QR of the entry page and a code that opens the
 * participant's account once: every printing makes a new code, the one before it opens nothing any more.
 * @returns the PDF, which is kept nowhere
 * @throws CASES_LETTER_NOT_FOUND, CASES_NOT_ALLOWED, CASES_LETTER_POSTED, CASES_LETTER_WITHDRAWN, CASES_ADDRESS_EMPTY, and what printing throws
 */
export async function printLetter(platform: Platform, act: Act, printing: LetterPrinting): Promise<Uint8Array> {
  const { id, paperOf } = printing;
  const address = printing.address.trim();
  const asked = await findLetter(platform.db.reads, id);
  const participant = asked && (await findParticipant(platform.db.reads, asked.participant_id));
  if (!participant || (asked.subject_id !== null) !== (paperOf !== undefined))
    throw caseErrors('CASES_LETTER_NOT_FOUND');
  const holder = participant.person_id ?? (participant.organisation_id as string as PersonId | null);
  const drawn = holder && !paperOf ? await drawLetterCode(platform, holder) : undefined;
  const { found, hasCode, court } = await platform.db.transact(act, async (tx) => {
    const { letter, found } = await openLetter(tx, id);
    if (letter.posted_on) throw caseErrors('CASES_LETTER_POSTED');
    if (letter.withdrawn_at) throw caseErrors('CASES_LETTER_WITHDRAWN');
    if (address === '') throw caseErrors('CASES_ADDRESS_EMPTY');
    const isGiven = holder && drawn ? await grantLetterCode(tx, { holder, drawn, lang: found.language }) : false;
    await updateLetter(tx, id, { address, has_code: isGiven, printed_at: tx.clock.now() });
    tx.record({ kind: 'letter', id, ...(holder ? { personId: holder } : {}) }, { printed: true, hasCode: isGiven });
    return { found, hasCode: isGiven, court: await getCourt(tx, found.court_code) };
  });
  const { subject_id: subjectId } = asked;
  if (paperOf && subjectId !== null) {
    const printed = { id, caseId: found.id, participantId: participant.id, subjectId, address };
    return await platform.printer.print(await paperOf(printed));
  }
  const code = hasCode ? drawn?.code : undefined;
  return await platform.printer.print(letterPaper(platform, { found, court, participant, address, code }));
}

/** The letter was handed to the post. @throws CASES_LETTER_NOT_FOUND, CASES_NOT_ALLOWED, CASES_LETTER_NOT_PRINTED, CASES_LETTER_WITHDRAWN, CASES_LETTER_DAY, CASES_POSTING_NUMBER_EMPTY */
export async function postLetter(
  tx: Tx,
  { id, on, number }: { readonly id: LetterId; readonly on: Temporal.PlainDate; readonly number: string },
): Promise<void> {
  const { letter } = await openLetter(tx, id);
  if (letter.withdrawn_at) throw caseErrors('CASES_LETTER_WITHDRAWN');
  if (!letter.printed_at) throw caseErrors('CASES_LETTER_NOT_PRINTED');
  if (letter.outcome) throw caseErrors('CASES_LETTER_SETTLED');
  if (number.trim() === '') throw caseErrors('CASES_POSTING_NUMBER_EMPTY');
  if (!dayIsBetween(on, legalDay(letter.printed_at), legalDay(tx.clock.now()))) throw caseErrors('CASES_LETTER_DAY');
  await updateLetter(tx, id, { posted_on: on, posting_number: number.trim() });
  tx.record({ kind: 'letter', id }, { posted: on.toString() });
}

export interface LetterEnd {
  readonly id: LetterId;
  readonly outcome: LetterOutcome;
  readonly on: Temporal.PlainDate;
  /** The scanned slip, filed before as a document of the case. */
  readonly proofDocumentId?: DocumentId;
}

/**
 * What became of a posted letter. Handed over or refused, an invitation has served every claim of the file on that day, and
 * the terms run from it (CPC RK arts. 127(4)(6), 129, 131); who asked for a summons hears of it. Returned, another one can be
 * asked for.
 * @throws CASES_LETTER_NOT_FOUND, CASES_NOT_ALLOWED, CASES_LETTER_NOT_POSTED, CASES_LETTER_SETTLED, CASES_LETTER_DAY, CASES_PROOF_MISSING
 */
export async function settleLetter(tx: Tx, { id, outcome, on, proofDocumentId }: LetterEnd): Promise<void> {
  const { letter, found, participant } = await openLetter(tx, id);
  if (letter.outcome) throw caseErrors('CASES_LETTER_SETTLED');
  if (!letter.posted_on) throw caseErrors('CASES_LETTER_NOT_POSTED');
  if (!dayIsBetween(on, letter.posted_on, legalDay(tx.clock.now()))) throw caseErrors('CASES_LETTER_DAY');
  if (letterServes(outcome) && !proofDocumentId) throw caseErrors('CASES_PROOF_MISSING');
  await updateLetter(tx, id, { outcome, settled_on: on, proof_document_id: proofDocumentId ?? null });
  tx.record({ kind: 'letter', id }, { outcome, on: on.toString() });
  tx.publish(letterSettled, {
    ...{ ...factOf(found), letterId: id, kind: letter.kind, subjectId: letter.subject_id, outcome, on: on.toString() },
    ...{ postingNumber: letter.posting_number ?? '', proofDocumentId: proofDocumentId ?? null },
  });
  if (!letterServes(outcome) || letter.kind !== 'invitation') return;
  for (const document of await listDocumentRows(tx, found.id)) {
    if (document.kind !== 'claim' || document.number === null) continue;
    await serveIn(tx, found, {
      ...{ of: { documentId: document.id }, participant, document, way: 'paper', servedOn: on },
      proof: letter.posting_number ?? '',
      ...(proofDocumentId ? { proofDocumentId } : {}),
    });
  }
}

async function openLetter(
  tx: Tx,
  id: LetterId,
): Promise<{ readonly letter: LetterRow; readonly found: CaseRow; readonly participant: ParticipantRow }> {
  const letter = await lockLetter(tx, id);
  if (!letter) throw caseErrors('CASES_LETTER_NOT_FOUND');
  const { found } = await openCase(tx, letter.case_id, 'prove-service');
  const participant = await findParticipant(tx, letter.participant_id);
  if (!participant) throw caseErrors('CASES_LETTER_NOT_FOUND');
  return { letter, found, participant };
}
