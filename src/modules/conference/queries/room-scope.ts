import { getStaffHearing } from '#modules/hearings';
import type { Reads } from '#platform/db';
import type { RoomScope } from '../policy.ts';
import type { RoomRow } from '../store/tables.ts';

const system = { kind: 'system', name: 'conference' } as const;

/** What the policy has to know about a room: whose court, and who presides today. */
export async function roomScope(
  on: Reads,
  { court_code: courtCode, hearing_id: hearingId }: RoomRow,
): Promise<RoomScope> {
  if (!hearingId) return { courtCode };
  const { judge } = await getStaffHearing(on, system, hearingId);
  return { courtCode, judge: judge.personId };
}
