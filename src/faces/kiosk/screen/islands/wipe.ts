/** Caches of the service worker hold public lists alone; every other cache was made for one visitor. */
export const PUBLIC_CACHE = 'ashyq-kiosk-';

/** Leaves nothing of a visitor: what is drawn, what is stored, what waits for the printer's dialog; then rests. */
export function wipe(rest: string): void {
  document.body.replaceChildren();
  document.title = '';
  for (const store of [sessionStorage, localStorage]) store.clear();
  const forget = 'caches' in window ? forgetCaches() : Promise.resolve();
  // The address is replaced, so that Back finds no page of the visitor.
  void forget.catch(() => undefined).finally(() => location.replace(rest));
}

async function forgetCaches(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => !name.startsWith(PUBLIC_CACHE)).map((name) => caches.delete(name)));
}
