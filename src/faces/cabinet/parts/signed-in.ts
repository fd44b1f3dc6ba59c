import { httpErrors, type PageRequest, type Principal } from '#platform/http';

/** The holder of the session; the access of the page has let nobody else in. */
export function signedIn({ principal }: Pick<PageRequest, 'principal'>): Principal {
  if (!principal) throw httpErrors('HTTP_SIGN_IN_FIRST');
  return principal;
}
