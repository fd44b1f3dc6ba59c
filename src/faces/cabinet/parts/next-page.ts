import type { SignedIn } from '#modules/identity';
import type { PageRequest } from '#platform/http';

/** Where the person wanted to go before signing in: a page of this site, never a sign-in page or another site. */
export function nextPage({ query }: Pick<PageRequest, 'query'>): string | undefined {
  const { next = '' } = query;
  const isHere = /^\/(kk|ru|en)(\/[^/\\]|$)/.test(next) && !/[\\\s]/.test(next);
  const isDoor = /^\/(kk|ru|en)\/(sign-in|sign-out|register)\b/.test(next);
  return isHere && !isDoor && next.length < 500 ? next : undefined;
}

/** A page of the sign-in that keeps the wish. */
export function keepingNext(request: Pick<PageRequest, 'query'>, path: string): string {
  const next = nextPage(request);
  return next ? `${path}?next=${encodeURIComponent(next)}` : path;
}

/** Where a step of the sign-in leads. */
export function afterSignIn(request: Pick<PageRequest, 'query' | 'lang'>, step: SignedIn['next']): string {
  const { lang } = request;
  if (step === 'set-password') return keepingNext(request, `/${lang}/sign-in/change-password`);
  if (step === 'second-factor') return keepingNext(request, `/${lang}/sign-in/second-factor`);
  return nextPage(request) ?? `/${lang}/cabinet`;
}
