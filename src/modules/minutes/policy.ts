import type { Actor } from '#platform/audit';
import type { PersonId } from '#platform/ids';

export const minutesDeeds = [
  'read',
  'mark',
  'word',
  'leave-recording-out',
  'decide-on-protocol',
  'note-attendance',
  'draft-protocol',
  'sign-as-judge',
  'seal',
  'read-protocol',
  'remark',
  'decide-on-remarks',
] as const;

/** `read`: marks and drafts. `read-protocol`: the sealed one. `seal`: the secretary's signature. `word`: mend the words of a mark. */
export type MinutesDeed = (typeof minutesDeeds)[number];

export interface MinutesScope {
  readonly courtCode: string;
  /** Person of the judge of the case. */
  readonly judge?: PersonId;
  /** Persons who may read the file of the case. */
  readonly participants: readonly PersonId[];
  /** The secretary has sealed the protocol. */
  readonly isSealed: boolean;
}

/** Roles of the court that may do each deed. */
const byRole: Readonly<Record<MinutesDeed, readonly string[]>> = {
  read: ['hearing_secretary'],
  mark: ['hearing_secretary'],
  word: ['hearing_secretary'],
  'leave-recording-out': ['hearing_secretary'],
  'decide-on-protocol': [],
  'note-attendance': ['hearing_secretary'],
  'draft-protocol': ['hearing_secretary'],
  'sign-as-judge': [],
  seal: ['hearing_secretary'],
  'read-protocol': ['hearing_secretary', 'registry_clerk', 'chairperson', 'archivist'],
  remark: [],
  'decide-on-remarks': [],
};

const ofItsJudge: readonly MinutesDeed[] = [
  ...(['read', 'mark', 'word', 'leave-recording-out', 'decide-on-protocol', 'draft-protocol'] as const),
  ...(['note-attendance', 'sign-as-judge', 'read-protocol', 'decide-on-remarks'] as const),
];

/** Deeds of a person, which no program does. */
const ofPersonsOnly: readonly MinutesDeed[] = [
  'sign-as-judge',
  'seal',
  'remark',
  'decide-on-remarks',
  'decide-on-protocol',
];

/** Who may do what about the record of a hearing. */
export function mayDo(deed: MinutesDeed, actor: Actor, scope: MinutesScope): boolean {
  switch (actor.kind) {
    case 'system':
      return !ofPersonsOnly.includes(deed);
    case 'visitor':
      return false;
    case 'person':
      return (
        ['read-protocol', 'remark'].includes(deed) && scope.isSealed && scope.participants.includes(actor.personId)
      );
    case 'staff': {
      if (actor.courtCode !== scope.courtCode) return false;
      const isItsJudge = ['judge', 'chairperson'].includes(actor.role) && actor.personId === scope.judge;
      return (isItsJudge && ofItsJudge.includes(deed)) || byRole[deed].includes(actor.role);
    }
  }
}
