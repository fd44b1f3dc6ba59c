import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { renderToString } from 'preact-render-to-string';
import type { Platform } from '#platform';
import { isLang, LANGS, type Lang } from '#platform/i18n';
import { checkAccess } from './access.ts';
import { type FrontCache, isCacheable } from './front-cache.ts';
import { HELD_MINUTES, HeldForms } from './held-forms.ts';
import type { Content, Document, Face, FormRequest, Fragment, PageRequest, Redirect, Reply, View } from './page.ts';
import { type PageParts, pageHtml } from './page-parts.ts';
import { COOKIE, FLASH_COOKIE, LANG_COOKIE, LEFT_COOKIE, pageRequest, SESSION_COOKIE } from './request-context.ts';
import { contentSecurityPolicy } from './security-headers.ts';
import { HTML, sendText } from './send.ts';
import { readSentForm, type SentForm } from './sent-form.ts';
import type { ServerParts } from './server.ts';
import { holdForm, isSignInFirst, showAgain } from './signed-in-again.ts';
import { siteAsked } from './site-hosts.ts';

/** Every page of every face under its three languages, and without one as a redirect to the person's. */
export function registerFaces(server: FastifyInstance, parts: ServerParts, cache: FrontCache): void {
  const forms = new HeldForms(parts.platform, parts.formerHolder);
  for (const face of parts.faces) {
    for (const page of face.pages) registerPage(server, { ...parts, face, page, cache, forms });
    for (const { path, get } of face.files ?? []) {
      server.get(path, async (request, reply) => {
        const site = siteAsked(parts.platform, request.headers.host ?? '');
        await sendContent(request, reply, await get(parts.platform, site));
      });
    }
  }
}

function registerPage(server: FastifyInstance, parts: PageParts): void {
  const { page } = parts;
  const below = page.path === '/' ? '' : page.path;
  for (const lang of LANGS) {
    if (page.get) {
      server.get(`/${lang}${below}`, (request, reply) => answerGet(parts, request, reply, lang));
    }
    if (page.post) {
      const options = page.maxBodyBytes ? { bodyLimit: page.maxBodyBytes } : {};
      server.post(`/${lang}${below}`, options, (request, reply) => answerPost(parts, request, reply, lang));
    }
  }
  server.get(page.path, async (request, reply) => {
    const asked = request.cookies[LANG_COOKIE];
    return reply.redirect(`/${isLang(asked) ? asked : 'kk'}${request.url === '/' ? '' : request.url}`, 302);
  });
}

async function answerGet(parts: PageParts, request: FastifyRequest, reply: FastifyReply, lang: Lang): Promise<void> {
  const ready = await madeForGet(parts, request, reply, lang);
  if (ready) await sendText(request, reply, ready.type, ready.text);
}

/**
 * Only this text is held while an answer goes out: what it was made of, a tree of some thousand nodes, would otherwise
 * live as long as the slowest reader takes. No bytes are made of it here: memory outside the heap, a page's worth for
 * each answer, would have the whole heap collected every second.
 */
interface Ready {
  readonly type: string;
  readonly text: string;
}

/** @returns nothing when the answer has gone already */
async function madeForGet(
  parts: PageParts,
  request: FastifyRequest,
  reply: FastifyReply,
  lang: Lang,
): Promise<Ready | undefined> {
  const { page, cache, platform } = parts;
  const ticket = cache.ticket();
  const context = await contextOf(parts, request, reply, lang);
  const again = await showAgain(parts, context, request);
  if (again?.kind === 'html') {
    const { connect } = again.view;
    reply.header('cache-control', 'no-store').headers(NOT_INDEXED);
    if (connect) reply.header('content-security-policy', contentSecurityPolicy(connect));
    return ready(HTML, again.text);
  }
  const answer = again ?? (await page.get?.(context));
  const isForAll = page.cache !== undefined && isCacheable(request.headers.cookie);
  const same = answer && isForAll ? await sameForAll(parts.face, answer, context) : undefined;
  if (!page.cache || !same) return await made(parts, context, request, reply, answer);
  const topics = page.cache.topics({ params: context.params, query: context.queryAll });
  const kept = { ...same, topics, maxAgeS: page.cache.maxAgeS ?? 5 };
  const etag = platform.live.isConnected ? cache.keep(request.url, kept, ticket) : undefined;
  reply.headers({ ...same.headers, ...(etag ? { etag } : {}), 'cache-control': 'no-cache' });
  return same;
}

function ready(type: string, text: string): Ready {
  return { type, text };
}

interface SameForAll extends Ready {
  readonly headers: Readonly<Record<string, string>>;
}

/** The answer as the front cache may give it to every visitor, or nothing when it is meant for one of them. */
async function sameForAll(face: Face, answer: Reply, context: PageRequest): Promise<SameForAll | undefined> {
  switch (answer.kind) {
    case 'view':
      if (answer.isPrivate || answer.connect || (answer.status ?? 200) !== 200) return undefined;
      return { ...ready(HTML, await pageHtml(face, answer, context)), headers: robots(answer) };
    case 'fragment':
      return { ...ready(HTML, fragmentHtml(face, answer, context)), headers: NOT_INDEXED };
    case 'document':
      return { ...ready(HTML, documentHtml(answer)), headers: {} };
    case 'content':
      if (typeof answer.body !== 'string' || (answer.status ?? 200) !== 200) return undefined;
      return { ...ready(answer.type, answer.body), headers: contentHeaders(answer) };
    case 'redirect':
      return undefined;
  }
}

async function answerPost(parts: PageParts, request: FastifyRequest, reply: FastifyReply, lang: Lang): Promise<void> {
  let sent: SentForm | undefined;
  try {
    const context = await contextOf(parts, request, reply, lang);
    sent = await readSentForm(request, parts.page.takesCutFiles);
    const form: FormRequest = { ...context, ...sent };
    const answer = await parts.page.post?.(form);
    if (context.principal) await parts.forms.forget(request, reply, context.principal.accountId);
    const next = await made(parts, context, request, reply, answer);
    if (next) await sendText(request, reply, next.type, next.text);
  } catch (thrown) {
    const toSignIn = isSignInFirst(thrown) ? await holdForm(parts, request, reply, lang, sent) : undefined;
    if (!toSignIn) throw thrown;
    sendRedirect(parts.platform, request, reply, toSignIn);
  }
}

async function contextOf(
  parts: PageParts,
  request: FastifyRequest,
  reply: FastifyReply,
  lang: Lang,
): Promise<PageRequest> {
  const token = request.cookies[SESSION_COOKIE];
  const principal = token ? await parts.authenticate(token) : undefined;
  checkAccess(parts.page.access, principal);
  if (request.cookies[LANG_COOKIE] !== lang) reply.setCookie(LANG_COOKIE, lang, { ...COOKIE, maxAge: 365 * 24 * 3600 });
  return pageRequest(parts.platform, request, reply, lang, principal);
}

/** @returns nothing when the answer has gone already */
async function made(
  parts: PageParts,
  context: PageRequest,
  request: FastifyRequest,
  reply: FastifyReply,
  answer: Reply | undefined,
): Promise<Ready | undefined> {
  if (!answer) throw new Error(`${parts.page.path} gave no answer`);
  if (context.principal || (answer.kind === 'view' && answer.isPrivate)) reply.header('cache-control', 'no-store');
  switch (answer.kind) {
    case 'view':
      reply.status(answer.status ?? (answer.hasErrors ? 422 : 200)).headers(robots(answer));
      if (answer.connect) reply.header('content-security-policy', contentSecurityPolicy(answer.connect));
      return ready(HTML, await pageHtml(parts.face, answer, context));
    case 'fragment':
      reply.header('cache-control', 'no-store').headers(NOT_INDEXED);
      return ready(HTML, fragmentHtml(parts.face, answer, context));
    case 'document':
      return ready(HTML, documentHtml(answer));
    case 'redirect':
      if (answer.setSession === 'clear') await parts.forms.forget(request, reply);
      sendRedirect(parts.platform, request, reply, answer);
      return undefined;
    case 'content':
      await sendContent(request, reply, answer);
      return undefined;
  }
}

async function sendContent(request: FastifyRequest, reply: FastifyReply, answer: Content): Promise<void> {
  reply.status(answer.status ?? 200).headers(contentHeaders(answer));
  if (typeof answer.body === 'string') return await sendText(request, reply, answer.type, answer.body);
  const { body } = answer;
  await reply.type(answer.type).send(body instanceof Readable ? body : Buffer.from(body));
}

const NOT_INDEXED = { 'x-robots-tag': 'noindex, noarchive' };

function robots({ hasNames, isPrivate }: View): Readonly<Record<string, string>> {
  return hasNames || isPrivate ? NOT_INDEXED : {};
}

function contentHeaders({ fileName, headers = {} }: Content): Readonly<Record<string, string>> {
  return fileName ? { ...headers, 'content-disposition': disposition(fileName) } : headers;
}

function fragmentHtml(face: Face, { body }: Fragment, { lang }: PageRequest): string {
  return renderToString(face.inside(body, lang));
}

function documentHtml({ body }: Document): string {
  return `<!DOCTYPE html>${renderToString(body)}`;
}

function sendRedirect(platform: Platform, request: FastifyRequest, reply: FastifyReply, answer: Redirect): void {
  if (answer.flash) reply.setCookie(FLASH_COOKIE, answer.flash, { ...COOKIE, maxAge: 60 });
  const held = request.cookies[SESSION_COOKIE];
  if (answer.setSession === 'clear') {
    reply.clearCookie(SESSION_COOKIE, COOKIE);
    if (held) reply.setCookie(LEFT_COOKIE, held, { ...COOKIE, maxAge: HELD_MINUTES * 60 });
  } else if (answer.setSession) {
    reply.setCookie(SESSION_COOKIE, answer.setSession.token, COOKIE);
    if (request.cookies[LEFT_COOKIE]) reply.clearCookie(LEFT_COOKIE, COOKIE);
  }
  void reply.redirect(localTarget(platform, answer.to), answer.status);
}

/** Only addresses of this site: an open redirect is a gift to a forger. */
export function localTarget(platform: Platform, to: string): string {
  const target = URL.canParse(to, platform.publicOrigin) ? new URL(to, platform.publicOrigin) : undefined;
  if (!target || target.origin !== new URL(platform.publicOrigin).origin) return '/';
  return `${target.pathname}${target.search}${target.hash}`;
}

/** RFC 6266: the name in UTF-8, with a plain form for old programs. */
function disposition(fileName: string): string {
  const plain = fileName.replace(/[^\w.-]/g, '_');
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName)}`;
}
