import { sql } from 'kysely';
import type { CaseId } from '#modules/cases';
import { legalDay } from '#platform/clock';
import type { Reads, Tx } from '#platform/db';
import { inDistribution, type RedrawRequestId, type WaitingTable } from './tables.ts';

export type WaitingRow = Omit<WaitingTable, 'tries'> & { readonly tries: number };

interface NewWaiting {
  readonly caseId: CaseId;
  readonly courtCode: string;
  readonly caseNumber: string;
  readonly registeredAt: Temporal.Instant;
  readonly requestId: RedrawRequestId | undefined;
}

/** Notes that nobody could be drawn. @returns true the first time */
export async function noteWaiting(tx: Tx, waiting: NewWaiting): Promise<boolean> {
  const now = tx.clock.now();
  const row = await inDistribution(tx)
    .insertInto('distribution.waiting')
    .values({
      ...{ case_id: waiting.caseId, court_code: waiting.courtCode, case_number: waiting.caseNumber },
      ...{ registered_at: waiting.registeredAt, since: now, last_tried_at: now },
      request_id: waiting.requestId ?? null,
    })
    .onConflict((conflict) =>
      conflict.column('case_id').doUpdateSet((eb) => ({
        tries: eb('distribution.waiting.tries', '+', 1),
        last_tried_at: now,
      })),
    )
    .returning('tries')
    .executeTakeFirstOrThrow();
  return row.tries === 1;
}

export async function endWaiting(tx: Tx, caseId: CaseId): Promise<void> {
  await inDistribution(tx).deleteFrom('distribution.waiting').where('case_id', '=', caseId).execute();
}

/** Oldest first. @param courtCode default: every court */
export async function waitingCases(on: Reads, courtCode?: string): Promise<readonly WaitingRow[]> {
  return await inDistribution(on)
    .selectFrom('distribution.waiting')
    .selectAll()
    .$if(courtCode !== undefined, (query) => query.where('court_code', '=', courtCode ?? ''))
    .orderBy('since')
    .execute();
}

/** Cases without a judge that the national system numbered before their court left it: nobody else draws them now. */
export async function undrawnAfterSwitch(on: Reads, courtCode?: string): Promise<readonly CaseId[]> {
  const today = legalDay(on.clock.now());
  const rows = await inDistribution(on)
    .selectFrom('cases.v_case as c')
    .select('c.id')
    .where('c.judge_post_id', 'is', null)
    .where('c.numbered_by', '=', 'national')
    .where('c.stage', 'in', ['registered', 'accepted', 'preparation', 'examination'])
    .$if(courtCode !== undefined, (query) => query.where('c.court_code', '=', courtCode ?? ''))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('courts.v_registry as r')
            .select('r.registry')
            .whereRef('r.court_code', '=', 'c.court_code')
            .where('r.registry', '=', 'national')
            .where(sql<boolean>`r.valid_from <= ${today} and (r.valid_to is null or r.valid_to >= ${today})`),
        ),
      ),
    )
    .orderBy('c.id')
    .execute();
  return rows.map(({ id }) => id);
}
