import { type Selectable, sql } from 'kysely';
import type { CaseId } from '#modules/cases';
import type { Reads, Tx } from '#platform/db';
import { inTorelik, type TorelikTables } from './tables.ts';

export type EventRow = Selectable<TorelikTables['torelik.event']>;
export type FollowedCourtRow = Selectable<TorelikTables['torelik.followed_court']>;
export type FollowedCaseRow = Selectable<TorelikTables['torelik.followed_case']>;

/** A case is here with everything up to an event: later ones are applied to it. */
export async function followFrom(
  tx: Tx,
  given: { readonly number: string; readonly courtCode: string; readonly caseId: CaseId; readonly lastEvent: number },
): Promise<void> {
  const { number, courtCode, caseId, lastEvent } = given;
  await sql`
    insert into torelik.followed_case as f (number, court_code, case_id, last_event, seen_at)
    values (${number}, ${courtCode}, ${caseId}, ${lastEvent}, ${tx.clock.now().toString()})
    on conflict (number) do update set case_id = excluded.case_id, last_event = greatest(f.last_event, excluded.last_event)`.execute(
    inTorelik(tx),
  );
}

/** The row of a court, made at the first look. */
export async function followedCourt(tx: Tx, courtCode: string): Promise<FollowedCourtRow> {
  await inTorelik(tx)
    .insertInto('torelik.followed_court')
    .values({ court_code: courtCode, asked_at: null, answered_at: null, failure: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return await inTorelik(tx)
    .selectFrom('torelik.followed_court')
    .selectAll()
    .where('court_code', '=', courtCode)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

export async function findFollowedCourt(on: Reads, courtCode: string): Promise<FollowedCourtRow | undefined> {
  return await inTorelik(on)
    .selectFrom('torelik.followed_court')
    .selectAll()
    .where('court_code', '=', courtCode)
    .executeTakeFirst();
}

export async function updateFollowedCourt(
  tx: Tx,
  courtCode: string,
  changes: Partial<Omit<FollowedCourtRow, 'court_code'>>,
): Promise<void> {
  await inTorelik(tx).updateTable('torelik.followed_court').set(changes).where('court_code', '=', courtCode).execute();
}

/** Keeps what is new; what came before is known by its id. @returns how many were new */
export async function insertEvents(tx: Tx, rows: readonly EventRow[]): Promise<number> {
  if (rows.length === 0) return 0;
  const { numInsertedOrUpdatedRows } = await inTorelik(tx)
    .insertInto('torelik.event')
    .values(rows)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows ?? 0n);
}

/** What waits in the court, case by case in the order of its events. */
export async function waitingEvents(on: Reads, courtCode: string): Promise<readonly EventRow[]> {
  return await inTorelik(on)
    .selectFrom('torelik.event')
    .selectAll()
    .where('court_code', '=', courtCode)
    .where('state', '=', 'waiting')
    .orderBy('case_number')
    .orderBy('ordinal')
    .execute();
}

export async function lockEvent(tx: Tx, id: string): Promise<EventRow | undefined> {
  return await inTorelik(tx)
    .selectFrom('torelik.event')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function updateEvent(
  tx: Tx,
  id: string,
  changes: Partial<Pick<EventRow, 'state' | 'reason' | 'settled_at'>>,
): Promise<void> {
  await inTorelik(tx).updateTable('torelik.event').set(changes).where('id', '=', id).execute();
}

/** The case of an event, held until the commit; made when it is seen for the first time. */
export async function lockFollowedCase(
  tx: Tx,
  { number, courtCode }: { readonly number: string; readonly courtCode: string },
): Promise<FollowedCaseRow> {
  await inTorelik(tx)
    .insertInto('torelik.followed_case')
    .values({ number, court_code: courtCode, case_id: null, registered_on: null, seen_at: tx.clock.now() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return await inTorelik(tx)
    .selectFrom('torelik.followed_case')
    .selectAll()
    .where('number', '=', number)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

export async function updateFollowedCase(
  tx: Tx,
  number: string,
  changes: Partial<Pick<FollowedCaseRow, 'case_id' | 'last_event' | 'registered_on'>>,
): Promise<void> {
  await inTorelik(tx).updateTable('torelik.followed_case').set(changes).where('number', '=', number).execute();
}

/** Registered elsewhere and not here, the latest first. @param before seen for the first time before that instant */
export async function casesElsewhere(
  on: Reads,
  courtCode: string,
  before: Temporal.Instant,
  most: number,
): Promise<readonly FollowedCaseRow[]> {
  return await inTorelik(on)
    .selectFrom('torelik.followed_case')
    .selectAll()
    .where('court_code', '=', courtCode)
    .where('case_id', 'is', null)
    .where('seen_at', '<=', before)
    .orderBy('seen_at', 'desc')
    .orderBy('number')
    .limit(most)
    .execute();
}

/** The thing that a hearing of the national system became here. */
export async function findThing(
  on: Reads,
  caseId: CaseId,
  kind: 'hearing' | 'document',
  key: string,
): Promise<string | undefined> {
  const row = await inTorelik(on)
    .selectFrom('torelik.v_known_thing')
    .select('our_id')
    .where('case_id', '=', caseId)
    .where('kind', '=', kind)
    .where('key', '=', key)
    .executeTakeFirst();
  return row?.our_id;
}

export async function insertThing(tx: Tx, row: TorelikTables['torelik.followed_thing']): Promise<void> {
  await inTorelik(tx).insertInto('torelik.followed_thing').values(row).execute();
}

/** Courts that were not answered at the last look. */
export async function silentCourts(on: Reads): Promise<readonly FollowedCourtRow[]> {
  return await inTorelik(on)
    .selectFrom('torelik.followed_court')
    .selectAll()
    .where('failure', 'is not', null)
    .execute();
}

/** Events that wait for somebody who mends something. */
export async function countForPerson(on: Reads): Promise<number> {
  const { count } = await inTorelik(on)
    .selectFrom('torelik.event')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('state', '=', 'waiting')
    .where('reason', 'is not', null)
    .where('reason', 'not in', ['its_turn', 'case_elsewhere'])
    .executeTakeFirstOrThrow();
  return count;
}
