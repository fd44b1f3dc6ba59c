import type { Actor } from '#platform/audit';
import type { Reads } from '#platform/db';
import { actErrors } from '../errors.ts';
import { isOut } from '../model/act-course.ts';
import type { ActId } from '../model/ids.ts';
import { type ActDeed, mayDo } from '../policy.ts';
import { type ActRow, findAct } from '../store/act-store.ts';
import { scopeOf } from './act-scope.ts';

/** The row of an act for a deed, without a lock. @throws ACTS_NOT_FOUND, ACTS_NOT_ALLOWED */
export async function readAct(on: Reads, actor: Actor, id: ActId, deed: ActDeed): Promise<ActRow> {
  const row = await findAct(on, id);
  if (!row) throw actErrors('ACTS_NOT_FOUND');
  const scope = { ...(await scopeOf(on, row.case_id)), isOut: isOut(row.state) };
  if (!mayDo(deed, actor, scope)) throw actErrors('ACTS_NOT_ALLOWED');
  return row;
}
