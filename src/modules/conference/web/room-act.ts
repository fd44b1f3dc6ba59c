import type { Act } from '#platform/audit';
import { type ActMaker, everyActorOf, type Principal } from '#platform/http';
import { mayDo, type RoomDeed, type RoomScope } from '../policy.ts';

interface Asked {
  readonly principal: Principal | undefined;
  readonly act: ActMaker;
}

/** The act of this request under the office that gives the right; whatever the person is when none does. */
export function roomAct({ principal, act }: Asked, action: string, deed: RoomDeed, scope: RoomScope): Act {
  const made = act(action, scope.courtCode);
  const actors = principal ? everyActorOf(principal) : [];
  return { ...made, actor: actors.find((actor) => mayDo(deed, { actor }, scope)) ?? made.actor };
}

/** Whether some office of the person has the right. */
export function mayInRoom({ principal }: Pick<Asked, 'principal'>, deed: RoomDeed, scope: RoomScope): boolean {
  return principal !== undefined && everyActorOf(principal).some((actor) => mayDo(deed, { actor }, scope));
}
