import type { Actor } from '#platform/audit';
import type { PersonId } from '#platform/ids';

export const filingDeeds = ['read-draft', 'write-draft', 'submit'] as const;

export type FilingDeed = (typeof filingDeeds)[number];

export interface FilingScope {
  /** Person or organisation whose draft or filing it is. */
  readonly owner: PersonId;
}

/** Who may do what to a draft: its owner alone, proved or not; staff never see what was not sent. */
export function mayDo(deed: FilingDeed, actor: Actor, { owner }: FilingScope): boolean {
  switch (actor.kind) {
    case 'system':
      return deed === 'submit';
    case 'visitor':
      return false;
    case 'person':
    case 'staff':
      return actor.personId === owner;
  }
}
