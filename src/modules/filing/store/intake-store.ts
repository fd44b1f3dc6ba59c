import { type Selectable, sql } from 'kysely';
import { oneByOne, type Reads, type Tx } from '#platform/db';
import type { PersonId } from '#platform/ids';
import type { ClarificationId, DecisionId, FilingId } from '../model/ids.ts';
import type { FilingRow } from './filing-store.ts';
import { type FilingTables, inFiling } from './tables.ts';

export type DecisionRow = Selectable<FilingTables['filing.decision']>;
export type ClarificationRow = Selectable<FilingTables['filing.clarification']>;

export interface InboxAsked {
  readonly courtCode: string;
  readonly most: number;
  /** Leave out this one, for «the next». */
  readonly except?: FilingId | undefined;
}

/** What waits for the registry, the oldest first: sent, and no decision stands. */
export async function inboxRows(on: Reads, { courtCode, most, except }: InboxAsked): Promise<readonly FilingRow[]> {
  return await inFiling(on)
    .selectFrom('filing.filing as f')
    .selectAll('f')
    .where('f.court_code', '=', courtCode)
    .where('f.state', '=', 'sent')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('filing.decision as d')
            .select('d.id')
            .whereRef('d.filing_id', '=', 'f.id')
            .where('d.undone_at', 'is', null),
        ),
      ),
    )
    .$if(except !== undefined, (query) => query.where('f.id', '!=', except ?? ('' as FilingId)))
    .orderBy('f.submitted_at')
    .orderBy('f.id')
    .limit(most)
    .execute();
}

/** What joined a case by itself and no clerk has looked at. */
export async function rowsToLookAt(on: Reads, courtCode: string, most: number): Promise<readonly FilingRow[]> {
  return await inFiling(on)
    .selectFrom('filing.filing')
    .selectAll()
    .where('court_code', '=', courtCode)
    .where('state', '=', 'registered')
    .where('looked_at', 'is', null)
    .orderBy('submitted_at')
    .limit(most)
    .execute();
}

/** «Бүгін: 63 / қалды 37». */
export async function inboxCounts(
  on: Reads,
  {
    courtCode,
    clerk,
    since,
  }: { readonly courtCode: string; readonly clerk: PersonId; readonly since: Temporal.Instant },
): Promise<{ readonly decided: number; readonly left: number }> {
  const { rows } = await sql<{ decided: number; remaining: number }>`
    select
      (select count(*)::int from filing.decision d
       where d.person_id = ${clerk} and d.decided_at >= ${since.toString()}::timestamptz and d.undone_at is null) as decided,
      (select count(*)::int from filing.filing f
       where f.court_code = ${courtCode} and f.state = 'sent' and not exists
         (select 1 from filing.decision d where d.filing_id = f.id and d.undone_at is null)) as remaining`.execute(
    inFiling(on),
  );
  return { decided: rows[0]?.decided ?? 0, left: rows[0]?.remaining ?? 0 };
}

export async function insertDecision(tx: Tx, row: DecisionRow): Promise<void> {
  await inFiling(tx).insertInto('filing.decision').values(row).execute();
}

export async function standingDecision(on: Reads, id: FilingId): Promise<DecisionRow | undefined> {
  return await inFiling(on)
    .selectFrom('filing.decision')
    .selectAll()
    .where('filing_id', '=', id)
    .where('undone_at', 'is', null)
    .executeTakeFirst();
}

export async function findDecision(on: Reads, id: DecisionId): Promise<DecisionRow | undefined> {
  return await inFiling(on).selectFrom('filing.decision').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function lockDecision(tx: Tx, id: DecisionId): Promise<DecisionRow | undefined> {
  return await inFiling(tx)
    .selectFrom('filing.decision')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function updateDecision(
  tx: Tx,
  id: DecisionId,
  changes: Partial<Pick<DecisionRow, 'undone_at' | 'carried_out_at'>>,
): Promise<void> {
  await inFiling(tx).updateTable('filing.decision').set(changes).where('id', '=', id).execute();
}

/** Earlier filings of the same matter, the first one first. */
export async function sameMatter(
  on: Reads,
  { id, matter_mac: matter, submitted_at: at }: Pick<FilingRow, 'id' | 'matter_mac' | 'submitted_at'>,
): Promise<readonly FilingRow[]> {
  if (matter === null) return [];
  return await inFiling(on)
    .selectFrom('filing.filing')
    .selectAll()
    .where('matter_mac', '=', matter)
    .where('id', '!=', id)
    .where('submitted_at', '<=', at)
    .where('state', '!=', 'rejected')
    .orderBy('submitted_at')
    .execute();
}

/** Any filing of the matter that has become a case, earlier or later: the first draw holds. */
export async function registeredMatter(
  on: Reads,
  { id, matter_mac: matter }: Pick<FilingRow, 'id' | 'matter_mac'>,
): Promise<FilingRow | undefined> {
  if (matter === null) return undefined;
  return await inFiling(on)
    .selectFrom('filing.filing')
    .selectAll()
    .where('matter_mac', '=', matter)
    .where('id', '!=', id)
    .where('state', '=', 'registered')
    .where('duplicate_of', 'is', null)
    .where('case_id', 'is not', null)
    .orderBy('submitted_at')
    .executeTakeFirst();
}

/** Other filings of the matter that are no case yet, the first one first. */
export async function unregisteredMatter(
  on: Reads,
  { id, matter_mac: matter }: Pick<FilingRow, 'id' | 'matter_mac'>,
): Promise<readonly FilingRow[]> {
  if (matter === null) return [];
  return await inFiling(on)
    .selectFrom('filing.filing')
    .selectAll()
    .where('matter_mac', '=', matter)
    .where('id', '!=', id)
    .where('state', '=', 'sent')
    .orderBy('submitted_at')
    .execute();
}

/** One transaction at a time decides about one matter: two equal claims never become two cases. */
export async function lockMatter(tx: Tx, matter: string): Promise<void> {
  await oneByOne(tx, `filing.matter:${matter}`);
}

export async function clarificationsOf(on: Reads, id: FilingId): Promise<readonly ClarificationRow[]> {
  return await inFiling(on)
    .selectFrom('filing.clarification')
    .selectAll()
    .where('filing_id', '=', id)
    .orderBy('asked_at')
    .execute();
}

export async function insertClarification(tx: Tx, row: ClarificationRow): Promise<void> {
  await inFiling(tx).insertInto('filing.clarification').values(row).execute();
}

export async function answerClarificationRow(tx: Tx, id: ClarificationId, answer: string): Promise<void> {
  await inFiling(tx)
    .updateTable('filing.clarification')
    .set({ answer, answered_at: tx.clock.now() })
    .where('id', '=', id)
    .execute();
}
