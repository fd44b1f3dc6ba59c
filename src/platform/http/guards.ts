import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Platform } from '#platform';
import { isLoopback } from '#platform/config';
import { httpErrors } from './errors.ts';
import { securityHeaders } from './security-headers.ts';
import { hostName, isOwnSite } from './site-hosts.ts';

/** Before anything is looked at: the name the request was sent to, where a change comes from, the headers of safety. */
export function guardRequests(server: FastifyInstance, platform: Platform): void {
  const headers = securityHeaders(platform);
  server.addHook('onRequest', async (request, reply) => {
    reply.headers(headers);
    if (request.url.startsWith('/healthz') || request.url.startsWith('/readyz')) return;
    if (isForeignHost(platform, request.headers.host ?? ''))
      throw httpErrors('HTTP_FOREIGN_HOST', { address: platform.publicOrigin });
    if (!['GET', 'HEAD', 'OPTIONS'].includes(request.method)) refuseForeignOrigin(platform, request);
  });
}

/** The demo has one-click sign-in: a page of another site reaching it by DNS rebinding must find nothing. */
export function isForeignHost(platform: Platform, host: string): boolean {
  const name = hostName(host);
  return platform.config.mode === 'demo' && !isLoopback(name) && !platform.hostNames.includes(name);
}

/**
 * CSRF: a browser names the origin of every change. Clients that are no browsers send neither header nor a cookie,
 * so without a cookie there is nothing to ride on.
 */
function refuseForeignOrigin(platform: Platform, request: FastifyRequest): void {
  const { origin, cookie } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const isOurs =
    origin === undefined
      ? site === 'same-origin' || (site === undefined && cookie === undefined)
      : isOwnOrigin(platform, origin);
  if (!isOurs || site === 'cross-site') throw httpErrors('HTTP_FOREIGN_ORIGIN');
}

/** An origin that pages of this site have. */
export function isOwnOrigin(platform: Platform, origin: string): boolean {
  if (origin === platform.publicOrigin || isOwnSite(platform, origin)) return true;
  if (platform.config.mode !== 'demo' || !URL.canParse(origin)) return false;
  const [ours, theirs] = [new URL(platform.publicOrigin), new URL(origin)];
  // In the demo all names of the machine with the same port are one place.
  return !isForeignHost(platform, theirs.host) && ours.port === theirs.port && ours.protocol === theirs.protocol;
}
