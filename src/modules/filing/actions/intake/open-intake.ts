import type { Tx } from '#platform/db';
import type { AccountId, PersonId } from '#platform/ids';
import { filingErrors } from '../../errors.ts';
import type { FilingId } from '../../model/ids.ts';
import { isHeldByOther } from '../../model/intake/pick-up.ts';
import { mayDo } from '../../policy.ts';
import { type FilingRow, lockFiling } from '../../store/filing-store.ts';
import { standingDecision } from '../../store/intake-store.ts';

/** Whoever acts for a registry: a clerk, told by the act. */
export interface Clerk {
  readonly personId: PersonId;
  readonly accountId: AccountId;
  readonly courtCode: string;
  readonly role: string;
}

/** @throws FILING_NOT_ALLOWED for everybody who does not act as staff of a court */
export function clerkOf({ act: { actor } }: Pick<Tx, 'act'>): Clerk {
  if (actor.kind !== 'staff') throw filingErrors('FILING_NOT_ALLOWED');
  return actor;
}

/**
 * Holds a filing that waits for the registry, for a clerk of its court.
 * @throws FILING_NOT_FOUND also for a filing of another court, FILING_DECIDED, FILING_TAKEN with the name of who has it open
 */
export async function openForIntake(tx: Tx, id: FilingId): Promise<FilingRow> {
  const clerk = clerkOf(tx);
  const row = await lockFiling(tx, id);
  if (!row || !mayDo('decide-intake', tx.act.actor, { courtCode: row.court_code }))
    throw filingErrors('FILING_NOT_FOUND');
  if (row.state !== 'sent' || (await standingDecision(tx, id))) throw filingErrors('FILING_DECIDED');
  if (isHeldByOther(holdOf(row), clerk.personId, tx.clock.now())) {
    throw filingErrors('FILING_TAKEN', { name: row.taken_name ?? '' });
  }
  return row;
}

export function holdOf({ taken_by, taken_name, taken_until }: FilingRow) {
  return taken_by && taken_until ? { personId: taken_by, name: taken_name ?? '', until: taken_until } : undefined;
}
