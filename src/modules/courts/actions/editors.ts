import type { Act } from '#platform/audit';
import type { Reads, Tx } from '#platform/db';
import { courtsErrors } from '../errors.ts';
import { SUPREME_COURT } from '../model/court.ts';
import { mayEditCourt, mayEditRepublic, type Post } from '../policy.ts';
import { getStaffPosts } from '../queries/get-staff-posts.ts';

/** Setup and the demo act for the republic. */
const houseItself: readonly Post[] = [{ courtCode: SUPREME_COURT, role: 'republican_administrator' }];

/** Offices of the actor as they are now: one that ended a moment ago gives no right. */
async function postsOfActor(on: Reads, { actor }: Act): Promise<readonly Post[]> {
  if (actor.kind === 'system') return houseItself;
  return actor.kind === 'staff' ? await getStaffPosts(on, actor.personId) : [];
}

/** @returns the offices of the actor. @throws COURTS_MAY_NOT_EDIT */
export async function requireCourtEditor(tx: Tx, courtCode: string): Promise<readonly Post[]> {
  return await requireCourtEditorBefore(tx, tx.act, courtCode);
}

/** The same before a transaction, when something outside is to be asked first. @throws COURTS_MAY_NOT_EDIT */
export async function requireCourtEditorBefore(on: Reads, act: Act, courtCode: string): Promise<readonly Post[]> {
  const posts = await postsOfActor(on, act);
  if (!mayEditCourt(posts, courtCode)) throw courtsErrors('COURTS_MAY_NOT_EDIT');
  return posts;
}

/** @throws COURTS_MAY_NOT_EDIT_REPUBLIC */
export async function requireRepublicEditor(tx: Tx): Promise<void> {
  if (!mayEditRepublic(await postsOfActor(tx, tx.act))) throw courtsErrors('COURTS_MAY_NOT_EDIT_REPUBLIC');
}
