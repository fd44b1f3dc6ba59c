import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Platform } from '#platform';
import { securityHeaders } from './security-headers.ts';

/**
 * The start page of a court's own host name leads to the home of that court; every other page of the site stands there too.
 * Before the cache of answers, which knows no hosts. @returns true when it has answered
 */
export function leadToOwnHome(platform: Platform, request: IncomingMessage, response: ServerResponse): boolean {
  const { siteHosts } = platform.config;
  if (siteHosts.size === 0 || (request.method !== 'GET' && request.method !== 'HEAD')) return false;
  const home = siteHosts.get(hostName(request.headers.host ?? ''));
  const [, lang] = /^(\/(?:kk|ru|en))?\/?(?:\?.*)?$/.exec(request.url ?? '') ?? [];
  const isStart = lang !== undefined || /^\/?(?:\?.*)?$/.test(request.url ?? '');
  if (!home || !isStart) return false;
  const headers = { ...securityHeaders(platform), location: `${lang ?? ''}${home}`, 'cache-control': 'no-store' };
  response.writeHead(302, { ...headers, vary: 'host' }).end();
  return true;
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
