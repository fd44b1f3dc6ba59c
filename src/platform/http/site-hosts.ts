import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Platform } from '#platform';
import type { OwnSections, SiteAsked } from './page.ts';
import { securityHeaders } from './security-headers.ts';

/**
 * On the own host name of a court the start page and every section that is asked for whole lead to those of that court, so
 * that links and breadcrumbs stay with it; a page of another court leads to where that stands. Every other page of the
 * site stands there too. Before the cache of answers, which knows no hosts. @returns true when it has answered
 */
export function leadToOwnSite(
  platform: Platform,
  sections: OwnSections,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  const { siteHosts } = platform.config;
  if (siteHosts.size === 0 || (request.method !== 'GET' && request.method !== 'HEAD')) return false;
  const home = siteHosts.get(hostName(request.headers.host ?? ''));
  const location = home && placeOf(platform, sections, home, request.url ?? '');
  if (!location) return false;
  const headers = { ...securityHeaders(platform), location, 'cache-control': 'no-store' };
  response.writeHead(302, { ...headers, vary: 'host' }).end();
  return true;
}

function placeOf(platform: Platform, sections: OwnSections, home: string, url: string): string | undefined {
  const [, lang = '', below = '', query] = /^(\/(?:kk|ru|en)(?=[/?]|$))?([^?]*)(\?.*)?$/.exec(url) ?? [];
  const path = below.replace(/\/+$/, '');
  if (path === '') return `${lang}${home}`;
  if (isWithin(path, home)) return undefined;
  const own = query === undefined ? sections(home)?.[path] : undefined;
  if (own) return `${lang}${own}`;
  const isSibling = isWithin(path, home.slice(0, home.lastIndexOf('/')));
  return isSibling && sections(home) ? `${originOf(platform, path)}${url}` : undefined;
}

/** Where search engines find a page: what belongs to a court with a host name of its own stands there. @param path below the language */
export function originOf(platform: Platform, path: string): string {
  const plain = path.split('?')[0] ?? '';
  const own = [...platform.config.siteHosts].find(([, home]) => isWithin(plain, home));
  return own ? originOfHost(platform, own[0]) : platform.publicOrigin;
}

/** The site that was asked: of a court, or of all. @param host as the request names it */
export function siteAsked(platform: Platform, host: string): SiteAsked {
  const name = hostName(host);
  const home = platform.config.siteHosts.get(name);
  return home ? { origin: originOfHost(platform, name), home } : { origin: platform.publicOrigin };
}

function originOfHost({ publicOrigin }: Platform, host: string): string {
  const { protocol, port } = new URL(publicOrigin);
  return `${protocol}//${host}${port === '' ? '' : `:${port}`}`;
}

function isWithin(path: string, home: string): boolean {
  return path === home || path.startsWith(`${home}/`);
}

/** An origin of one of these names, with the scheme of the site. */
export function isOwnSite({ config, publicOrigin }: Platform, origin: string): boolean {
  if (config.siteHosts.size === 0 || !URL.canParse(origin)) return false;
  const [ours, theirs] = [new URL(publicOrigin), new URL(origin)];
  return config.siteHosts.has(theirs.hostname) && ours.protocol === theirs.protocol && ours.port === theirs.port;
}

/** A Host header without its port. */
export function hostName(host: string): string {
  return host.replace(/:\d{1,5}$/, '').toLowerCase();
}
