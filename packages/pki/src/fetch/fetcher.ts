/** Why nothing was brought. `not-allowed`: the address is not one that the caller trusts to be called. */
export type FetchRefusal = 'not-allowed' | 'network' | 'status' | 'too-large' | 'timed-out';

export type FetchResult = { readonly bytes: Uint8Array } | { readonly refusal: FetchRefusal };

/** The only way out of this package to the network. */
export type Fetcher = (
  address: string,
  body?: { readonly type: string; readonly bytes: Uint8Array },
) => Promise<FetchResult>;

export interface FetcherOptions {
  /** `host`, `.domain` for the hosts below it, or `host:port`; nothing else is ever called. */
  readonly allowed: readonly string[];
  /** Default 64 MiB: a complete CRL of НУЦ РК has 21. */
  readonly maxBytes?: number;
  /** Default 15 000. */
  readonly timeoutMs?: number;
  /** Default the platform's fetch. */
  readonly fetch?: Ask;
}

/** What a fetcher needs of `fetch`, so that another client can stand in its place. */
export type Ask = (
  address: string,
  question: {
    readonly method: 'GET' | 'POST';
    readonly headers?: Record<string, string>;
    readonly body?: Uint8Array<ArrayBuffer>;
    readonly signal: AbortSignal;
    readonly redirect: 'error';
    readonly credentials: 'omit';
  },
) => Promise<{ readonly ok: boolean; readonly body: AsyncIterable<Uint8Array> | null }>;

const DEFAULT_MAX_BYTES = 64 * 1024 * 1024;
const DEFAULT_TIMEOUT_MS = 15_000;

/**
 * A fetcher for addresses that stand in certificates, that is, were written by strangers: an attacker would send the court to
 * its own inner services (SSRF), to an endless answer or to a server that never answers. Redirects are not followed.
 */
export function createFetcher(options: FetcherOptions): Fetcher {
  const { allowed, maxBytes = DEFAULT_MAX_BYTES, timeoutMs = DEFAULT_TIMEOUT_MS, fetch = globalThis.fetch } = options;
  return async (address, body) => {
    if (!isAllowed(address, allowed)) return { refusal: 'not-allowed' };
    const signal = AbortSignal.timeout(timeoutMs);
    try {
      const response = await fetch(address, { ...requestOf(body), signal, redirect: 'error', credentials: 'omit' });
      if (!response.ok || !response.body) return { refusal: 'status' };
      return await readBounded(response.body, maxBytes);
    } catch (failed) {
      if (!(failed instanceof Error)) throw failed;
      return { refusal: signal.aborted ? 'timed-out' : 'network' };
    }
  };
}

function requestOf(
  body: { readonly type: string; readonly bytes: Uint8Array } | undefined,
): Pick<Parameters<Ask>[1], 'method' | 'headers' | 'body'> {
  if (!body) return { method: 'GET' };
  return { method: 'POST', headers: { 'content-type': body.type }, body: Uint8Array.from(body.bytes) };
}

/** Names only: an address in digits cannot be told from one inside, unless the caller lists it with its port. */
export function isAllowed(address: string, allowed: readonly string[]): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, port, username, password, host } = new URL(address);
  if (protocol !== 'http:' && protocol !== 'https:') return false;
  if (username !== '' || password !== '') return false;
  if (allowed.includes(host) && port !== '') return true;
  const isDigits = hostname.startsWith('[') || /^[\d.]+$/.test(hostname);
  if (port !== '' || isDigits) return false;
  return allowed.some((one) => hostname === one || (one.startsWith('.') && hostname.endsWith(one)));
}

async function readBounded(body: AsyncIterable<Uint8Array>, maxBytes: number): Promise<FetchResult> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body) {
    size += part.length;
    if (size > maxBytes) return { refusal: 'too-large' };
    parts.push(part);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return { bytes };
}
