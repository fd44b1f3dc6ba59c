import type { Reads } from '#platform/db';
import type { PersonId } from '#platform/ids';
import type { StaffRole } from '../model/staff.ts';
import { dayAsked, holdsOn } from '../store/rows.ts';
import { inCourts } from '../store/tables.ts';

/** An office a person holds today. */
export interface HeldPost {
  readonly courtCode: string;
  readonly role: StaffRole;
}

/** Offices the person holds today; empty for everybody else. */
export async function getStaffPosts(on: Reads, personId: PersonId): Promise<HeldPost[]> {
  const rows = await inCourts(on)
    .selectFrom('courts.staff_post')
    .select(['court_code', 'role'])
    .where('person_id', '=', personId)
    .where(holdsOn(dayAsked(on, undefined)))
    .orderBy('court_code')
    .orderBy('role')
    .execute();
  return rows.map(({ court_code, role }) => ({ courtCode: court_code, role }));
}

/** @param roles default: any office */
export async function isStaffOf(
  on: Reads,
  personId: PersonId,
  courtCode: string,
  roles?: readonly StaffRole[],
): Promise<boolean> {
  const posts = await getStaffPosts(on, personId);
  return posts.some((post) => post.courtCode === courtCode && (!roles || roles.includes(post.role)));
}
