import { type Selectable, sql } from 'kysely';
import type { Reads, Tx } from '#platform/db';
import { type CasesTables, inCases, type NumberRequestId } from './tables.ts';

export type NumberRequestRow = Selectable<CasesTables['cases.number_request']>;
type NumberingRow = Selectable<CasesTables['cases.numbering']>;

/** The next number of the court, year and kind; the row stays locked until the commit, so none is given twice or lost. */
export async function takeNextSequence(tx: Tx, courtCode: string, year: number, kind: string): Promise<number> {
  const { last } = await inCases(tx)
    .insertInto('cases.numbering')
    .values({ court_code: courtCode, year, kind, last: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['court_code', 'year', 'kind'])
        .doUpdateSet((row) => ({ last: row('cases.numbering.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return last;
}

/** Numbers up to this one are given elsewhere: the own registry goes on after it. */
export async function raiseSequence(
  tx: Tx,
  { courtCode, year, kind, last }: { courtCode: string; year: number; kind: string; last: number },
  continuesNational = false,
): Promise<void> {
  await sql`
    insert into cases.numbering as n (court_code, year, kind, last, continues_national)
    values (${courtCode}, ${year}, ${kind}, ${last}, ${continuesNational})
    on conflict (court_code, year, kind) do update set
      last = greatest(n.last, excluded.last), continues_national = n.continues_national or excluded.continues_national`.execute(
    inCases(tx),
  );
}

export async function findNumbering(
  on: Reads,
  courtCode: string,
  year: number,
  kind: string,
): Promise<NumberingRow | undefined> {
  return await inCases(on)
    .selectFrom('cases.numbering')
    .selectAll()
    .where('court_code', '=', courtCode)
    .where('year', '=', year)
    .where('kind', '=', kind)
    .executeTakeFirst();
}

/** @returns false when the subject waits already */
export async function insertNumberRequest(tx: Tx, row: NumberRequestRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await inCases(tx)
    .insertInto('cases.number_request')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export interface NumberSubject {
  /** What waits for the number: `filing`. */
  readonly kind: string;
  readonly id: string;
}

/** The request that stands; given up ones are history. */
export async function standingRequest(on: Reads, subject: NumberSubject): Promise<NumberRequestRow | undefined> {
  return await inCases(on)
    .selectFrom('cases.number_request')
    .selectAll()
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .where('given_up_at', 'is', null)
    .executeTakeFirst();
}

export async function findNumberRequest(on: Reads, id: NumberRequestId): Promise<NumberRequestRow | undefined> {
  return await inCases(on).selectFrom('cases.number_request').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function lockNumberRequest(tx: Tx, id: NumberRequestId): Promise<NumberRequestRow | undefined> {
  return await inCases(tx)
    .selectFrom('cases.number_request')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function updateNumberRequest(
  tx: Tx,
  id: NumberRequestId,
  changes: Partial<Omit<NumberRequestRow, 'id'>>,
): Promise<void> {
  await inCases(tx).updateTable('cases.number_request').set(changes).where('id', '=', id).execute();
}

/** Those that wait for an answer or for a person, the oldest first. @param courtCode default: every court */
export async function waitingRequests(on: Reads, courtCode?: string): Promise<readonly NumberRequestRow[]> {
  return await inCases(on)
    .selectFrom('cases.number_request')
    .selectAll()
    .where('answered_at', 'is', null)
    .where('given_up_at', 'is', null)
    .$if(courtCode !== undefined, (query) => query.where('court_code', '=', courtCode ?? ''))
    .orderBy('asked_at')
    .execute();
}

/** True when a case here bears the number. */
export async function isNumberTaken(on: Reads, number: string): Promise<boolean> {
  const found = await inCases(on)
    .selectFrom('cases.court_case')
    .select('id')
    .where('number', '=', number)
    .executeTakeFirst();
  return found !== undefined;
}
