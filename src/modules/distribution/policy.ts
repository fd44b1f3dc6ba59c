import type { Actor } from '#platform/audit';
import type { PersonId } from '#platform/ids';

export const drawDeeds = ['see-court', 'ask-redraw', 'settle-redraw'] as const;

/** `see-court`: what waits in the court, requests and their proofs. Protocols of draws are open to everybody. */
export type DrawDeed = (typeof drawDeeds)[number];

export interface DrawScope {
  readonly courtCode: string;
  /** Person of the judge who has the case. */
  readonly judge?: PersonId | undefined;
  /** Who asked to draw again. */
  readonly askedBy?: PersonId | undefined;
}

const seeing: readonly string[] = ['chairperson', 'judge', 'registry_clerk', 'administrator'];

/**
 * Who may do what to a draw. Nobody draws by hand: a draw is made by the system alone, once for a registered case and
 * again only when one person has asked with a lawful ground and a second one has confirmed (CPC RK arts. 35(9), 41).
 */
export function mayDo(deed: DrawDeed, actor: Actor, scope: DrawScope): boolean {
  if (actor.kind === 'system') return deed === 'see-court';
  if (actor.kind !== 'staff' || actor.courtCode !== scope.courtCode) return false;
  const { role, personId } = actor;
  const isItsJudge = personId === scope.judge;
  switch (deed) {
    case 'see-court':
      return seeing.includes(role);
    case 'ask-redraw':
      return role === 'chairperson' || (role === 'judge' && isItsJudge);
    case 'settle-redraw':
      return ['chairperson', 'judge'].includes(role) && !isItsJudge && personId !== scope.askedBy;
  }
}
