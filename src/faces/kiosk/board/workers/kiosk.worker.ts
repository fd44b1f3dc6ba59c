// Keeps the last lists of the lobby readable when the network is gone: within a second, with the time they were true at.
import { isKept, keepAnswer, keyOf, mayKeep } from './kept-pages.ts';

interface WorkerEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchEvent extends WorkerEvent {
  readonly request: Request;
  readonly clientId: string;
  readonly resultingClientId: string;
  respondWith(answer: Promise<Response>): void;
}
interface Client {
  readonly id: string;
  postMessage(word: unknown): void;
}
interface KeepEvent extends WorkerEvent {
  readonly data: { readonly keep?: readonly string[]; readonly asks?: 'age' };
  readonly source: Client | null;
}
interface WorkerScope {
  addEventListener(type: 'install' | 'activate', listener: (event: WorkerEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
  addEventListener(type: 'message', listener: (event: KeepEvent) => void): void;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void>; matchAll(): Promise<readonly Client[]> };
}

const scope = self as unknown as WorkerScope;
const storeName = 'ashyq-kiosk-2';

/** A screen that has not come by then is shown as it was. */
const patienceMs = 700;
/** Nor will they wait much longer for their own settings, when only a screen without them is kept. */
const longerPatienceMs = 4000;

/** Pages that were answered from what is kept: they ask, and say so to whoever reads them. */
const old = new Set<string>();

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));
scope.addEventListener('activate', (event) => event.waitUntil(takeOver()));
scope.addEventListener('message', (event) => {
  const { source, data } = event;
  if (data.asks === 'age') source?.postMessage({ isOld: old.has(source.id) });
  event.waitUntil(keepAll(data.keep ?? []));
});
scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== location.origin) return;
  if (isScreen(request, url)) event.respondWith(request.method === 'GET' ? screenOf(event, url) : formOf(event, url));
  else if (request.method === 'GET' && url.pathname.startsWith('/assets/')) event.respondWith(assetOf(request));
});

/** A page that is opened, or the next screen of a page that stays. */
function isScreen({ mode, headers }: Request, { pathname, searchParams }: URL): boolean {
  if (mode === 'navigate') return true;
  const isKiosk = /^\/(?:kk|ru|en)\/kiosk(?:\/|$)/.test(pathname);
  return isKiosk && headers.get('accept') === 'text/html' && !searchParams.has('part');
}

/** What a worker of an earlier version kept is no use to this one. */
async function takeOver(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== storeName).map((name) => caches.delete(name)));
  await scope.clients.claim();
}

async function keepAll(addresses: readonly string[]): Promise<void> {
  const store = await caches.open(storeName);
  await Promise.all(
    addresses.map(async (address) => {
      const isAsset = address.startsWith('/assets/');
      if (isAsset && (await store.match(address))) return;
      const answer = await fetch(address, { headers: { accept: 'text/html,*/*' } });
      if (isAsset ? answer.ok : mayKeep(answer)) await keep(address, answer);
    }),
  );
}

async function keep(key: string, answer: Response): Promise<void> {
  const isFull = !(await keepAnswer(await caches.open(storeName), key, answer));
  for (const client of await scope.clients.matchAll()) client.postMessage({ isFull });
}

/** Assets carry the hash of their content in their name, so a kept one is never old. */
async function assetOf(request: Request): Promise<Response> {
  const store = await caches.open(storeName);
  const kept = await store.match(request.url);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) void keep(request.url, answer.clone());
  return answer;
}

async function screenOf(event: FetchEvent, url: URL): Promise<Response> {
  const reader = event.resultingClientId || event.clientId;
  old.delete(reader);
  const fresh = fetch(event.request).then((answer) => {
    // Whoever stands before the screen does not wait for the disk.
    if (isKept(url) && mayKeep(answer)) event.waitUntil(keep(keyOf(url), answer.clone()));
    return answer;
  });
  event.waitUntil(fresh.catch(() => undefined));
  const store = await caches.open(storeName);
  const own = isKept(url) ? await store.match(keyOf(url)) : undefined;
  const kept = own ?? (isKept(url) ? await store.match(keyOf(url, true)) : undefined);
  if (!kept) return await fresh.catch(() => withoutNetwork(url));
  const asItWas = (): Response => {
    old.add(reader);
    return kept;
  };
  const late = new Promise<Response>((resolve) => {
    setTimeout(() => resolve(kept), own ? patienceMs : longerPatienceMs);
  });
  const network = fresh.then((answer) => (answer.status < 500 ? answer : kept)).catch(() => kept);
  const answer = await Promise.race([network, late]);
  return answer === kept ? asItWas() : answer;
}

/** What was typed goes nowhere without a network; the screen says so instead of the browser. */
async function formOf(event: FetchEvent, url: URL): Promise<Response> {
  return await fetch(event.request).catch(() => withoutNetwork(url));
}

async function withoutNetwork(url: URL): Promise<Response> {
  const store = await caches.open(storeName);
  const address = `${url.pathname.slice(0, 3)}/kiosk/offline?court=${url.searchParams.get('court')}`;
  return (await store.match(address)) ?? Response.error();
}
