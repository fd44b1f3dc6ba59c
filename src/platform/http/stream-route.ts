import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Platform } from '#platform';
import { checkAccess } from './access.ts';
import type { Access } from './page.ts';
import type { ActMaker, Principal } from './principal.ts';
import { actMaker, networkKey, SESSION_COOKIE } from './request-context.ts';
import type { ServerParts } from './server.ts';

export interface StreamRequest {
  readonly platform: Platform;
  readonly principal: Principal | undefined;
  readonly act: ActMaker;
  readonly network: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The first value of a header; its name in small letters. */
  readonly header: (name: string) => string | undefined;
  /** Not read yet; empty for GET and HEAD. */
  readonly body: Readable;
}

export interface StreamAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** A stream that breaks cuts the connection, so that half a file is never taken for a whole one. */
  readonly body?: string | Uint8Array | Readable;
}

/** A route of bytes as they come and go: what machines send up, and media. Refusals are answered as everywhere. */
export interface StreamRoute {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS';
  /** From the root. */
  readonly path: string;
  readonly access: Access;
  run(request: StreamRequest): Promise<StreamAnswer>;
}

export async function registerStreams(server: FastifyInstance, parts: ServerParts): Promise<void> {
  await server.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    for (const route of parts.streams ?? []) {
      scope.route({
        ...{ method: route.method, url: route.path, exposeHeadRoute: false, bodyLimit: Number.MAX_SAFE_INTEGER },
        handler: async (request, reply) => await answer(parts, route, request, reply),
      });
    }
  });
}

async function answer(
  { platform, authenticate }: ServerParts,
  route: StreamRoute,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const token = request.cookies[SESSION_COOKIE];
  const principal = token ? await authenticate(token) : undefined;
  checkAccess(route.access, principal);
  const {
    status,
    headers = {},
    body,
  } = await route.run({
    ...{ platform, principal, act: actMaker(request, principal), network: networkKey(platform, request.ip) },
    params: request.params as Record<string, string>,
    query: new URLSearchParams(request.url.split('?', 2)[1] ?? ''),
    header: (name) => [request.headers[name]].flat()[0],
    body: request.body instanceof Readable ? request.body : Readable.from([]),
  });
  reply.status(status).headers({ 'cache-control': 'no-store', ...headers });
  await reply.send(body instanceof Uint8Array ? Buffer.from(body) : body);
}
