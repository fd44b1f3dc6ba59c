import type { Act } from '#platform/audit';
import { type ActMaker, everyActorOf, type Principal } from '#platform/http';
import { type MinutesDeed, type MinutesScope, mayDo } from '../policy.ts';

interface Asked {
  readonly principal: Principal | undefined;
  readonly act: ActMaker;
}

/** The act of this request under the office that gives the right; whatever the person is when none does. */
export function minutesAct({ principal, act }: Asked, action: string, deed: MinutesDeed, scope: MinutesScope): Act {
  const made = act(action, scope.courtCode);
  const actors = principal ? everyActorOf(principal) : [];
  return { ...made, actor: actors.find((one) => mayDo(deed, one, scope)) ?? made.actor };
}

/** Whether some office of the person, or the person, has the right. */
export function mayMinutes({ principal }: Pick<Asked, 'principal'>, deed: MinutesDeed, scope: MinutesScope): boolean {
  return principal !== undefined && everyActorOf(principal).some((one) => mayDo(deed, one, scope));
}
