import type { Selectable } from 'kysely';
import type { Reads, Tx } from '#platform/db';
import type { PersonId } from '#platform/ids';
import type { DocumentId } from '../model/document.ts';
import type { ParticipantId } from '../model/participant.ts';
import { type CaseId, type CasesTables, inCases } from './tables.ts';

export type ServiceRow = Selectable<CasesTables['cases.service']>;
export type OpenedRow = Selectable<CasesTables['cases.opened_document']>;

/** Remembers the first opening only. @returns true when this was it */
export async function rememberOpening(tx: Tx, row: OpenedRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await inCases(tx)
    .insertInto('cases.opened_document')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Who opened which documents of the case first and when. */
export async function listOpenings(on: Reads, caseId: CaseId): Promise<readonly OpenedRow[]> {
  return await inCases(on)
    .selectFrom('cases.opened_document as o')
    .innerJoin('cases.case_document as d', 'd.id', 'o.document_id')
    .selectAll('o')
    .where('d.case_id', '=', caseId)
    .orderBy('o.at')
    .execute();
}

export async function appendService(tx: Tx, row: ServiceRow): Promise<void> {
  await inCases(tx).insertInto('cases.service').values(row).execute();
}

export async function listServiceRows(on: Reads, caseId: CaseId): Promise<readonly ServiceRow[]> {
  return await inCases(on)
    .selectFrom('cases.service')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('at')
    .execute();
}

export async function isServed(on: Reads, documentId: DocumentId, participantId: ParticipantId): Promise<boolean> {
  const found = await inCases(on)
    .selectFrom('cases.service')
    .select('id')
    .where('document_id', '=', documentId)
    .where('participant_id', '=', participantId)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

export async function lastLook(on: Reads, caseId: CaseId, personId: PersonId): Promise<Temporal.Instant | undefined> {
  const found = await inCases(on)
    .selectFrom('cases.look')
    .select('at')
    .where('case_id', '=', caseId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return found?.at;
}

export async function saveLook(tx: Tx, caseId: CaseId, personId: PersonId): Promise<void> {
  const at = tx.clock.now();
  await inCases(tx)
    .insertInto('cases.look')
    .values({ case_id: caseId, person_id: personId, at })
    .onConflict((conflict) => conflict.columns(['case_id', 'person_id']).doUpdateSet({ at }))
    .execute();
}
