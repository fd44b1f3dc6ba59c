import type { IncomingMessage, ServerResponse } from 'node:http';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Platform } from '#platform';
import { isForeignHost } from './guards.ts';
import { FLASH_COOKIE, SESSION_COOKIE } from './request-context.ts';
import { securityHeaders } from './security-headers.ts';
import { acceptedPacking, etagOf } from './send.ts';

/** Kept answers of one process; whoever asks with ever new queries pushes out the oldest. */
const MOST_ENTRIES = 2000;
const MOST_BYTES = 48 * 1024 * 1024;

/** Above this an address is kept only when it is asked for a second time: a flood of odd queries pushes nothing out. */
const WELCOME_BYTES = MOST_BYTES / 4;
const REMEMBERED_ADDRESSES = 5000;

/** Announcements remembered, to notice one that came while an answer was being made. */
const REMEMBERED_TOPICS = 500;

interface Entry {
  readonly topics: readonly string[];
  readonly keptAtMs: number;
  readonly maxAgeMs: number;
  readonly epoch: number;
  readonly etag: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly plain: Buffer;
  br?: Buffer;
  gzip?: Buffer;
}

/** An answer that is the same for every visitor. */
export interface Kept {
  readonly text: string;
  readonly type: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly topics: readonly string[];
  readonly maxAgeS: number;
}

/** Taken before the rows are read; an answer older than a matching announcement is not kept. */
export interface Ticket {
  readonly sequence: number;
  readonly epoch: number;
}

/**
 * Whole answers for visitors without a session, given before any routing. An announcement of one of its topics in any
 * process empties an entry; while the announcements cannot be heard nothing is answered from here.
 */
export class FrontCache {
  readonly #platform: Platform;
  readonly #entries = new Map<string, Entry>();
  readonly #recent: { readonly sequence: number; readonly topic: string }[] = [];
  readonly #askedOnce = new Set<string>();
  readonly #headers: Readonly<Record<string, string>>;
  readonly #hit: () => void;
  #sequence = 0;
  #bytes = 0;

  constructor(platform: Platform) {
    this.#platform = platform;
    this.#headers = {
      ...securityHeaders(platform),
      vary: 'accept-encoding, cookie',
      'cache-control': 'no-cache',
    };
    this.#hit = platform.metrics.counter('http_front_cache_hits', 'Answers given from the front cache');
    platform.live.on('*', (topic) => this.#forget(topic));
  }

  /** @returns false when the request has to be worked on */
  answer(request: IncomingMessage, response: ServerResponse): boolean {
    if (request.method !== 'GET' || !this.#platform.live.isConnected) return false;
    const entry = this.#entries.get(request.url ?? '');
    if (!entry || this.#isOver(entry) || !isCacheable(request.headers.cookie)) return false;
    if (isForeignHost(this.#platform, request.headers.host ?? '')) return false;
    this.#hit();
    if (request.headers['if-none-match'] === entry.etag) {
      response.writeHead(304, { etag: entry.etag, vary: 'accept-encoding, cookie' });
      response.end();
      return true;
    }
    const packing = acceptedPacking(request.headers['accept-encoding']);
    const body = packing ? packed(entry, packing) : entry.plain;
    const encoding = packing ? { 'content-encoding': packing } : {};
    response.writeHead(200, {
      ...this.#headers,
      ...entry.headers,
      ...encoding,
      etag: entry.etag,
      'content-length': body.byteLength,
    });
    response.end(body);
    return true;
  }

  ticket(): Ticket {
    return { sequence: this.#sequence, epoch: this.#platform.live.epoch };
  }

  /** @returns the entity tag of a kept answer; nobody could be told that any other has not changed */
  keep(url: string, { text, type, headers = {}, topics, maxAgeS }: Kept, ticket: Ticket): string | undefined {
    const isStale = this.#recent.some(({ sequence, topic }) => sequence > ticket.sequence && matches(topics, topic));
    if (isStale || ticket.epoch !== this.#platform.live.epoch || !this.#isWelcome(url)) return undefined;
    const plain = Buffer.from(text);
    const etag = etagOf(plain);
    this.#drop(url);
    this.#makeRoom(plain.byteLength);
    this.#bytes += plain.byteLength;
    this.#entries.set(url, {
      ...{ topics, etag, plain, epoch: ticket.epoch, keptAtMs: performance.now(), maxAgeMs: maxAgeS * 1000 },
      headers: { ...headers, 'content-type': type },
    });
    return etag;
  }

  #isWelcome(url: string): boolean {
    if (this.#bytes < WELCOME_BYTES || this.#entries.has(url) || this.#askedOnce.delete(url)) return true;
    if (this.#askedOnce.size >= REMEMBERED_ADDRESSES) this.#askedOnce.clear();
    this.#askedOnce.add(url);
    return false;
  }

  #makeRoom(bytes: number): void {
    for (const url of this.#entries.keys()) {
      if (this.#entries.size < MOST_ENTRIES && this.#bytes + bytes <= MOST_BYTES) return;
      this.#drop(url);
    }
  }

  #drop(url: string): void {
    this.#bytes -= this.#entries.get(url)?.plain.byteLength ?? 0;
    this.#entries.delete(url);
  }

  #isOver(entry: Entry): boolean {
    return entry.epoch !== this.#platform.live.epoch || performance.now() - entry.keptAtMs > entry.maxAgeMs;
  }

  #forget(topic: string): void {
    this.#sequence += 1;
    this.#recent.push({ sequence: this.#sequence, topic });
    if (this.#recent.length > REMEMBERED_TOPICS) this.#recent.shift();
    for (const [url, entry] of this.#entries) if (matches(entry.topics, topic)) this.#drop(url);
  }
}

/** Only answers that are the same for everybody: no session, nothing to say once. */
export function isCacheable(cookie: string | undefined): boolean {
  return !cookie || !(cookie.includes(`${SESSION_COOKIE}=`) || cookie.includes(`${FLASH_COOKIE}=`));
}

function matches(wanted: readonly string[], topic: string): boolean {
  return wanted.some((name) => name === topic || (name.endsWith('*') && topic.startsWith(name.slice(0, -1))));
}

function packed(entry: Entry, packing: 'br' | 'gzip'): Buffer {
  if (packing === 'gzip') entry.gzip ??= gzipSync(entry.plain, { level: 6 });
  else entry.br ??= brotliCompressSync(entry.plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  return (packing === 'gzip' ? entry.gzip : entry.br) ?? entry.plain;
}
