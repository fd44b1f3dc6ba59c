import type { AccountId, PersonId } from '#platform/ids';

/** Who acts. Names are never kept here: the trail holds identifiers only. */
export type Actor =
  | { readonly kind: 'visitor' }
  | { readonly kind: 'person'; readonly accountId: AccountId; readonly personId: PersonId }
  | {
      readonly kind: 'staff';
      readonly accountId: AccountId;
      readonly personId: PersonId;
      readonly courtCode: string;
      readonly role: string;
    }
  | { readonly kind: 'system'; readonly name: string };

/** One deed: every transaction has exactly one and leaves it in the audit trail. */
export interface Act {
  readonly actor: Actor;
  /** `module.verb-noun`, e.g. `hearings.delay-hearing`. */
  readonly action: string;
  readonly requestId?: string;
  /** Truncated network of the request (IPv4 /24, IPv6 /48), never a whole address. */
  readonly network?: string;
}

/** What the deed was done to. */
export interface Subject {
  readonly kind: string;
  readonly id: string;
  /** Whose data was touched or seen: feeds «who looked at my data». */
  readonly personId?: PersonId;
}

export const visitor: Actor = { kind: 'visitor' };
