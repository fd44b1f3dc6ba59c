import type { Actor } from '#platform/audit';
import type { Reads, Tx } from '#platform/db';
import { actErrors } from '../errors.ts';
import type { ActFact } from '../events.ts';
import { isOut } from '../model/act-course.ts';
import type { ActId } from '../model/ids.ts';
import { type ActDeed, type ActScope, mayDo } from '../policy.ts';
import { scopeOf } from '../queries/act-scope.ts';
import { type ActRow, lockAct } from '../store/act-store.ts';

/** Which act, as the person saw it. */
export interface ActSeen {
  readonly id: ActId;
  readonly version: number;
}

/** Locks an act for a deed. @throws ACTS_NOT_FOUND, ACTS_NOT_ALLOWED */
export async function openAct(tx: Tx, id: ActId, deed: ActDeed): Promise<ActRow> {
  const row = await lockAct(tx, id);
  if (!row) throw actErrors('ACTS_NOT_FOUND');
  await requireMay(tx, row, deed, tx.act.actor);
  return row;
}

/** The same, refused when somebody changed it since. @throws ACTS_CHANGED_MEANWHILE */
export async function openSeenAct(tx: Tx, seen: ActSeen, deed: ActDeed): Promise<ActRow> {
  const row = await openAct(tx, seen.id, deed);
  requireSeen(row, seen);
  return row;
}

/** @throws ACTS_CHANGED_MEANWHILE */
export function requireSeen(row: ActRow, seen: ActSeen): void {
  if (row.version !== seen.version) throw actErrors('ACTS_CHANGED_MEANWHILE');
}

/** @throws ACTS_NOT_ALLOWED */
export async function requireMay(on: Reads, row: ActRow, deed: ActDeed, actor: Actor): Promise<ActScope> {
  const scope = { ...(await scopeOf(on, row.case_id)), isOut: isOut(row.state) };
  if (!mayDo(deed, actor, scope)) throw actErrors('ACTS_NOT_ALLOWED');
  return scope;
}

export function factOf(row: ActRow): ActFact {
  return {
    ...{ actId: row.id, caseId: row.case_id, courtCode: row.court_code },
    ...{ kind: row.kind, number: row.number ?? '' },
  };
}
