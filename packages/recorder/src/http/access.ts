import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const COOKIE = 'recorder-key';

const hash = (text: string): Buffer => createHash('sha256').update(text).digest();

/** The key that the court gave to the screens of this courtroom: a header of programs, a cookie of the recorder's own screen. */
export class Access {
  readonly #key: Buffer;
  /** Origins of the court whose pages may ask. */
  readonly #origins: ReadonlySet<string>;

  constructor(key: string, origins: readonly string[]) {
    this.#key = hash(key);
    this.#origins = new Set(origins);
  }

  isKey(given: string): boolean {
    return timingSafeEqual(hash(given), this.#key);
  }

  isAllowed({ headers, method = 'GET' }: IncomingMessage): boolean {
    const [, bearer] = /^Bearer (\S+)$/.exec(headers.authorization ?? '') ?? [];
    if (bearer !== undefined) return this.isKey(bearer);
    const [, cookie] = new RegExp(`(?:^|; )${COOKIE}=([\\w-]+)`).exec(headers.cookie ?? '') ?? [];
    // A cookie comes with every request, also with those that a stranger's page makes.
    const isOwn = method === 'GET' || headers['sec-fetch-site'] === 'same-origin' || this.#isSameOrigin(headers);
    return cookie !== undefined && isOwn && this.isKey(cookie);
  }

  cookieOf(key: string): string {
    return `${COOKIE}=${key}; HttpOnly; SameSite=Strict; Path=/; Max-Age=86400`;
  }

  /** @returns headers that let a page of the court ask, or nothing for a stranger's */
  corsHeaders(origin: string | undefined): Record<string, string> {
    if (!origin || !this.#origins.has(origin)) return {};
    return {
      'access-control-allow-origin': origin,
      'access-control-allow-headers': 'authorization, content-type',
      'access-control-allow-methods': 'GET, POST, PUT',
      'access-control-max-age': '600',
      vary: 'Origin',
    };
  }

  #isSameOrigin({ origin, host }: IncomingMessage['headers']): boolean {
    return origin !== undefined && URL.canParse(origin) && new URL(origin).host === host;
  }
}
