import type { Actor } from '#platform/audit';
import type { PersonId } from '#platform/ids';

export type VisitDeed = 'read-list' | 'read-own' | 'settle';

export interface VisitScope {
  readonly courtCode: string;
  /** Who booked while signed in. */
  readonly personId?: PersonId | null | undefined;
}

/** Offices that meet the visitors: at the door, at the registry, at the chairperson's. */
const meeting: readonly string[] = ['chairperson', 'press_officer', 'administrator', 'registry_clerk', 'bailiff'];

/** Who may do what to the visits of a court; `settle`: after the court has changed its hours. Closing a day is the list's own right. */
export function mayDo(deed: VisitDeed, actor: Actor, { courtCode, personId }: VisitScope): boolean {
  switch (actor.kind) {
    case 'system':
      return deed === 'settle';
    case 'visitor':
      return false;
    case 'person':
      return deed === 'read-own' && actor.personId === personId;
    case 'staff':
      return deed === 'read-list' && actor.courtCode === courtCode && meeting.includes(actor.role);
  }
}

/** Offices that see a list of visitors. */
export function mayMeetVisitors(posts: readonly { readonly role: string }[]): boolean {
  return posts.some(({ role }) => meeting.includes(role));
}
