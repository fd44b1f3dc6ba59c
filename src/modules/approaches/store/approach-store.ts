import { sql } from 'kysely';
import type { Tx } from '#platform/db';
import type { ApproachId } from '../model/approach.ts';
import { type ApproachRow, inApproaches, type NewApproachRow } from './tables.ts';

/** @returns the next number of the court: they have no holes, so that nobody has to ask what is missing */
export async function insertApproach(tx: Tx, row: NewApproachRow): Promise<number> {
  const { court_code } = row;
  await sql`select pg_advisory_xact_lock(hashtextextended(${`approaches of ${court_code}`}, 0))`.execute(
    inApproaches(tx),
  );
  const { number } = await inApproaches(tx)
    .insertInto('approaches.approach')
    .values((values) => ({
      ...row,
      number: values
        .selectFrom('approaches.approach')
        .select(sql<number>`coalesce(max(number), 0) + 1`.as('next'))
        .where('court_code', '=', court_code),
    }))
    .returning('number')
    .executeTakeFirstOrThrow();
  return number;
}

export async function lockApproach(tx: Tx, id: ApproachId): Promise<ApproachRow | undefined> {
  return await inApproaches(tx)
    .selectFrom('approaches.approach')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

type Withdrawal = Pick<ApproachRow, 'withdrawn_at' | 'withdrawn_by' | 'withdrawn_because'>;

export async function markWithdrawn(tx: Tx, id: ApproachId, withdrawal: Withdrawal): Promise<void> {
  await inApproaches(tx).updateTable('approaches.approach').set(withdrawal).where('id', '=', id).execute();
}
