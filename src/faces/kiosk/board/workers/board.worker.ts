// Keeps the last board of the lobby readable when the network is gone: within a second, with the time it was true at.

interface WorkerEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchEvent extends WorkerEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface KeepEvent extends WorkerEvent {
  readonly data: { readonly keep?: readonly string[] };
}
interface WorkerScope {
  addEventListener(type: 'install' | 'activate', listener: (event: WorkerEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
  addEventListener(type: 'message', listener: (event: KeepEvent) => void): void;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
}

const scope = self as unknown as WorkerScope;
const storeName = 'ashyq-board-1';

/** A board that has not come by then is shown as it was. */
const patienceMs = 700;

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));
scope.addEventListener('activate', (event) => event.waitUntil(scope.clients.claim()));
scope.addEventListener('message', (event) => event.waitUntil(keepAll(event.data.keep ?? [])));
scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  if (url.pathname.startsWith('/assets/')) event.respondWith(assetOf(request));
  else if (request.mode === 'navigate' && isBoard(url)) event.respondWith(boardOf(event, url));
});

function isBoard({ pathname, searchParams }: URL): boolean {
  return /^\/(kk|ru|en)\/kiosk\/board$/.test(pathname) && searchParams.has('court');
}

/** One kept board for each court and language, whichever page of it was asked for. */
function keyOf({ pathname, searchParams }: URL): string {
  return `${pathname}?court=${searchParams.get('court')}`;
}

async function keepAll(addresses: readonly string[]): Promise<void> {
  const store = await caches.open(storeName);
  await Promise.all(
    addresses.map(async (address) => {
      if (address.startsWith('/assets/') && (await store.match(address))) return;
      const answer = await fetch(address, { headers: { accept: 'text/html,*/*' } });
      if (answer.ok) await store.put(address, answer);
    }),
  );
}

/** Assets carry the hash of their content in their name, so a kept one is never old. */
async function assetOf(request: Request): Promise<Response> {
  const store = await caches.open(storeName);
  const kept = await store.match(request.url);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await store.put(request.url, answer.clone());
  return answer;
}

async function boardOf(event: FetchEvent, url: URL): Promise<Response> {
  const store = await caches.open(storeName);
  const fresh = fetch(event.request).then(async (answer) => {
    if (answer.ok && !answer.redirected) await store.put(keyOf(url), answer.clone());
    return answer;
  });
  event.waitUntil(fresh.catch(() => undefined));
  const kept = await store.match(keyOf(url));
  if (!kept) return await fresh;
  const late = new Promise<Response>((resolve) => {
    setTimeout(() => resolve(kept), patienceMs);
  });
  const network = fresh.then((answer) => (answer.status < 500 ? answer : kept)).catch(() => kept);
  return await Promise.race([network, late]);
}
