import { SUPREME_COURT } from './model/court.ts';
import type { StaffRole } from './model/staff.ts';

/** An office that a person holds now; the second factor of this session was given. */
export interface Post {
  readonly courtCode: string;
  readonly role: string;
}

const holds = (posts: readonly Post[], courtCode: string, roles: readonly StaffRole[]): boolean =>
  posts.some((post) => post.courtCode === courtCode && roles.some((role) => role === post.role));

/** Regions, the courts themselves and the working calendar: the administrator of the republic. */
export function mayEditRepublic(posts: readonly Post[]): boolean {
  return holds(posts, SUPREME_COURT, ['republican_administrator']);
}

/** What a court keeps about itself: its administrator, its chairperson, and the administrator of the republic. */
export function mayEditCourt(posts: readonly Post[], courtCode: string): boolean {
  return holds(posts, courtCode, ['administrator', 'chairperson']) || mayEditRepublic(posts);
}

/** The settings of a court as its staff sees them: every member of it. */
export function maySeeCourtSettings(posts: readonly Post[], courtCode: string): boolean {
  return posts.some((post) => post.courtCode === courtCode) || mayEditRepublic(posts);
}

/** The administrator of the republic is made by another one, and only at the Supreme Court. */
export function mayAppoint(posts: readonly Post[], courtCode: string, role: string): boolean {
  if (role !== 'republican_administrator') return mayEditCourt(posts, courtCode);
  return courtCode === SUPREME_COURT && mayEditRepublic(posts);
}

/** Nobody gives himself an office or changes the one he holds. */
export function mayChangePostOf(actorPersonId: string | undefined, holderPersonId: string): boolean {
  return actorPersonId !== holderPersonId;
}
