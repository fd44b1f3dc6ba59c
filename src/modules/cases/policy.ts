import type { Actor } from '#platform/audit';
import type { PersonId } from '#platform/ids';

export type CaseDeed = 'register' | 'add-participants' | 'assign-judge' | 'change-stage' | 'read-file';

export interface CaseScope {
  readonly courtCode: string;
  /** Persons who take part today. */
  readonly participants: readonly PersonId[];
  /** Person of the judge of the case. */
  readonly judge?: PersonId;
}

/** Roles of the court of the case that may do each deed. */
const byRole: Readonly<Record<CaseDeed, readonly string[]>> = {
  register: ['registry_clerk'],
  'add-participants': ['registry_clerk', 'hearing_secretary', 'judge'],
  'assign-judge': ['chairperson'],
  'change-stage': ['judge', 'registry_clerk', 'hearing_secretary'],
  'read-file': ['registry_clerk', 'hearing_secretary', 'chairperson', 'archivist'],
};

/** Who may do what to a case; the system itself (draw, import, demo) may what its own action allows. */
export function mayDo(deed: CaseDeed, actor: Actor, scope: CaseScope): boolean {
  switch (actor.kind) {
    case 'system':
      return true;
    case 'visitor':
      return false;
    case 'person':
      return deed === 'read-file' && scope.participants.includes(actor.personId);
    case 'staff':
      return actor.courtCode === scope.courtCode && isStaffAllowed(deed, actor.role, actor.personId, scope);
  }
}

/** A judge works on the judge's own cases; everybody else of the court on all of them. */
function isStaffAllowed(deed: CaseDeed, role: string, personId: PersonId, scope: CaseScope): boolean {
  if (role === 'judge') return personId === scope.judge && (deed === 'read-file' || byRole[deed].includes('judge'));
  return byRole[deed].includes(role);
}
