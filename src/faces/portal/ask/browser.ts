import type { Browser } from '#modules/questions';
import type { PageRequest } from '#platform/http';

/** Whose question in work it is. */
export function browserOf(request: PageRequest): Browser {
  return { token: request.browserToken(), network: request.network };
}
