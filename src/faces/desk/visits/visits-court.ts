import { mayMeetVisitors } from '#modules/visits';
import type { Act } from '#platform/audit';
import { httpErrors, type PageRequest, type Principal } from '#platform/http';

export const mayMeet = (principal: Principal): boolean => mayMeetVisitors(principal.posts);

/** Courts whose visitors the person meets, the asked one first. */
export function visitedCourts({ principal, query }: Pick<PageRequest, 'principal' | 'query'>): readonly string[] {
  const held = (principal?.posts ?? []).filter((post) => mayMeetVisitors([post])).map((post) => post.courtCode);
  return [...new Set(held)].sort((a, b) => Number(b === query.court) - Number(a === query.court) || a.localeCompare(b));
}

/** Under the office of the person at the court. @throws HTTP_NOT_ALLOWED for somebody who meets no visitors there */
export function visitsAct(request: PageRequest, action: string, courtCode: string): Act {
  const { principal } = request;
  const post = principal?.posts.find((one) => one.courtCode === courtCode && mayMeetVisitors([one]));
  if (!principal || !post) throw httpErrors('HTTP_NOT_ALLOWED');
  const { accountId, personId } = principal;
  return { ...request.act(action), actor: { kind: 'staff', accountId, personId, courtCode, role: post.role } };
}
