import type { FastifyInstance } from 'fastify';
import type { Platform } from '#platform';

/** One line a request: the route's pattern, never the address with its values; and the same as metrics. */
export function watchRequests(server: FastifyInstance, { log, metrics }: Platform): void {
  const took = metrics.histogram('http_request_seconds', 'Time to the last byte by route', [0.005, 0.025, 0.1, 0.5, 2]);
  server.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    const ms = Math.round(reply.elapsedTime * 10) / 10;
    took(reply.elapsedTime / 1000, { route, method: request.method, status: reply.statusCode });
    const level = reply.statusCode >= 500 ? 'error' : 'debug';
    log[level]({ route, method: request.method, status: reply.statusCode, ms, id: request.id }, 'request');
  });
}
