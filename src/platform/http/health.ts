import type { FastifyInstance } from 'fastify';
import { isLoopback } from '#platform/config';
import { httpErrors } from './errors.ts';
import type { ServerParts } from './server.ts';

/** Alive, ready, and the numbers; `/metrics` for loopback or the bearer of METRICS_TOKEN. */
export function registerHealth(server: FastifyInstance, { platform, isReady = () => true }: ServerParts): void {
  server.get('/healthz', async () => ({ status: 'alive' }));
  server.get('/readyz', async (_request, reply) => {
    const isUp = await platform.db.ping().then(
      () => true,
      () => false,
    );
    const ready = isUp && platform.live.isConnected && isReady();
    return reply.status(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not ready' });
  });
  server.get('/metrics', async (request, reply) => {
    const { metricsToken } = platform.config;
    const isAllowed = metricsToken
      ? request.headers.authorization === `Bearer ${metricsToken}`
      : isLoopback(request.ip.replace('::ffff:', ''));
    if (!isAllowed) throw httpErrors('HTTP_NOT_FOUND');
    return reply.type('text/plain; version=0.0.4; charset=utf-8').send(await platform.metrics.print());
  });
}
