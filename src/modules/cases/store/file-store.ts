import type { Selectable } from 'kysely';
import type { Reads, Tx } from '#platform/db';
import type { DocumentId } from '../model/document.ts';
import { type CaseId, type CasesTables, inCases } from './tables.ts';

export type DocumentRow = Selectable<CasesTables['cases.case_document']>;
export type FiledRow = DocumentRow & { readonly number: number | null };

export async function insertDocument(tx: Tx, row: DocumentRow): Promise<void> {
  await inCases(tx).insertInto('cases.case_document').values(row).execute();
}

/** Enters the document under the next number; the lock of the case, taken by the caller, keeps numbers without gaps. */
export async function appendFileEntry(tx: Tx, caseId: CaseId, documentId: DocumentId): Promise<number> {
  const { last } = await inCases(tx)
    .selectFrom('cases.file_entry')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow();
  const number = (last ?? 0) + 1;
  await inCases(tx)
    .insertInto('cases.file_entry')
    .values({ case_id: caseId, number, document_id: documentId, at: tx.clock.now() })
    .execute();
  return number;
}

/** The whole file: what is entered in its order, then what is held. */
export async function listDocumentRows(on: Reads, caseId: CaseId): Promise<readonly FiledRow[]> {
  return await documents(on).where('d.case_id', '=', caseId).orderBy('e.number').orderBy('d.filed_at').execute();
}

export async function findDocument(on: Reads, id: DocumentId): Promise<FiledRow | undefined> {
  return await documents(on).where('d.id', '=', id).executeTakeFirst();
}

function documents(on: Reads) {
  return inCases(on)
    .selectFrom('cases.case_document as d')
    .leftJoin('cases.file_entry as e', 'e.document_id', 'd.id')
    .selectAll('d')
    .select('e.number as number');
}
