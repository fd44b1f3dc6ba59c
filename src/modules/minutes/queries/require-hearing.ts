import type { HearingId } from '#modules/hearings';
import type { Actor } from '#platform/audit';
import type { Reads } from '#platform/db';
import { minutesErrors } from '../errors.ts';
import { type MinutesDeed, mayDo } from '../policy.ts';
import { findHearing, type HearingRow } from '../store/hearing-store.ts';
import { scopeOf } from './minutes-scope.ts';

/** @throws MINUTES_NOT_FOUND, MINUTES_NOT_ALLOWED */
export async function requireHearing(on: Reads, id: HearingId, deed: MinutesDeed, actor: Actor): Promise<HearingRow> {
  const hearing = await findHearing(on, id);
  if (!hearing) throw minutesErrors('MINUTES_NOT_FOUND');
  const scope = { ...(await scopeOf(on, hearing.case_id)), isSealed: false };
  if (!mayDo(deed, actor, scope)) throw minutesErrors('MINUTES_NOT_ALLOWED');
  return hearing;
}
