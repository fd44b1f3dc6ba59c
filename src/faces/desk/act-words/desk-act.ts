import { type ActDeed, type ActScope, actScopeOf, mayDo } from '#modules/acts';
import type { CaseId } from '#modules/cases';
import type { Act, Actor } from '#platform/audit';
import type { PageRequest } from '#platform/http';

/** Everything this person could act as in the court. */
export function actorsOf({ principal }: PageRequest, courtCode?: string): Actor[] {
  if (!principal) return [];
  const { accountId, personId, posts } = principal;
  return posts
    .filter((post) => courtCode === undefined || post.courtCode === courtCode)
    .map(({ role, courtCode: code }) => ({ kind: 'staff', accountId, personId, courtCode: code, role }));
}

/** Rights over the acts of one case, and acts under the office that gives each. */
export interface DeskRights {
  readonly scope: Omit<ActScope, 'isOut'>;
  may(deed: ActDeed, isOut: boolean): boolean;
  act(action: string, deed: ActDeed, isOut: boolean): Act;
}

/** @throws CASES_CASE_NOT_FOUND */
export async function rightsIn(request: PageRequest, caseId: CaseId): Promise<DeskRights> {
  const scope = await actScopeOf(request.platform.reads, caseId);
  const actors = actorsOf(request, scope.courtCode);
  const fitting = (deed: ActDeed, isOut: boolean): Actor | undefined =>
    actors.find((actor) => mayDo(deed, actor, { ...scope, isOut }));
  return {
    scope,
    may: (deed, isOut) => fitting(deed, isOut) !== undefined,
    act: (action, deed, isOut) => {
      const act = request.act(action, scope.courtCode);
      return { ...act, actor: fitting(deed, isOut) ?? act.actor };
    },
  };
}
