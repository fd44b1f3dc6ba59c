import assert from 'node:assert/strict';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { after, describe, it } from 'node:test';
import { createFetcher, type Fetcher } from '@ashyq/pki';
import { askOverHttp } from './ask-over-http.ts';

const servers: Server[] = [];
after(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

async function serving(answer: RequestListener): Promise<{ readonly server: Server; readonly origin: string }> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

/** As a court asks: by the name that stands in certificates. */
const asking = (origin: string, timeoutMs = 5000): Fetcher =>
  createFetcher({ allowed: ['pki.example'], timeoutMs, fetch: askOverHttp({ 'pki.example': origin }) });

const said = (result: Awaited<ReturnType<Fetcher>>): string =>
  'bytes' in result ? new TextDecoder().decode(result.bytes) : result.refusal;

describe('a question to a service over HTTP', () => {
  it('goes to where the host of its address is answered for, with its bytes and their type', async () => {
    const { origin } = await serving(async (request, answer) => {
      const parts = await Array.fromAsync(request);
      answer.end(`${request.method} ${request.url} ${request.headers['content-type']} ${Buffer.concat(parts)}`);
    });
    const body = { type: 'application/ocsp-request', bytes: new TextEncoder().encode('who') };
    assert.equal(
      said(await asking(origin)('http://pki.example/ocsp?x=1', body)),
      'POST /ocsp?x=1 application/ocsp-request who',
    );
    assert.equal(said(await asking(origin)('http://pki.example/ca.crl')), 'GET /ca.crl undefined ');
  });

  it('brings nothing from a bad status or a redirect, which is not followed', async () => {
    const { origin } = await serving((request, answer) => {
      if (request.url === '/moved') answer.writeHead(302, { location: '/there' });
      else answer.writeHead(404);
      answer.end('x'.repeat(100_000));
    });
    assert.equal(said(await asking(origin)('http://pki.example/moved')), 'status');
    assert.equal(said(await asking(origin)('http://pki.example/gone')), 'status');
  });

  it('waits for no service that is silent, before its answer or in the middle of it', async () => {
    const { origin } = await serving((request, answer) => {
      if (request.url === '/half') answer.write('half');
    });
    assert.equal(said(await asking(origin, 100)('http://pki.example/silent')), 'timed-out');
    assert.equal(said(await asking(origin, 100)('http://pki.example/half')), 'timed-out');
  });

  it('says network where nobody listens, and where a service breaks off', async () => {
    const { origin, server } = await serving((_, answer) => {
      answer.write('half');
      setImmediate(() => answer.destroy());
    });
    assert.equal(said(await asking(origin)('http://pki.example/broken')), 'network');
    server.close();
    server.closeAllConnections();
    assert.equal(said(await asking(origin)('http://pki.example/nobody')), 'network');
  });

  it('is asked once more when its kept connection was closed at that very moment, and only then', async () => {
    let kept: Socket | undefined;
    let asked = 0;
    const { origin } = await serving((request, answer) => {
      asked += 1;
      if (request.socket === kept) {
        request.socket.resetAndDestroy();
        return;
      }
      kept = request.socket;
      answer.end('here');
    });
    const ask = asking(origin);
    assert.equal(said(await ask('http://pki.example/ocsp')), 'here');
    assert.equal(said(await ask('http://pki.example/ocsp')), 'here');
    assert.equal(asked, 3);
    const { origin: other } = await serving((request) => {
      asked += 1;
      request.socket.resetAndDestroy();
    });
    assert.equal(said(await asking(other)('http://pki.example/ocsp')), 'network');
    assert.equal(asked, 4);
  });
});
