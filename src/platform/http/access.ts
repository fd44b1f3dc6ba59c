import { httpErrors } from './errors.ts';
import type { Access } from './page.ts';
import type { Principal } from './principal.ts';

/** The door of a route: deny by default. @throws HTTP_SIGN_IN_FIRST, HTTP_NOT_CONFIRMED, HTTP_NOT_ALLOWED */
export function checkAccess(access: Access, principal: Principal | undefined): void {
  if (access === 'everyone') return;
  if (!principal) throw httpErrors('HTTP_SIGN_IN_FIRST');
  if (access === 'signed-in') return;
  if (access === 'confirmed') {
    if (!principal.isConfirmed) throw httpErrors('HTTP_NOT_CONFIRMED');
    return;
  }
  const isAllowed = access === 'staff' ? principal.posts.length > 0 : access(principal);
  if (isAllowed) return;
  // A second factor not yet given is asked for by the sign-in pages, which lead back here.
  throw httpErrors(principal.mustGiveSecondFactor ? 'HTTP_SIGN_IN_FIRST' : 'HTTP_NOT_ALLOWED');
}
