import { mayWorkOnQuestions } from '#modules/questions';
import type { Act, Actor } from '#platform/audit';
import { httpErrors, type PageRequest, type Principal } from '#platform/http';

/** Offices that work on the blog of a court, the one that answers first. */
const offices: readonly string[] = ['chairperson', 'press_officer'];

/** Whoever answers for a blog, or prepares its answers. */
export const mayBlog = (principal: Principal): boolean => mayWorkOnQuestions(principal.posts);

/** Courts whose blog the person works on, the asked one first. */
export function blogCourts({ principal, query }: Pick<PageRequest, 'principal' | 'query'>): readonly string[] {
  const held = (principal?.posts ?? []).filter(({ role }) => offices.includes(role)).map((post) => post.courtCode);
  return [...new Set(held)].sort((a, b) => Number(b === query.court) - Number(a === query.court) || a.localeCompare(b));
}

/** Under which offices the person may look at a question of some court: the deed decides which of them fits. */
export function blogActors({ principal }: Pick<PageRequest, 'principal'>): readonly Actor[] {
  if (!principal) return [];
  const { accountId, personId, posts } = principal;
  return posts
    .filter(({ role }) => offices.includes(role))
    .map(({ courtCode, role }) => ({ kind: 'staff', accountId, personId, courtCode, role }));
}

/** @throws HTTP_NOT_ALLOWED for somebody who works on no blog */
export function blogAct(request: PageRequest, action: string, actor: Actor | undefined): Act {
  if (!actor) throw httpErrors('HTTP_NOT_ALLOWED');
  return { ...request.act(action), actor };
}
