import assert from 'node:assert/strict';
import { request } from 'node:http';
import { after, before, describe, it } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { buildServer, content, type Face, type PageRequest } from '#platform/http';
import { type TestPlatform, testPlatform } from '#testing';

/** Asks the database by what stands in the address, as every page that finds something does. */
async function keptText({ platform, params, query }: PageRequest) {
  const { rows } = await platform.db.pool.query<{ text: string }>('select $1 || $2 as text', [params.name, query.q]);
  return content('text/plain', rows[0]?.text ?? '');
}

const face: Face = {
  name: 'test',
  pages: [{ path: '/list/:name', access: 'everyone', get: keptText }],
  inside: (body) => body,
  frame: async ({ body }) => body,
};

describe('the server, before a visitor who means harm', () => {
  let platform: TestPlatform;
  let server: FastifyInstance;
  const lookedUp = Promise.withResolvers<undefined>();
  before(async () => {
    platform = await testPlatform();
    const authenticate = async () => await lookedUp.promise;
    server = await buildServer({ platform, faces: [face], routes: [], files: [], authenticate });
    await server.listen({ port: 0, host: '127.0.0.1' });
  });
  after(() => server.close());

  it('finds nothing at an address with a NUL in its path or query, and calls it no fault of ours', async () => {
    const statusOf = async (url: string) => (await server.inject({ url, headers: { host: 'localhost' } })).statusCode;
    for (const url of ['/kk/list/%00?q=a', '/kk/list/a?q=a%00b']) assert.equal(await statusOf(url), 404, url);
    assert.equal(await statusOf('/kk/list/a?q=%0a'), 200);
  });

  it('keeps no stream for a reader who has left while his session was looked up', async () => {
    const { port } = new URL(server.listeningOrigin);
    const gone = new Promise<void>((done) => {
      server.server.once('connection', (socket) => socket.once('close', () => setImmediate(done)));
    });
    const asked = new Promise<void>((done) => server.server.once('request', () => setImmediate(done)));
    const headers = { host: 'localhost:3000', cookie: '__Host-sot=slow' };
    const leaving = request({ port, path: '/live?topics=hearings:7777', headers }).on('error', () => undefined);
    leaving.end();
    await asked;
    leaving.destroy();
    await gone;
    lookedUp.resolve(undefined);
    await new Promise((done) => setImmediate(done));
    assert.match(await platform.metrics.print(), /^live_streams 0$/m);
  });
});
