import { sql } from 'kysely';
import type { Reads, Tx } from '#platform/db';
import type { AccountId, SessionId } from '#platform/ids';
import { inIdentity, type SessionEnd, type SessionRow } from './tables.ts';

export async function insertSession(tx: Tx, row: SessionRow): Promise<void> {
  await inIdentity(tx).insertInto('identity.session').values(row).execute();
}

/** Ends sessions of an account: all of them, all but one, or one. @returns how many were open */
export async function endSessions(
  tx: Tx,
  accountId: AccountId,
  which: { readonly only?: SessionId; readonly except?: SessionId },
  endedBy: SessionEnd,
): Promise<number> {
  let update = inIdentity(tx)
    .updateTable('identity.session')
    .set({ ended_at: tx.clock.now(), ended_by: endedBy })
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null);
  if (which.only) update = update.where('id', '=', which.only);
  if (which.except) update = update.where('id', '<>', which.except);
  const { numUpdatedRows } = await update.executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Sessions that have neither ended nor run out, the last seen first. */
export async function openSessionsOf(on: Reads, accountId: AccountId): Promise<SessionRow[]> {
  const now = on.clock.now();
  return await inIdentity(on)
    .selectFrom('identity.session')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('stage', '=', 'open')
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .where(sql<boolean>`last_seen_at + make_interval(mins => idle_minutes) > ${now.toString()}::timestamptz`)
    .orderBy('last_seen_at', 'desc')
    .execute();
}
