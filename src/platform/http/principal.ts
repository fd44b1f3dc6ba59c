import type { Act, Actor } from '#platform/audit';
import type { Lang } from '#platform/i18n';
import type { AccountId, PersonId, SessionId } from '#platform/ids';

/** A role in one court, valid today. */
export interface StaffPost {
  readonly courtCode: string;
  readonly role: string;
}

/** Who is signed in, as far as pages and policies need it. */
export interface Principal {
  readonly accountId: AccountId;
  readonly personId: PersonId;
  readonly sessionId: SessionId;
  readonly kind: 'person' | 'organisation';
  /** False until a contact is proved to belong to the IIN: may draft and file, sees nothing addressed to that IIN. */
  readonly isConfirmed: boolean;
  /** Surname and initials, or the organisation's name, for the header. */
  readonly displayName: string;
  readonly lang: Lang;
  /** Empty unless the second factor was given in this session. */
  readonly posts: readonly StaffPost[];
  /** Holds a post but has not given the second factor in this session yet. */
  readonly mustGiveSecondFactor: boolean;
}

/** @param courtCode set when the person acts as staff of that court */
export function actorOf(principal: Principal | undefined, courtCode?: string): Actor {
  if (!principal) return { kind: 'visitor' };
  const { accountId, personId } = principal;
  const post = courtCode && principal.posts.find((held) => held.courtCode === courtCode);
  if (post) return staffActor(principal, post);
  return { kind: 'person', accountId, personId };
}

/** Everything this person could act as: the person, and each office held. */
export function everyActorOf(principal: Principal): readonly Actor[] {
  const { accountId, personId, posts } = principal;
  return [{ kind: 'person', accountId, personId }, ...posts.map((post) => staffActor(principal, post))];
}

function staffActor({ accountId, personId }: Principal, { courtCode, role }: StaffPost): Actor {
  return { kind: 'staff', accountId, personId, courtCode, role };
}

export type ActMaker = (action: string, courtCode?: string) => Act;
