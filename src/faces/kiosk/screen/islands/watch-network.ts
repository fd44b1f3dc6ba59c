import { tellStorageFull } from './greet.ts';

/** A worker that nobody speaks to for half a minute is stopped; waking it would cost the next touch its time. */
const everyMs = 20_000;

interface Told {
  readonly isOld?: boolean;
  readonly isFull?: boolean;
}

/** Says in words when this screen comes from what is kept, and when a kiosk cannot keep anything. */
export function watchNetwork(ended: AbortSignal): void {
  addEventListener('offline', () => showNetwork(false), { signal: ended });
  addEventListener('online', () => showNetwork(true), { signal: ended });
  showNetwork(navigator.onLine);
  if (!('serviceWorker' in navigator)) return;
  const { serviceWorker } = navigator;
  const hear = ({ data }: MessageEvent<Told>): void => {
    if (data.isOld === true) showNetwork(false);
    if (data.isFull === undefined) return;
    showPart('full', data.isFull);
    tellStorageFull(data.isFull).catch(() => undefined);
  };
  serviceWorker.addEventListener('message', hear, { signal: ended });
  const askAge = (): void => serviceWorker.controller?.postMessage({ asks: 'age' });
  askAge();
  const beat = setInterval(askAge, everyMs);
  ended.addEventListener('abort', () => clearInterval(beat));
}

export function showNetwork(isThere: boolean): void {
  showPart('offline', !isThere);
}

function showPart(name: 'offline' | 'full', isShown: boolean): void {
  const part = document.querySelector<HTMLElement>(`[data-kiosk-${name}]`);
  if (part && part.hidden === isShown) part.hidden = !isShown;
}
