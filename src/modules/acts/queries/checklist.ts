import type { Actor } from '#platform/audit';
import type { Reads } from '#platform/db';
import type { ActCheck } from '../model/checklist.ts';
import type { ActId } from '../model/ids.ts';
import { checkAct } from './check-act.ts';
import { readAct } from './read-act.ts';

/** What still stands between the draft and the signature. @throws ACTS_NOT_FOUND, ACTS_NOT_ALLOWED, ACTS_NO_JUDGE */
export async function getChecklist(on: Reads, actor: Actor, id: ActId): Promise<readonly ActCheck[]> {
  return await checkAct(on, await readAct(on, actor, id, 'draft'));
}
