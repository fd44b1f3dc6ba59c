import type { FastifyInstance } from 'fastify';
import { httpErrors } from './errors.ts';
import type { Principal } from './principal.ts';
import { networkKey, SESSION_COOKIE } from './request-context.ts';
import type { ServerParts } from './server.ts';

/** Topics of one stream. */
const MOST_TOPICS = 50;

/** Streams of one network at a time: a lobby of kiosks behind one address fits, a flood does not. */
const MOST_STREAMS = 200;

/** Comment lines that keep proxies from closing a quiet stream. */
const HEARTBEAT_MS = 20_000;

/** `GET /live?topics=a,b`: server-sent events `{topic, at}`, no content, so that each reader asks with its own rights. */
export function registerLive(server: FastifyInstance, { platform, authenticate }: ServerParts): void {
  const streams = new Map<string, number>();
  const open = new Set<() => void>();
  platform.metrics.gauge('live_streams', 'Open event streams', () => open.size);
  server.addHook('preClose', async () => {
    for (const close of open) close();
  });
  server.get('/live', async (request, reply) => {
    const topics = String((request.query as Record<string, unknown>).topics ?? '')
      .split(',')
      .filter(Boolean);
    const token = request.cookies[SESSION_COOKIE];
    const principal = token ? await authenticate(token) : undefined;
    if (topics.length === 0 || topics.length > MOST_TOPICS) throw httpErrors('HTTP_BAD_REQUEST');
    if (!topics.every((topic) => mayHear(topic, principal))) throw httpErrors('HTTP_NOT_ALLOWED');
    const network = networkKey(platform, request.ip);
    const held = streams.get(network) ?? 0;
    if (held >= MOST_STREAMS) throw httpErrors('HTTP_TOO_MANY');
    streams.set(network, held + 1);
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, {
      ...stringHeaders(reply.getHeaders()),
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    raw.write('retry: 2000\n\n');
    const stops = topics.map((topic) =>
      platform.live.on(topic, (said) =>
        raw.write(`data: ${JSON.stringify({ topic: said, at: platform.clock.now().toString() })}\n\n`),
      ),
    );
    const heartbeat = setInterval(() => raw.write(': \n\n'), HEARTBEAT_MS);
    const close = (): void => void raw.end();
    open.add(close);
    raw.on('close', () => {
      for (const stop of stops) stop();
      clearInterval(heartbeat);
      open.delete(close);
      streams.set(network, (streams.get(network) ?? 1) - 1);
    });
  });
}

/** Public topics for everyone, `account:` for its holder, `desk:` for staff of the court; anything else is silent. */
function mayHear(topic: string, principal: Principal | undefined): boolean {
  const [kind, owner] = topic.split(':');
  if (topic.length > 120 || topic.includes('*')) return false;
  if (kind === 'account') return owner !== undefined && owner === principal?.accountId;
  if (kind === 'desk') return principal?.posts.some(({ courtCode }) => courtCode === owner) ?? false;
  return kind === 'hearings' || kind === 'courts';
}

function stringHeaders(headers: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}
