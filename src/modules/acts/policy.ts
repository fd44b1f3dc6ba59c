import type { Actor } from '#platform/audit';
import type { PersonId } from '#platform/ids';

export const actDeeds = [
  'read',
  'draft',
  'sign',
  'announce',
  'record-complaint',
  'send-copy',
  'review-public-version',
  'lay',
] as const;

/** `lay`: import and demo. `read`: the original. */
export type ActDeed = (typeof actDeeds)[number];

export interface ActScope {
  readonly courtCode: string;
  /** Person of the judge of the case. */
  readonly judge?: PersonId;
  /** Persons who may read the file of the case. */
  readonly participants: readonly PersonId[];
  /** Announced: parties may read it. */
  readonly isOut: boolean;
}

/** Roles of the court that may do each deed; signing belongs to the judge of the case and to nobody else. */
const byRole: Readonly<Record<ActDeed, readonly string[]>> = {
  read: ['registry_clerk', 'hearing_secretary', 'chairperson', 'archivist', 'press_officer'],
  draft: ['hearing_secretary'],
  sign: [],
  announce: ['hearing_secretary'],
  'record-complaint': ['registry_clerk'],
  'send-copy': ['registry_clerk', 'hearing_secretary'],
  'review-public-version': ['registry_clerk', 'press_officer', 'archivist'],
  lay: [],
};

const ofItsJudge: readonly ActDeed[] = ['read', 'draft', 'sign', 'announce', 'send-copy', 'review-public-version'];

/** Offices that read what is not out yet: those who work on it. */
const readsDrafts: readonly string[] = ['hearing_secretary'];

/** Who may do what to an act. No program signs one: not even the system may. */
export function mayDo(deed: ActDeed, actor: Actor, scope: ActScope): boolean {
  switch (actor.kind) {
    case 'system':
      return deed !== 'sign';
    case 'visitor':
      return false;
    case 'person':
      return deed === 'read' && scope.isOut && scope.participants.includes(actor.personId);
    case 'staff':
      return actor.courtCode === scope.courtCode && isStaffAllowed(deed, actor.role, actor.personId, scope);
  }
}

function isStaffAllowed(deed: ActDeed, role: string, personId: PersonId, scope: ActScope): boolean {
  const isItsJudge = ['judge', 'chairperson'].includes(role) && personId === scope.judge;
  if (isItsJudge && ofItsJudge.includes(deed)) return true;
  if (deed === 'read' && !scope.isOut) return readsDrafts.includes(role);
  return byRole[deed].includes(role);
}
