import { type Court, listCourts } from '#modules/courts';
import { type DrawDeed, type DrawScope, mayDo } from '#modules/distribution';
import type { Act, Actor } from '#platform/audit';
import type { PageRequest, Principal } from '#platform/http';

/** The act of this request under the office in that court which gives the right; any office of it when none does. */
export function drawAct(request: PageRequest, action: string, deed: DrawDeed, scope: DrawScope): Act {
  const act = request.act(action, scope.courtCode);
  return {
    ...act,
    actor: actorsOf(request.principal, scope.courtCode).find((one) => mayDo(deed, one, scope)) ?? act.actor,
  };
}

/** Whether some office of the person gives the right. */
export function mayDraw(principal: Principal | undefined, deed: DrawDeed, scope: DrawScope): boolean {
  return actorsOf(principal, scope.courtCode).some((one) => mayDo(deed, one, scope));
}

/** Who has something to see of draws in some court. */
export function maySeeDraws(principal: Principal): boolean {
  return principal.posts.some(({ courtCode }) => mayDraw(principal, 'see-court', { courtCode }));
}

/** Courts whose draws the person may see at the desk, in the order of their codes. */
export async function courtsWithDraws({ platform, principal }: PageRequest): Promise<Court[]> {
  const courts = await listCourts(platform.reads);
  return courts.filter(({ code }) => mayDraw(principal, 'see-court', { courtCode: code }));
}

function actorsOf(principal: Principal | undefined, courtCode: string): Actor[] {
  if (!principal) return [];
  const { accountId, personId, posts } = principal;
  return posts
    .filter((post) => post.courtCode === courtCode)
    .map(({ role }) => ({ kind: 'staff', accountId, personId, courtCode, role }));
}
