import type { Tx } from '#platform/db';
import { courtsErrors } from '../errors.ts';
import { SUPREME_COURT } from '../model/court.ts';
import { mayEditCourt, mayEditRepublic, type Post } from '../policy.ts';
import { getStaffPosts } from '../queries/get-staff-posts.ts';

/** Setup and the demo act for the republic. */
const houseItself: readonly Post[] = [{ courtCode: SUPREME_COURT, role: 'republican_administrator' }];

/** Offices of the actor as they are in this transaction: one that ended a moment ago gives no right. */
async function postsOfActor(tx: Tx): Promise<readonly Post[]> {
  const { actor } = tx.act;
  if (actor.kind === 'system') return houseItself;
  return actor.kind === 'staff' ? await getStaffPosts(tx, actor.personId) : [];
}

/** @returns the offices of the actor. @throws COURTS_MAY_NOT_EDIT */
export async function requireCourtEditor(tx: Tx, courtCode: string): Promise<readonly Post[]> {
  const posts = await postsOfActor(tx);
  if (!mayEditCourt(posts, courtCode)) throw courtsErrors('COURTS_MAY_NOT_EDIT');
  return posts;
}

/** @throws COURTS_MAY_NOT_EDIT_REPUBLIC */
export async function requireRepublicEditor(tx: Tx): Promise<void> {
  if (!mayEditRepublic(await postsOfActor(tx))) throw courtsErrors('COURTS_MAY_NOT_EDIT_REPUBLIC');
}
