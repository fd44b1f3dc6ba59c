const languages = ['kk', 'ru', 'en'];
/** Screens below `/kiosk` that are kept before anybody opens them. */
const screens = ['', '/board', '/today', '/helplines', '/reception', '/offline'];
/** What is kept is never much older than the screen itself. */
const everyMs = 5 * 60_000;

let isKeeping = false;

/** Lets the service worker keep the lists of this court in every language, and what they are drawn with. */
export function keepOffline(worker: string): void {
  if (!('serviceWorker' in navigator) || isKeeping) return;
  isKeeping = true;
  addEventListener('load', () => void register(worker), { once: true });
  if (document.readyState === 'complete') void register(worker);
}

async function register(worker: string): Promise<void> {
  try {
    const [own] = await Promise.all(
      languages.map((lang) => navigator.serviceWorker.register(worker, { scope: `/${lang}/kiosk` })),
    );
    await navigator.serviceWorker.ready;
    const keep = [...listsOf(location), ...drawnWith()];
    const send = (): void => (navigator.serviceWorker.controller ?? own?.active)?.postMessage({ keep });
    send();
    setInterval(send, everyMs);
  } catch {
    // Without a worker (private window, untrusted certificate) the board needs the network, and says so by its stamp.
  }
}

function listsOf({ search }: Location): string[] {
  const court = new URLSearchParams(search).get('court');
  if (!court) return [];
  return languages.flatMap((lang) => screens.map((screen) => `/${lang}/kiosk${screen}?court=${court}`));
}

function drawnWith(): string[] {
  const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name));
  return loaded
    .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/assets/'))
    .map(({ pathname }) => pathname);
}
