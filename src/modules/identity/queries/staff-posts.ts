import { definePort } from '#platform';
import type { Reads } from '#platform/db';
import type { StaffPost } from '#platform/http';
import type { PersonId } from '#platform/ids';

/** Posts that a person holds today. The courts own them; the composition root plugs their door in here. */
export type StaffPostsOf = (on: Reads, personId: PersonId) => Promise<readonly StaffPost[]>;

export const staffPosts = definePort<StaffPostsOf>('identity.staff-posts');
