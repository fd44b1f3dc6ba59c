import type { Tx } from '#platform/db';
import type { PersonId } from '#platform/ids';
import { noticesErrors } from '../errors.ts';
import type { SettledBy } from '../model/demand.ts';
import type { DemandId, Fact } from '../model/notice.ts';
import type { AnyTemplate } from '../model/template.ts';
import { inNotices } from '../store/tables.ts';

export interface Settlement {
  /** How the registry told the person, or that the fact was undone. */
  readonly by: Exclude<SettledBy, 'delivery'>;
  /** Identifier of the proof: the postal item, the receipt, the ruling; no personal data. */
  readonly evidence: string;
}

/** Closes a demand that no delivery met (CPC RK arts 127 (4), 129). @throws NOTICES_DEMAND_MISSING when it is closed already */
export async function settleDemand(tx: Tx, demandId: DemandId, { by, evidence }: Settlement): Promise<void> {
  const closed = await inNotices(tx)
    .updateTable('notices.demand')
    .set({ settled_at: tx.clock.now(), settled_by: by, settled_evidence: evidence })
    .where('id', '=', demandId)
    .where('settled_at', 'is', null)
    .returning('person_id')
    .executeTakeFirst();
  if (!closed) throw noticesErrors('NOTICES_DEMAND_MISSING');
  tx.record({ kind: 'demand', id: demandId, personId: closed.person_id }, { by, evidence });
}

/** The open demand of a fact, as the guest knows it that made it; nothing when it is closed or was never made. */
export async function settleDemandOf(
  tx: Tx,
  of: {
    readonly fact: Pick<Fact, 'kind' | 'id'>;
    readonly template: Pick<AnyTemplate, 'name'>;
    readonly personId: PersonId;
  },
  settlement: Settlement,
): Promise<void> {
  const open = await inNotices(tx)
    .selectFrom('notices.demand')
    .select('id')
    .where('fact_kind', '=', of.fact.kind)
    .where('fact_id', '=', of.fact.id)
    .where('template', '=', of.template.name)
    .where('person_id', '=', of.personId)
    .where('settled_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (open) await settleDemand(tx, open.id, settlement);
}
