import swagger from '@fastify/swagger';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { checkAccess } from './access.ts';
import { answersOf } from './api-errors.ts';
import type { ApiRequest, ApiRoute } from './api-route.ts';
import { actMaker, networkKey, SESSION_COOKIE } from './request-context.ts';
import type { ServerParts } from './server.ts';

/** JSON routes of the modules and /api/openapi.json (OpenAPI 3.1), written from the schemas that validate. */
export async function registerApi(server: FastifyInstance, parts: ServerParts): Promise<void> {
  await server.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Ашық сот',
        version: '1',
        description: 'Open data and services of the courts of Kazakhstan. Names follow the glossary.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url: '/' }],
      components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: SESSION_COOKIE } } },
    },
    hideUntagged: true,
  });
  await server.register(async (scope) => {
    for (const route of parts.routes) registerRoute(scope, parts, route);
    scope.get('/api/openapi.json', async () => server.swagger());
  });
}

function registerRoute(server: FastifyInstance, parts: ServerParts, route: ApiRoute): void {
  server.route({
    method: route.method,
    url: route.path,
    ...(route.maxBodyBytes ? { bodyLimit: route.maxBodyBytes } : {}),
    schema: {
      summary: route.summary,
      tags: [route.tag],
      ...(route.access === 'everyone' ? {} : { security: [{ session: [] }] }),
      ...(route.query ? { querystring: route.query } : {}),
      ...(route.params ? { params: route.params } : {}),
      ...(route.body ? { body: route.body } : {}),
      response: answersOf(route),
    },
    handler: async (request) =>
      await route.run((await apiRequest(parts, route, request)) as ApiRequest<never, never, never>),
  });
}

async function apiRequest(
  { platform, authenticate }: ServerParts,
  route: ApiRoute,
  request: FastifyRequest,
): Promise<ApiRequest> {
  const token = request.cookies[SESSION_COOKIE];
  const principal = token ? await authenticate(token) : undefined;
  checkAccess(route.access, principal);
  return {
    platform,
    principal,
    act: actMaker(request, principal),
    network: networkKey(platform, request.ip),
    query: request.query,
    params: request.params,
    body: request.body,
  };
}
