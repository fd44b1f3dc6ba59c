import { getCourt } from '#modules/courts';
import { drawLetterCode, grantLetterCode } from '#modules/identity';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { legalDay } from '#platform/clock';
import type { Tx } from '#platform/db';
import type { PersonId } from '#platform/ids';
import { caseErrors } from '../errors.ts';
import type { DocumentId } from '../model/document.ts';
import { dayIsBetween, type LetterId, type LetterOutcome, letterServes } from '../model/letter.ts';
import { type CaseRow, findParticipant, type ParticipantRow } from '../store/case-store.ts';
import { listDocumentRows } from '../store/file-store.ts';
import { findLetter, type LetterRow, lockLetter, updateLetter } from '../store/letter-store.ts';
import { letterPaper } from './letter-paper.ts';
import { openCase } from './open-case.ts';
import { serveIn } from './say-served.ts';

/**
 * Prints the letter: words in the language of the case, a QR of the entry page, and a code that opens the participant's
 * account once. Every printing makes a new code; the one before it opens nothing any more.
 * @returns the PDF, which is kept nowhere
 * @throws CASES_LETTER_NOT_FOUND, CASES_NOT_ALLOWED, CASES_LETTER_POSTED, CASES_ADDRESS_EMPTY, and what printing throws
 */
export async function printLetter(
  platform: Platform,
  act: Act,
  { id, address }: { readonly id: LetterId; readonly address: string },
): Promise<Uint8Array> {
  const asked = await findLetter(platform.reads, id);
  const participant = asked && (await findParticipant(platform.reads, asked.participant_id));
  if (!participant) throw caseErrors('CASES_LETTER_NOT_FOUND');
  const holder = participant.person_id ?? (participant.organisation_id as string as PersonId | null);
  const drawn = holder ? await drawLetterCode(platform, holder) : undefined;
  const { found, hasCode, court } = await platform.db.transact(act, async (tx) => {
    const { letter, found } = await openLetter(tx, id);
    if (letter.posted_on) throw caseErrors('CASES_LETTER_POSTED');
    if (address.trim() === '') throw caseErrors('CASES_ADDRESS_EMPTY');
    const isGiven = holder && drawn ? await grantLetterCode(tx, { holder, drawn, lang: found.language }) : false;
    await updateLetter(tx, id, { address: address.trim(), has_code: isGiven, printed_at: tx.clock.now() });
    tx.record({ kind: 'letter', id, ...(holder ? { personId: holder } : {}) }, { printed: true, hasCode: isGiven });
    return { found, hasCode: isGiven, court: await getCourt(tx, found.court_code) };
  });
  const code = hasCode ? drawn?.code : undefined;
  return await platform.printer.print(
    letterPaper(platform, { found, court, participant, address: address.trim(), code }),
  );
}

/** The letter was handed to the post. @throws CASES_LETTER_NOT_FOUND, CASES_NOT_ALLOWED, CASES_LETTER_NOT_PRINTED, CASES_LETTER_DAY, CASES_POSTING_NUMBER_EMPTY */
export async function postLetter(
  tx: Tx,
  { id, on, number }: { readonly id: LetterId; readonly on: Temporal.PlainDate; readonly number: string },
): Promise<void> {
  const { letter } = await openLetter(tx, id);
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
 * What became of a posted letter. Handed over or refused, it has served every claim of the file on that day, and the terms
 * run from it (CPC RK arts. 127(4)(6), 129, 131); returned, another one can be asked for.
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
  if (!letterServes(outcome)) return;
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
