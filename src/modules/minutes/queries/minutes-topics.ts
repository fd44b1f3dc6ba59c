import type { HearingId } from '#modules/hearings';
import type { Platform } from '#platform';
import { everyActorOf, type LiveTopics } from '#platform/http';
import { parseId } from '#platform/ids';
import { mayDo } from '../policy.ts';
import { findHearing } from '../store/hearing-store.ts';
import { scopeOf } from './minutes-scope.ts';

/** `minutes:HEARING` is heard by those who keep its protocol. */
export function minutesTopics({ reads }: Platform): LiveTopics {
  return {
    kind: 'minutes',
    mayHear: async (text, principal) => {
      const id = parseId<HearingId>(text);
      const hearing = id && (await findHearing(reads, id));
      if (!hearing) return false;
      const scope = { ...(await scopeOf(reads, hearing.case_id)), isSealed: false };
      return everyActorOf(principal).some((actor) => mayDo('read', actor, scope));
    },
  };
}
