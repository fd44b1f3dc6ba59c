import type { Platform } from '#platform';
import { everyActorOf, type LiveTopics } from '#platform/http';
import { parseId } from '#platform/ids';
import { isOut } from '../model/act-course.ts';
import type { ActId } from '../model/ids.ts';
import { mayDo } from '../policy.ts';
import { findAct } from '../store/act-store.ts';
import { scopeOf } from './act-scope.ts';

/** `act:ID` is heard by those who may read the original: a draft by those who work on it. */
export function actTopics({ reads }: Platform): LiveTopics {
  return {
    kind: 'act',
    mayHear: async (text, principal) => {
      const id = parseId<ActId>(text);
      const row = id && (await findAct(reads, id));
      if (!row) return false;
      const scope = { ...(await scopeOf(reads, row.case_id)), isOut: isOut(row.state) };
      return everyActorOf(principal).some((actor) => mayDo('read', actor, scope));
    },
  };
}
