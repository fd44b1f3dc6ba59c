import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Platform } from '#platform';
import type { Lang } from '#platform/i18n';
import { ipv4Of, ipv6Network } from './network.ts';
import type { PageRequest } from './page.ts';
import { type ActMaker, actorOf, type Principal } from './principal.ts';

export const SESSION_COOKIE = '__Host-sot';
export const BROWSER_COOKIE = '__Host-browser';
export const FLASH_COOKIE = '__Host-said';
export const LANG_COOKIE = '__Host-lang';
/** Opens the forms that were sent after the session had ended. */
export const HELD_COOKIE = '__Host-typed';
/** The session that was signed out: worth nothing any more, but it tells whose forms the other tabs are. */
export const LEFT_COOKIE = '__Host-left';

export const COOKIE = { path: '/', secure: true, httpOnly: true, sameSite: 'lax' } as const;

/** `request.ip`; undefined, whatever its type says, once the visitor has gone. */
type Address = string | undefined;

/** IPv4 /24, IPv6 /48: enough to see a flood, too little to name a household. */
export function truncatedNetwork(address: Address): string {
  const ipv4 = ipv4Of(address);
  return ipv4 ? `${ipv4.split('.').slice(0, 3).join('.')}.0/24` : ipv6Network(address, 48);
}

/** What rate limits count by: a keyed hash of the IPv4 address or the IPv6 /56. */
export function networkKey(platform: Platform, address: Address): string {
  return platform.keys.mac('network', ipv4Of(address) ?? ipv6Network(address, 56)).slice(0, 24);
}

export function actMaker(request: FastifyRequest, principal: Principal | undefined): ActMaker {
  return (action, courtCode) => ({
    action,
    actor: actorOf(principal, courtCode),
    requestId: request.id,
    network: truncatedNetwork(request.ip),
  });
}

export function pageRequest(
  platform: Platform,
  request: FastifyRequest,
  reply: FastifyReply,
  lang: Lang,
  principal: Principal | undefined,
): PageRequest {
  const [path = '/', search = ''] = request.url.split('?', 2);
  const queryAll = new URLSearchParams(search);
  const query: Record<string, string> = {};
  for (const [name, value] of queryAll) query[name] ??= value;
  const flash = request.cookies[FLASH_COOKIE];
  if (flash) reply.clearCookie(FLASH_COOKIE, COOKIE);
  return {
    platform,
    lang,
    path,
    params: request.params as Record<string, string>,
    query,
    queryAll,
    principal,
    act: actMaker(request, principal),
    network: networkKey(platform, request.ip),
    userAgent: String(request.headers['user-agent'] ?? '').slice(0, 400),
    flash,
    sessionToken: request.cookies[SESSION_COOKIE],
    browserToken: () => browserToken(request, reply),
  };
}

function browserToken(request: FastifyRequest, reply: FastifyReply): string {
  const known = request.cookies[BROWSER_COOKIE];
  if (known && /^[\w-]{22}$/.test(known)) return known;
  const made = randomBytes(16).toString('base64url');
  request.cookies[BROWSER_COOKIE] = made;
  reply.setCookie(BROWSER_COOKIE, made, { ...COOKIE, maxAge: 365 * 24 * 3600 });
  return made;
}
