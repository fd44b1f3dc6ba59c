import type { Actor } from '#platform/audit';
import type { PersonId } from '#platform/ids';

export type CaseDeed =
  | 'register'
  | 'add-participants'
  | 'assign-judge'
  | 'change-stage'
  | 'read-file'
  | 'write-file'
  | 'keep-terms'
  | 'prove-service'
  | 'import';

export interface CaseScope {
  readonly courtCode: string;
  /** Who takes part today: persons, organisations, and the heads of these organisations. */
  readonly participants: readonly PersonId[];
  /** Person of the judge of the case. */
  readonly judge?: PersonId;
}

/** Roles of the court of the case that may do each deed. A judge is assigned by the draw alone, never by a person. */
const byRole: Readonly<Record<CaseDeed, readonly string[]>> = {
  register: ['registry_clerk'],
  'add-participants': ['registry_clerk', 'hearing_secretary'],
  'assign-judge': [],
  'change-stage': ['registry_clerk', 'hearing_secretary'],
  'read-file': ['registry_clerk', 'hearing_secretary', 'chairperson', 'archivist'],
  'write-file': ['registry_clerk', 'hearing_secretary'],
  'keep-terms': ['registry_clerk', 'hearing_secretary'],
  'prove-service': ['registry_clerk', 'hearing_secretary'],
  import: ['registry_clerk', 'administrator'],
};

/** What the judge of a case may do to it, whichever office of the court the judge holds. */
const ofItsJudge: readonly CaseDeed[] = [
  'add-participants',
  'change-stage',
  'read-file',
  'write-file',
  'keep-terms',
  'prove-service',
];

/** What those who take part may do: read the file, and write what is theirs into it. */
const ofParticipants: readonly CaseDeed[] = ['read-file', 'write-file'];

/** Who may do what to a case; the system itself (draw, import, demo) may what its own action allows. */
export function mayDo(deed: CaseDeed, actor: Actor, scope: CaseScope): boolean {
  switch (actor.kind) {
    case 'system':
      return true;
    case 'visitor':
      return false;
    case 'person':
      return ofParticipants.includes(deed) && scope.participants.includes(actor.personId);
    case 'staff':
      return actor.courtCode === scope.courtCode && isStaffAllowed(deed, actor.role, actor.personId, scope);
  }
}

/** A judge works on the judge's own cases, and so does a chairperson who hears one; everybody else on all of the court. */
function isStaffAllowed(deed: CaseDeed, role: string, personId: PersonId, scope: CaseScope): boolean {
  const isItsJudge = ['judge', 'chairperson'].includes(role) && personId === scope.judge;
  return (isItsJudge && ofItsJudge.includes(deed)) || byRole[deed].includes(role);
}
