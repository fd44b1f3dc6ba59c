import type { FastifyInstance } from 'fastify';
import { parseHTML } from 'linkedom';
import type { Platform } from '#platform';
import { buildServer, type Face, type Principal } from '#platform/http';

export interface Seen {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
  readonly document: Document;
  /** Text of the main part with single spaces. */
  readonly text: string;
}

export interface FaceServer {
  readonly server: FastifyInstance;
  get(url: string, headers?: Readonly<Record<string, string>>): Promise<Seen>;
  /** Sends a form as the pages of this site do. */
  post(
    url: string,
    fields: Readonly<Record<string, string>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Seen>;
  /** Sends a body as it is, e.g. a multipart form with its content type. */
  send(url: string, payload: Buffer, headers: Readonly<Record<string, string>>): Promise<Seen>;
}

/** The faces behind the real server, seen as a browser without JavaScript sees them. @param principal of any session */
export async function serveFaces(
  platform: Platform,
  faces: readonly Face[],
  principal?: Principal,
): Promise<FaceServer> {
  const server = await buildServer({ platform, faces, routes: [], files: [], authenticate: async () => principal });
  const own = { host: 'localhost:3000', accept: 'text/html', origin: 'http://localhost:3000' };
  const seen = (answer: { statusCode: number; headers: Readonly<Record<string, unknown>>; body: string }): Seen => {
    const { document } = parseHTML(answer.body);
    const text = (document.querySelector('main')?.textContent ?? '').replace(/\s+/g, ' ').trim();
    return { status: answer.statusCode, headers: answer.headers, body: answer.body, document, text };
  };
  return {
    server,
    get: async (url, headers = {}) => seen(await server.inject({ url, headers: { ...own, ...headers } })),
    post: async (url, fields, headers = {}) => {
      const type = { 'content-type': 'application/x-www-form-urlencoded' };
      const payload = new URLSearchParams(fields).toString();
      return seen(await server.inject({ method: 'POST', url, headers: { ...own, ...type, ...headers }, payload }));
    },
    send: async (url, payload, headers) =>
      seen(await server.inject({ method: 'POST', url, headers: { ...own, ...headers }, payload })),
  };
}
