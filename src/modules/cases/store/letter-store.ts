import type { Selectable } from 'kysely';
import type { Reads, Tx } from '#platform/db';
import { newId } from '#platform/ids';
import type { LetterId } from '../model/letter.ts';
import type { ParticipantId } from '../model/participant.ts';
import { type CaseId, type CasesTables, inCases } from './tables.ts';

export type LetterRow = Selectable<CasesTables['cases.letter']>;
export type ListedLetterRow = LetterRow & { readonly number: string; readonly court_code: string };

/** One letter at a time goes to a participant: asking again while one is under way changes nothing. */
export async function askForLetter(tx: Tx, caseId: CaseId, participantId: ParticipantId): Promise<void> {
  await inCases(tx)
    .insertInto('cases.letter')
    .values({
      ...{ id: newId<LetterId>(), case_id: caseId, participant_id: participantId, asked_at: tx.clock.now() },
      ...{ address: null, has_code: null, printed_at: null, posted_on: null, posting_number: null },
      ...{ settled_on: null, outcome: null, proof_document_id: null },
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function lockLetter(tx: Tx, id: LetterId): Promise<LetterRow | undefined> {
  return await inCases(tx).selectFrom('cases.letter').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

export async function updateLetter(tx: Tx, id: LetterId, changes: Partial<Omit<LetterRow, 'id' | 'version'>>) {
  await inCases(tx)
    .updateTable('cases.letter')
    .set((row) => ({ ...changes, version: row('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** The register of a court: what is to be done first, then the latest. */
export async function listLetterRows(on: Reads, courtCode: string, limit: number): Promise<readonly ListedLetterRow[]> {
  return await letters(on)
    .where('c.court_code', '=', courtCode)
    .orderBy('l.settled_on', (order) => order.desc().nullsFirst())
    .orderBy('l.asked_at')
    .limit(limit)
    .execute();
}

export async function findLetter(on: Reads, id: LetterId): Promise<ListedLetterRow | undefined> {
  return await letters(on).where('l.id', '=', id).executeTakeFirst();
}

export async function lettersOfCase(on: Reads, caseId: CaseId): Promise<readonly ListedLetterRow[]> {
  return await letters(on).where('l.case_id', '=', caseId).orderBy('l.asked_at').execute();
}

function letters(on: Reads) {
  return inCases(on)
    .selectFrom('cases.letter as l')
    .innerJoin('cases.court_case as c', 'c.id', 'l.case_id')
    .selectAll('l')
    .select(['c.number', 'c.court_code']);
}
