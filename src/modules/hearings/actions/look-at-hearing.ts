import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import type { HearingId } from '../model/ids.ts';
import { getStaffHearing, type StaffHearing } from '../queries/list-of-staff.ts';
import { personsCalled } from '../store/attendance-store.ts';

/**
 * Opens a hearing with every name for the staff of its court, and leaves a look for each person: «who looked at my data».
 * @throws HEARINGS_NOT_FOUND, HEARINGS_NOT_ALLOWED
 */
export async function lookAtHearing(platform: Platform, act: Act, id: HearingId): Promise<StaffHearing> {
  return await platform.db.transact(act, async (tx) => {
    const hearing = await getStaffHearing(tx, act.actor, id);
    const persons = await personsCalled(tx, id);
    tx.record({ kind: 'hearing', id });
    for (const personId of persons) tx.record({ kind: 'hearing', id, personId });
    return hearing;
  });
}
