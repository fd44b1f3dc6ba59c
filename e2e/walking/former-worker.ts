import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a worker of an earlier version did: it answers every screen from its own cache, for ever. */
const former = `
const store = 'ashyq-kiosk-1';
self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  if (event.request.mode !== 'navigate') return;
  event.respondWith(caches.open(store).then(async (kept) => {
    const known = await kept.match(event.request);
    if (known) return known;
    const answer = await fetch(event.request);
    await kept.put(event.request, answer.clone());
    return answer;
  }));
});
`;

/** The court as it was before its last version: the same pages, with the worker of then until it is replaced. */
export interface FormerCourt {
  readonly origin: string;
  /** The version of today is installed. */
  replace(): void;
  close(): Promise<void>;
}

export async function openFormerCourt(courtOrigin: string): Promise<FormerCourt> {
  const { hostname, port } = new URL(courtOrigin);
  let isFormer = true;
  const server = createServer((asked, answer) => {
    if (isFormer && asked.url === '/kiosk/worker.js') {
      answer.writeHead(200, {
        'content-type': 'text/javascript',
        'service-worker-allowed': '/',
        'cache-control': 'no-cache',
      });
      answer.end(former);
      return;
    }
    const { method, headers, url } = asked;
    const passed = request({ hostname, port, method, path: url, headers }, (given) => {
      answer.writeHead(given.statusCode ?? 502, given.headers);
      given.pipe(answer);
    });
    passed.on('error', () => answer.destroy());
    answer.on('close', () => passed.destroy());
    asked.pipe(passed);
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    replace: () => {
      isFormer = false;
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
