import type { Actor } from '#platform/audit';
import type { PersonId } from '#platform/ids';

export const filingDeeds = [
  'read-draft',
  'write-draft',
  'submit',
  'read-filing',
  'answer-clarification',
  'read-inbox',
  'decide-intake',
] as const;

export type FilingDeed = (typeof filingDeeds)[number];

export interface FilingScope {
  /** Person or organisation whose draft or filing it is. */
  readonly owner?: PersonId;
  /** Court that it was sent to. */
  readonly courtCode?: string;
}

/** What the registry of the court may do to what was sent there; never to a draft. */
const ofRegistry: readonly FilingDeed[] = ['read-inbox', 'decide-intake'];
const ofOwner: readonly FilingDeed[] = ['read-draft', 'write-draft', 'submit', 'read-filing', 'answer-clarification'];
/** The house itself completes what was signed, and carries out what a clerk has decided. */
const ofSystem: readonly FilingDeed[] = ['submit', 'decide-intake', 'read-inbox'];

/** Who may do what: a draft is its owner's alone, proved or not; the registry of the court works on what was sent to it. */
export function mayDo(deed: FilingDeed, actor: Actor, { owner, courtCode }: FilingScope): boolean {
  switch (actor.kind) {
    case 'system':
      return ofSystem.includes(deed);
    case 'visitor':
      return false;
    case 'person':
      return actor.personId === owner && ofOwner.includes(deed);
    case 'staff': {
      const isClerk = actor.role === 'registry_clerk' && actor.courtCode === courtCode;
      return (isClerk && ofRegistry.includes(deed)) || (actor.personId === owner && ofOwner.includes(deed));
    }
  }
}
