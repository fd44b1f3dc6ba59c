import { sql } from 'kysely';
import { type Tx, writeLater } from '#platform/db';
import { newId, type PersonId } from '#platform/ids';
import type { DemandId, Fact, NoticeId } from '../model/notice.ts';
import { inNotices } from './tables.ts';

export interface DemandRow {
  readonly fact: Fact;
  readonly template: { readonly name: string; readonly legalBase?: string; readonly isMandatory?: boolean };
  readonly personId: PersonId;
}

/** Writes the demand once; a repeated one keeps the first time. */
export async function writeDemand(
  tx: Tx,
  { fact, template, personId }: DemandRow,
  dueAt: Temporal.Instant,
): Promise<void> {
  const values = {
    id: newId<DemandId>(),
    template: template.name,
    person_id: personId,
    fact_kind: fact.kind,
    fact_id: fact.id,
    court_code: fact.courtCode ?? null,
    legal_base: template.legalBase ?? null,
    demanded_at: tx.clock.now(),
    due_at: dueAt,
  };
  const insert = inNotices(tx).insertInto('notices.demand').values(values);
  await writeLater(
    tx,
    insert.onConflict((conflict) => conflict.constraint('demand_is_once').doNothing()),
  );
}

/** Ties a notice to the demand of its fact; a mandatory notice that nobody demanded in advance demands itself. */
export async function attachNotice(tx: Tx, row: DemandRow & { readonly noticeId: NoticeId }): Promise<void> {
  if (row.template.isMandatory) await writeDemand(tx, row, tx.clock.now());
  await writeLater(
    tx,
    inNotices(tx)
      .updateTable('notices.demand')
      .set({ notice_id: row.noticeId })
      .where('fact_kind', '=', row.fact.kind)
      .where('fact_id', '=', row.fact.id)
      .where('template', '=', row.template.name)
      .where('person_id', '=', row.personId),
  );
}

/** The notices got there: their demands are met. */
export async function settleDemandsOf(tx: Tx, noticeIds: readonly NoticeId[]): Promise<void> {
  if (noticeIds.length === 0) return;
  await writeLater(
    tx,
    inNotices(tx)
      .updateTable('notices.demand')
      .set((eb) => ({ settled_at: tx.clock.now(), settled_by: 'delivery', settled_evidence: eb.ref('notice_id') }))
      .where('notice_id', '=', sql<NoticeId>`any(${[...new Set(noticeIds)]}::uuid[])`)
      .where('settled_at', 'is', null),
  );
}
