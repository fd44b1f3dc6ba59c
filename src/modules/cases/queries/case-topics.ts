import type { Platform } from '#platform';
import { everyActorOf, type LiveTopics } from '#platform/http';
import { parseId } from '#platform/ids';
import { mayDo } from '../policy.ts';
import { findCase } from '../store/case-store.ts';
import type { CaseId } from '../store/tables.ts';
import { caseScope } from './case-scope.ts';

/** `case-file:ID` is heard by those who may read the file today. */
export function caseTopics({ reads }: Platform): LiveTopics {
  return {
    kind: 'case-file',
    mayHear: async (text, principal) => {
      const id = parseId<CaseId>(text);
      const row = id && (await findCase(reads, { id }));
      if (!row) return false;
      const scope = await caseScope(reads, row);
      return everyActorOf(principal).some((actor) => mayDo('read-file', actor, scope));
    },
  };
}
