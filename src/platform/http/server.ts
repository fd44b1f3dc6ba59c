import http from 'node:http';
import https from 'node:https';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import fastify, { type FastifyInstance, LogController } from 'fastify';
import type { Platform } from '#platform';
import { registerApi } from './api.ts';
import type { ApiRoute } from './api-route.ts';
import { refuseAddress, registerErrors } from './error-replies.ts';
import { FrontCache } from './front-cache.ts';
import { guardRequests } from './guards.ts';
import { registerHealth } from './health.ts';
import type { FormerHolder } from './held-forms.ts';
import { registerLive } from './live-stream.ts';
import type { LiveTopics } from './live-topics.ts';
import type { Face, OwnSections } from './page.ts';
import { registerFaces } from './pages.ts';
import type { Principal } from './principal.ts';
import { watchRequests } from './request-log.ts';
import { registerFiles, type ServedFile } from './served-files.ts';
import { leadToOwnSite } from './site-hosts.ts';
import { registerStreams, type StreamRoute } from './stream-route.ts';

/** @returns who holds the session of this cookie, or undefined when it is over or never was */
export type Authenticate = (sessionToken: string) => Promise<Principal | undefined>;

export interface ServerParts {
  readonly platform: Platform;
  readonly faces: readonly Face[];
  readonly routes: readonly ApiRoute[];
  /** What machines send up, and media. */
  readonly streams?: readonly StreamRoute[];
  /** Topics of `/live` that not everybody may hear. */
  readonly topics?: readonly LiveTopics[];
  /** Files of the design and the verifier, served as they are. */
  readonly files: readonly ServedFile[];
  readonly authenticate: Authenticate;
  /** Keeps what was typed when a session ended meanwhile; without it such a form is refused only. */
  readonly formerHolder?: FormerHolder;
  readonly isReady?: () => boolean;
  readonly tls?: { readonly cert: string; readonly key: string };
}

/** Largest body of a form or JSON request unless its page says otherwise. */
const MAX_BODY_BYTES = 1024 * 1024;

/** The life of a request reads from top to bottom; listening is the caller's. */
export async function buildServer(parts: ServerParts): Promise<FastifyInstance> {
  const { platform } = parts;
  const frontCache = new FrontCache(platform);
  const ownSections: OwnSections = (home) => parts.faces.map((face) => face.ownSections?.(home)).find(Boolean);
  const server = fastify({
    loggerInstance: platform.log,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: platform.config.trustProxy.length > 0 ? [...platform.config.trustProxy] : false,
    bodyLimit: MAX_BODY_BYTES,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    requestTimeout: 60_000,
    frameworkErrors: refuseAddress(parts),
    serverFactory: (handler) => {
      const answer: http.RequestListener = (request, response) => {
        if (leadToOwnSite(platform, ownSections, request, response) || frontCache.answer(request, response)) return;
        handler(request, response);
      };
      return parts.tls ? https.createServer(parts.tls, answer) : http.createServer(answer);
    },
  }) as unknown as FastifyInstance;
  await server.register(cookie);
  await server.register(multipart, {
    limits: { files: 20, fileSize: 20 * 1024 * 1024, fields: 200, fieldSize: 256 * 1024 },
  });
  server.removeContentTypeParser('text/plain');
  server.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) => {
    done(null, new URLSearchParams(String(body)));
  });
  watchRequests(server, platform);
  guardRequests(server, platform);
  registerErrors(server, parts);
  registerHealth(server, parts);
  registerLive(server, parts);
  registerFiles(server, parts.files);
  await registerApi(server, parts);
  await registerStreams(server, parts);
  registerFaces(server, parts, frontCache);
  return server;
}
