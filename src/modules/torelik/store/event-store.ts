import { type Selectable, sql } from 'kysely';
import type { CaseId } from '#modules/cases';
import type { Tx } from '#platform/db';
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
