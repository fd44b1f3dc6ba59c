import { type Court, listCourts } from '#modules/courts';
import { type HearingDeed, type HearingScope, mayDo } from '#modules/hearings';
import type { Act, Actor } from '#platform/audit';
import type { PageRequest, Principal } from '#platform/http';

/** The act of this request under the office in that court which gives the right; any office of it when none does. */
export function hearingAct(request: PageRequest, action: string, deed: HearingDeed, scope: HearingScope): Act {
  const act = request.act(action, scope.courtCode);
  return { ...act, actor: actorsOf(request, scope.courtCode).find((one) => mayDo(deed, one, scope)) ?? act.actor };
}

/** Whether some office of the person gives the right. */
export function mayAct(request: PageRequest, deed: HearingDeed, scope: HearingScope): boolean {
  return actorsOf(request, scope.courtCode).some((one) => mayDo(deed, one, scope));
}

/** Clerk and secretary set hearings of every judge, a judge those of the judge's own. */
export function maySchedule(request: PageRequest, courtCode: string, judge = request.principal?.personId): boolean {
  return mayAct(request, 'schedule', { courtCode, ...(judge ? { judge } : {}) });
}

/** Courts whose list of hearings the person may read, in the order of their codes. */
export async function courtsWithLists(request: PageRequest): Promise<Court[]> {
  const courts = await listCourts(request.platform.reads);
  return courts.filter(({ code }) => mayAct(request, 'read-staff-list', { courtCode: code }));
}

/** Whether any office of the person reads lists of hearings. */
export const mayReadLists = ({ posts, accountId, personId }: Principal): boolean =>
  posts.some((post) =>
    mayDo('read-staff-list', { kind: 'staff', accountId, personId, ...post }, { courtCode: post.courtCode }),
  );

function actorsOf({ principal }: PageRequest, courtCode: string): Actor[] {
  if (!principal) return [];
  const { accountId, personId, posts } = principal;
  return posts
    .filter((post) => post.courtCode === courtCode)
    .map(({ role }) => ({ kind: 'staff', accountId, personId, courtCode, role }));
}
