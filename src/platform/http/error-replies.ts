import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Platform } from '#platform';
import { isUnkeepable } from '#platform/db';
import { HouseError } from '#platform/errors';
import { isLang, type Lang } from '#platform/i18n';
import { errorBodyOf } from './api-errors.ts';
import { errorView, refusedAnswer, threeLanguageHtml } from './error-view.tsx';
import { httpErrors } from './errors.ts';
import { isOwnOrigin } from './guards.ts';
import { pageHtml } from './page-parts.ts';
import { pageRequest } from './request-context.ts';
import { securityHeaders } from './security-headers.ts';
import { HTML } from './send.ts';
import type { ServerParts } from './server.ts';

/** Every refusal and fault in the person's language, as a page or as JSON; ours get an incident number. */
export function registerErrors(server: FastifyInstance, parts: ServerParts): void {
  server.setErrorHandler(async (thrown: FastifyError, request, reply) => {
    const error = known(thrown);
    if (error.kind !== 'refusal')
      parts.platform.log.error({ err: thrown, code: error.code, id: request.id }, 'incident');
    await answer(parts, error, request, reply);
  });
  server.setNotFoundHandler(async (request, reply) => {
    const first = request.url.split(/[/?]/)[1] ?? '';
    const isOtherLanguage = /^[a-z]{2}$/i.test(first) && !isLang(first);
    await answer(parts, httpErrors(isOtherLanguage ? 'HTTP_UNKNOWN_LANGUAGE' : 'HTTP_NOT_FOUND'), request, reply);
  });
}

/** An address that cannot be decoded reaches neither route nor hook: plain sentences, with the headers of every answer. */
export function refuseAddress({ platform }: ServerParts) {
  return (thrown: FastifyError, _request: FastifyRequest, reply: FastifyReply): void => {
    const error = known(thrown);
    reply.status(error.status).headers(securityHeaders(platform)).header('cache-control', 'no-store');
    reply.type(HTML).send(threeLanguageHtml(error, undefined, platform.config.mode));
  };
}

function known(thrown: FastifyError): HouseError {
  if (thrown instanceof HouseError) return thrown;
  if (thrown.statusCode === 413 || thrown.code === 'FST_REQ_FILE_TOO_LARGE')
    return httpErrors('HTTP_TOO_LARGE', {}, { cause: thrown });
  if (thrown.statusCode !== undefined && thrown.statusCode < 500)
    return httpErrors('HTTP_BAD_REQUEST', {}, { cause: thrown });
  if (isUnkeepable(thrown)) return httpErrors('HTTP_NOT_FOUND', {}, { cause: thrown });
  return httpErrors('HTTP_FAULT', {}, { cause: thrown });
}

async function answer(
  parts: ServerParts,
  error: HouseError,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const incident = error.kind === 'refusal' ? undefined : request.id;
  reply.status(error.status).header('cache-control', 'no-store');
  if (error.status === 429) reply.header('retry-after', '60');
  const asked = request.url.split(/[/?]/)[1];
  if (request.url.startsWith('/api/') || !wantsHtml(request)) {
    return void (await reply.send(errorBodyOf(error, request.id)));
  }
  if (error.code === 'HTTP_SIGN_IN_FIRST' && request.method === 'GET' && isLang(asked)) {
    return void (await reply.redirect(`/${asked}/sign-in?next=${encodeURIComponent(request.url)}`, 302));
  }
  const html = isLang(asked) ? await inFrame(parts, error, request, reply, asked, incident) : undefined;
  await reply.type(HTML).send(html ?? threeLanguageHtml(error, incident, parts.platform.config.mode));
}

/** The page of the face that stands there, or of the first one; when even that fails, three plain sentences. */
async function inFrame(
  parts: ServerParts,
  error: HouseError,
  request: FastifyRequest,
  reply: FastifyReply,
  lang: Lang,
  incident: string | undefined,
): Promise<string | undefined> {
  const [face] = parts.faces;
  if (!face || error.status === 421) return undefined;
  try {
    const context = pageRequest(parts.platform, request, reply, lang, undefined);
    const signInHref = error.code === 'HTTP_SIGN_IN_FIRST' ? signInFrom(parts.platform, request, lang) : undefined;
    const refused = refusedAnswer(error, lang, incident);
    const there = parts.faces.find((one) => isUnder(context.path.slice(3), one.refused?.under));
    const own = await there?.refused?.view(refused, context);
    return there && own
      ? await pageHtml(there, own, context)
      : await pageHtml(face, errorView(refused, lang, signInHref), context);
  } catch (thrown) {
    parts.platform.log.error({ err: thrown, id: request.id }, 'error page failed');
    return undefined;
  }
}

/** Back to the page on which the form stood, as far as the browser tells it. */
function signInFrom(platform: Platform, { headers: { referer } }: FastifyRequest, lang: Lang): string {
  const from = referer && URL.canParse(referer) ? new URL(referer) : undefined;
  const next = from && isOwnOrigin(platform, from.origin) ? `${from.pathname}${from.search}` : `/${lang}/cabinet`;
  return `/${lang}/sign-in?next=${encodeURIComponent(next)}`;
}

function isUnder(path: string, under: string | undefined): boolean {
  return under !== undefined && (path === under || path.startsWith(`${under}/`));
}

function wantsHtml(request: FastifyRequest): boolean {
  const accept = request.headers.accept ?? '*/*';
  return accept.includes('text/html') || (accept === '*/*' && !request.url.startsWith('/live'));
}
