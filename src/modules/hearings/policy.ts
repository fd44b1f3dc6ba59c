import type { Actor } from '#platform/audit';
import type { PersonId } from '#platform/ids';

export const hearingDeeds = [
  'schedule',
  'move',
  'delay',
  'conduct',
  'adjourn',
  'set-openness',
  'set-video',
  'read-staff-list',
  'say-served',
  'note-appearance',
  'start-unserved',
  'confirm-unusual-time',
  'import',
] as const;

/**
 * `start-unserved`: open a hearing over somebody whom no notice has reached. `note-appearance`: say who came.
 * `conduct`: start, pause, resume, finish. `confirm-unusual-time`: a day of rest, or outside the court's hours.
 */
export type HearingDeed = (typeof hearingDeeds)[number];

export interface HearingScope {
  readonly courtCode: string;
  /** Person of the judge of the hearing. */
  readonly judge?: PersonId;
}

/** Roles of the court of the hearing that may do each deed. */
const byRole: Readonly<Record<HearingDeed, readonly string[]>> = {
  schedule: ['registry_clerk', 'hearing_secretary'],
  move: ['registry_clerk', 'hearing_secretary'],
  delay: ['hearing_secretary'],
  conduct: ['hearing_secretary'],
  adjourn: ['hearing_secretary'],
  'set-openness': ['hearing_secretary'],
  'set-video': ['registry_clerk', 'hearing_secretary'],
  'read-staff-list': ['registry_clerk', 'hearing_secretary', 'judge', 'chairperson'],
  'say-served': ['registry_clerk', 'hearing_secretary'],
  'note-appearance': ['hearing_secretary'],
  'start-unserved': [],
  'confirm-unusual-time': [],
  import: ['registry_clerk', 'administrator'],
};

/** Who may do what to a hearing; its judge may do all of it, whichever office of the court the judge holds. */
export function mayDo(deed: HearingDeed, actor: Actor, scope: HearingScope): boolean {
  switch (actor.kind) {
    case 'system':
      return true;
    case 'visitor':
    case 'person':
      return false;
    case 'staff':
      return (
        actor.courtCode === scope.courtCode && (isItsJudge(deed, actor, scope) || byRole[deed].includes(actor.role))
      );
  }
}

/** A chairperson hears cases too. */
function isItsJudge(deed: HearingDeed, actor: Actor & { kind: 'staff' }, { judge }: HearingScope): boolean {
  return deed !== 'import' && ['judge', 'chairperson'].includes(actor.role) && actor.personId === judge;
}
