import type { Principal } from '#platform/http';

/** What can be done to identities; `own` and `other` tell whose they are. */
export type IdentityDeed =
  | 'draft-and-file'
  | 'see-own-cases'
  | 'see-register-data'
  | 'see-names-of-others'
  | 'see-own-sessions'
  | 'see-own-looks'
  | 'change-own-contacts'
  | 'open-organisation'
  | 'confirm-at-counter'
  | 'see-identity-of-others';

/** Roles that meet visitors at the counter and see their identity cards. */
const COUNTER_ROLES: ReadonlySet<string> = new Set(['registry_clerk', 'administrator']);

/**
 * Who may do what, deny by default. An unconfirmed account drafts, files and looks after itself; a confirmed one is the
 * person; staff act in their court's name and only with the second factor given, for `posts` is empty without it.
 */
export function may(principal: Principal | undefined, deed: IdentityDeed): boolean {
  if (!principal) return false;
  switch (deed) {
    case 'draft-and-file':
    case 'see-own-sessions':
    case 'change-own-contacts':
      return true;
    case 'see-own-cases':
    case 'see-register-data':
    case 'see-names-of-others':
    case 'see-own-looks':
      return principal.isConfirmed;
    case 'open-organisation':
      return principal.isConfirmed && principal.kind === 'person';
    case 'confirm-at-counter':
      return principal.posts.some(({ role }) => COUNTER_ROLES.has(role));
    case 'see-identity-of-others':
      return principal.posts.length > 0;
  }
}
