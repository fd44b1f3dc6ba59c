import assert from 'node:assert/strict';
import { request } from 'node:http';
import { after, before, describe, it } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { buildServer, content, type Face } from '#platform/http';
import { type TestPlatform, testPlatform } from '#testing';
import { isOwnSite, originOf, siteAsked } from './site-hosts.ts';

const face: Face = {
  name: 'test',
  pages: [
    { path: '/', access: 'everyone', get: async () => content('text/plain', 'home of all') },
    ...['/acts', '/help', '/courts/:code', '/courts/:code/way'].map((path) => ({
      ...{ path, access: 'everyone' as const },
      get: async () => content('text/plain', 'a page'),
    })),
  ],
  ownSections: (home) => (home.startsWith('/courts/') ? { '/acts': `/acts?court=${home.slice(-4)}` } : undefined),
  inside: (body) => body,
  frame: async ({ body }) => body,
};

describe('the own host name of a court', () => {
  let platform: TestPlatform;
  let server: FastifyInstance;
  const ask = async (path: string, host: string, method = 'GET') => {
    const { port } = new URL(server.listeningOrigin);
    return await new Promise<{ status: number | undefined; location: string | undefined }>((done, fail) => {
      const asking = request({ port, path, method, headers: { host } }, (answer) => {
        answer.resume();
        done({ status: answer.statusCode, location: answer.headers.location });
      });
      asking.on('error', fail).end();
    });
  };

  before(async () => {
    platform = await testPlatform({ env: { SITE_HOSTS: '127.0.0.2=/courts/7517, 127.0.0.3=/courts/7581' } });
    server = await buildServer({ platform, faces: [face], routes: [], files: [], authenticate: async () => undefined });
    await server.listen({ port: 0, host: '127.0.0.1' });
  });
  after(() => server.close());

  it('leads from its start page to the home of the court, in the language of the address', async () => {
    assert.deepEqual(await ask('/kk', '127.0.0.2:3000'), { status: 302, location: '/kk/courts/7517' });
    assert.deepEqual(await ask('/ru/?a=b', '127.0.0.3'), { status: 302, location: '/ru/courts/7581' });
    assert.deepEqual(await ask('/', '127.0.0.2'), { status: 302, location: '/courts/7517' });
  });

  it('leads a section that is asked for whole to that of the court, and lets who asks for all courts have them', async () => {
    assert.deepEqual(await ask('/ru/acts', '127.0.0.2'), { status: 302, location: '/ru/acts?court=7517' });
    assert.equal((await ask('/ru/acts?court=', '127.0.0.2')).status, 200);
    assert.equal((await ask('/ru/acts', 'localhost')).status, 200);
  });

  it('leads a page of another court to where that court stands', async () => {
    assert.equal((await ask('/kk/courts/7517/way', '127.0.0.2')).status, 200);
    const to = async (path: string) => (await ask(path, '127.0.0.2')).location;
    assert.equal(await to('/kk/courts/7581/way?a=b'), 'http://127.0.0.3:3000/kk/courts/7581/way?a=b');
    assert.equal(await to('/kk/courts/7594'), 'http://localhost:3000/kk/courts/7594');
  });

  it('is where search engines find the pages of the court, wherever they are read', () => {
    assert.equal(originOf(platform, '/courts/7517/way'), 'http://127.0.0.2:3000');
    assert.equal(originOf(platform, '/courts/7594'), 'http://localhost:3000');
    assert.equal(originOf(platform, '/acts?court=7517'), 'http://localhost:3000');
    assert.deepEqual(siteAsked(platform, '127.0.0.2:3000'), { origin: 'http://127.0.0.2:3000', home: '/courts/7517' });
    assert.deepEqual(siteAsked(platform, 'localhost:3000'), { origin: 'http://localhost:3000' });
  });

  it('has every other page of the site, and changes nothing for the site’s own name', async () => {
    assert.equal((await ask('/kk/help', '127.0.0.2')).status, 200);
    assert.equal((await ask('/kk', 'localhost:3000')).status, 200);
    assert.notEqual((await ask('/kk', '127.0.0.2', 'POST')).status, 302);
  });

  it('is an origin from which forms are taken, with the scheme and port of the site only', () => {
    assert.equal(isOwnSite(platform, 'http://127.0.0.2:3000'), true);
    for (const foreign of ['https://127.0.0.2:3000', 'http://127.0.0.2:3001', 'http://127.0.0.9:3000', 'null']) {
      assert.equal(isOwnSite(platform, foreign), false, foreign);
    }
  });
});
