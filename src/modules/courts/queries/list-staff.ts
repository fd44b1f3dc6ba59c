import { compareTexts } from '@ashyq/kk-text';
import type { Reads } from '#platform/db';
import type { StaffMember, StaffRole } from '../model/staff.ts';
import { dayAsked, holdsOn, staffMemberOf } from '../store/rows.ts';
import { inCourts } from '../store/tables.ts';

export interface StaffAsked {
  readonly court: string;
  /** Default: every role. */
  readonly roles?: readonly StaffRole[] | undefined;
  /** Default: today. */
  readonly on?: Temporal.PlainDate | undefined;
}

/** Who holds office in the court on the day, by surname. */
export async function listStaff(on: Reads, { court, roles, on: day }: StaffAsked): Promise<StaffMember[]> {
  const rows = await inCourts(on)
    .selectFrom('courts.staff_post')
    .selectAll()
    .where('court_code', '=', court)
    .where(holdsOn(dayAsked(on, day)))
    .$if(roles !== undefined, (query) => query.where('role', 'in', [...(roles ?? [])]))
    .execute();
  const byName = compareTexts('kk');
  return rows.map(staffMemberOf).sort((a, b) => byName(a.surname, b.surname) || byName(a.givenName, b.givenName));
}
