import type { ServerResponse } from 'node:http';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Platform } from '#platform';
import { httpErrors } from './errors.ts';
import { mayHear } from './live-topics.ts';
import { BROWSER_COOKIE, networkKey, SESSION_COOKIE } from './request-context.ts';
import type { ServerParts } from './server.ts';

/** Topics of one stream: one browser has one stream for all its tabs. */
const MOST_TOPICS = 100;

/** Streams of one network at a time: a lobby of kiosks behind one address fits, a flood does not. */
const MOST_STREAMS = 200;

/** Keeps proxies from closing a quiet stream, and tells the browser that the line is not dead. */
const BEAT_MS = 15_000;

/** Announcements kept for a page that was loading when they came. */
const REMEMBERED = 500;

/**
 * `GET /live?topics=a,b[&since=INSTANT]`: server-sent events `{topic, at}` and no content, so that each reader asks with
 * its own rights. A topic that the reader may not hear is silent: a stale tab must not take the stream from the others.
 */
export function registerLive(
  server: FastifyInstance,
  { platform, authenticate, topics: guarded = [] }: ServerParts,
): void {
  const streams = new LiveStreams(platform);
  server.addHook('preClose', async () => streams.close());
  server.get('/live', async (request, reply) => {
    const { topics = '', since } = request.query as Readonly<Record<string, string | undefined>>;
    const asked = String(topics).split(',').filter(Boolean);
    if (asked.length === 0 || asked.length > MOST_TOPICS) throw httpErrors('HTTP_BAD_REQUEST');
    const token = request.cookies[SESSION_COOKIE];
    const principal = token ? await authenticate(token) : undefined;
    const may = await Promise.all(
      asked.map((topic) => mayHear(topic, principal, guarded, request.cookies[BROWSER_COOKIE])),
    );
    const heard = asked.filter((_topic, index) => may[index]);
    streams.open(reply, networkKey(platform, request.ip), heard, readInstant(since));
  });
}

interface Said {
  readonly topic: string;
  readonly at: Temporal.Instant;
}

class LiveStreams {
  readonly #platform: Platform;
  readonly #open = new Set<ServerResponse>();
  readonly #held = new Map<string, number>();
  readonly #said: Said[] = [];

  constructor(platform: Platform) {
    this.#platform = platform;
    platform.metrics.gauge('live_streams', 'Open event streams', () => this.#open.size);
    platform.live.on('*', (topic) => {
      this.#said.push({ topic, at: platform.clock.now() });
      if (this.#said.length > REMEMBERED) this.#said.shift();
    });
  }

  /** @throws HTTP_TOO_MANY */
  open(reply: FastifyReply, network: string, topics: readonly string[], since: Temporal.Instant | undefined): void {
    // Who has left while the session was looked up says no «close» any more: the stream would stay for ever.
    if (reply.raw.destroyed) return void reply.hijack();
    const held = this.#held.get(network) ?? 0;
    if (held >= MOST_STREAMS) throw httpErrors('HTTP_TOO_MANY');
    this.#held.set(network, held + 1);
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, {
      ...stringHeaders(reply.getHeaders()),
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    raw.write('retry: 2000\nevent: beat\ndata: {}\n\n');
    for (const said of this.#missed(topics, since)) tell(raw, said);
    const stops = topics.map((topic) =>
      this.#platform.live.on(topic, () => tell(raw, { topic, at: this.#platform.clock.now() })),
    );
    const beat = setInterval(() => raw.write('event: beat\ndata: {}\n\n'), BEAT_MS);
    this.#open.add(raw);
    raw.on('close', () => {
      for (const stop of stops) stop();
      clearInterval(beat);
      this.#open.delete(raw);
      this.#held.set(network, (this.#held.get(network) ?? 1) - 1);
    });
  }

  #missed(topics: readonly string[], since: Temporal.Instant | undefined): readonly Said[] {
    if (!since) return [];
    return this.#said.filter(({ topic, at }) => topics.includes(topic) && Temporal.Instant.compare(at, since) >= 0);
  }

  close(): void {
    for (const raw of this.#open) raw.end();
  }
}

function tell(raw: ServerResponse, { topic, at }: Said): void {
  raw.write(`data: ${JSON.stringify({ topic, at: at.toString() })}\n\n`);
}

function readInstant(text: string | undefined): Temporal.Instant | undefined {
  try {
    return text === undefined ? undefined : Temporal.Instant.from(text);
  } catch (malformed) {
    if (malformed instanceof RangeError) return undefined;
    throw malformed;
  }
}

function stringHeaders(headers: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}
