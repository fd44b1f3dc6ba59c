import type { Selectable } from 'kysely';
import type { Reads, Tx } from '#platform/db';
import { newId } from '#platform/ids';
import type { LetterId, LetterKind } from '../model/letter.ts';
import type { ParticipantId } from '../model/participant.ts';
import { type CaseId, type CasesTables, inCases } from './tables.ts';

export type LetterRow = Selectable<CasesTables['cases.letter']>;
export type ListedLetterRow = LetterRow & { readonly number: string; readonly court_code: string };

export interface NewLetter {
  readonly caseId: CaseId;
  readonly participantId: ParticipantId;
  readonly kind: LetterKind;
  /** Of a summons or a copy. */
  readonly subjectId?: string;
  readonly neededBy?: Temporal.PlainDate;
}

/** One letter at a time goes to a participant about the same thing: asking again while one is under way finds that one. */
export async function insertLetter(tx: Tx, { caseId, participantId, kind, ...rest }: NewLetter): Promise<LetterId> {
  const { subjectId = null, neededBy = null } = rest;
  const id = newId<LetterId>();
  await inCases(tx)
    .insertInto('cases.letter')
    .values({
      ...{ id, case_id: caseId, participant_id: participantId, asked_at: tx.clock.now() },
      ...{ address: null, has_code: null, printed_at: null, posted_on: null, posting_number: null },
      ...{ settled_on: null, outcome: null, proof_document_id: null, withdrawn_at: null },
      ...{ kind, subject_id: subjectId, needed_by: neededBy },
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const open = await inCases(tx)
    .selectFrom('cases.letter')
    .select('id')
    .where('case_id', '=', caseId)
    .where('participant_id', '=', participantId)
    .where('kind', '=', kind)
    .where('subject_id', 'is not distinct from', subjectId)
    .where('outcome', 'is', null)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirstOrThrow();
  return open.id;
}

/** @returns those that had not been posted */
export async function withdrawLettersOf(
  tx: Tx,
  caseId: CaseId,
  subjectIds: readonly string[],
  participantId: ParticipantId | undefined,
): Promise<readonly LetterId[]> {
  if (subjectIds.length === 0) return [];
  const rows = await inCases(tx)
    .updateTable('cases.letter')
    .set((row) => ({ withdrawn_at: tx.clock.now(), version: row('version', '+', 1) }))
    .where('case_id', '=', caseId)
    .where('subject_id', 'in', [...subjectIds])
    .$if(participantId !== undefined, (query) => query.where('participant_id', '=', participantId as ParticipantId))
    .where('posted_on', 'is', null)
    .where('withdrawn_at', 'is', null)
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
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
    .where('l.withdrawn_at', 'is', null)
    .orderBy('l.settled_on', (order) => order.desc().nullsFirst())
    .orderBy('l.needed_by', (order) => order.asc().nullsLast())
    .orderBy('l.asked_at')
    .limit(limit)
    .execute();
}

export async function findLetter(on: Reads, id: LetterId): Promise<ListedLetterRow | undefined> {
  return await letters(on).where('l.id', '=', id).executeTakeFirst();
}

export async function lettersOfCase(on: Reads, caseId: CaseId): Promise<readonly ListedLetterRow[]> {
  return await letters(on).where('l.case_id', '=', caseId).orderBy('l.asked_at').orderBy('l.id').execute();
}

function letters(on: Reads) {
  return inCases(on)
    .selectFrom('cases.letter as l')
    .innerJoin('cases.court_case as c', 'c.id', 'l.case_id')
    .selectAll('l')
    .select(['c.number', 'c.court_code']);
}
