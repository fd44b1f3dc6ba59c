import type { HearingId } from '#modules/hearings';
import type { Reads } from '#platform/db';
import { minutesErrors } from '../errors.ts';
import type { MinutesScope } from '../policy.ts';
import { findHearing } from '../store/hearing-store.ts';
import { scopeOf } from './minutes-scope.ts';

/** What the policy has to know about a hearing, for whoever chooses the office to act under. @throws MINUTES_NOT_FOUND */
export async function scopeOfHearing(on: Reads, id: HearingId | undefined): Promise<MinutesScope> {
  const hearing = id && (await findHearing(on, id));
  if (!hearing) throw minutesErrors('MINUTES_NOT_FOUND');
  return { ...(await scopeOf(on, hearing.case_id)), isSealed: false };
}
