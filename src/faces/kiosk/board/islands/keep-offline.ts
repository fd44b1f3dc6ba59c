const languages = ['kk', 'ru', 'en'];

/** Lets the service worker keep the board of this court in every language, and what it is drawn with. */
export function keepOffline(worker: string): void {
  if (!('serviceWorker' in navigator)) return;
  addEventListener('load', () => void register(worker), { once: true });
  if (document.readyState === 'complete') void register(worker);
}

async function register(worker: string): Promise<void> {
  try {
    const [own] = await Promise.all(
      languages.map((lang) => navigator.serviceWorker.register(worker, { scope: `/${lang}/kiosk` })),
    );
    await navigator.serviceWorker.ready;
    const keep = [...boardsOf(location), ...drawnWith()];
    (navigator.serviceWorker.controller ?? own?.active)?.postMessage({ keep });
  } catch {
    // Without a worker (private window, untrusted certificate) the board needs the network, and says so by its stamp.
  }
}

function boardsOf({ pathname, search }: Location): string[] {
  const court = new URLSearchParams(search).get('court');
  return court ? languages.map((lang) => `/${lang}${pathname.slice(3)}?court=${court}`) : [];
}

function drawnWith(): string[] {
  const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name));
  return loaded
    .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/assets/'))
    .map(({ pathname }) => pathname);
}
