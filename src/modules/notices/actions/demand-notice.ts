import type { Tx } from '#platform/db';
import type { PersonId } from '#platform/ids';
import type { Fact } from '../model/notice.ts';
import type { Template } from '../model/template.ts';
import { writeDemand } from '../store/demand-store.ts';

export interface NewDemand<R extends object> {
  readonly fact: Fact;
  readonly template: Template<R>;
  readonly personId: PersonId;
  /** When a missing notice becomes an alarm, e.g. the end of the next day (CPC RK art. 127 (3)). */
  readonly dueAt: Temporal.Instant;
}

/**
 * Says in the transaction of a fact that the law demands a notice of it. `notify` with the same fact, template and person
 * meets the demand; until a delivery is known, or the registry settles it, the demand is open.
 */
export async function demandNotice<R extends object>(tx: Tx, demand: NewDemand<R>): Promise<void> {
  const { fact, template, personId, dueAt } = demand;
  await writeDemand(tx, { fact, template, personId }, dueAt);
  tx.record({ kind: fact.kind, id: fact.id, personId }, { demandedNotice: template.name });
}
