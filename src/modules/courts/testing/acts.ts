import type { Act } from '#platform/audit';
import { type AccountId, newId, type PersonId } from '#platform/ids';
import type { StaffRole } from '../model/staff.ts';

export const systemAct: Act = { actor: { kind: 'system', name: 'test' }, action: 'courts.test' };

/** The act of a member of staff, as a page makes it. */
export function staffAct(personId: PersonId, role: StaffRole, courtCode = '7517'): Act {
  return { actor: { kind: 'staff', accountId: newId<AccountId>(), personId, courtCode, role }, action: 'courts.test' };
}
