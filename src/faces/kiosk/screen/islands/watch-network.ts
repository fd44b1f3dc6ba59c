import { tellStorageFull } from './greet.ts';

/** Says in words when this screen comes from what is kept, and when a kiosk cannot keep anything. */
export function watchNetwork(): void {
  const strip = document.querySelector<HTMLElement>('[data-kiosk-offline]');
  const full = document.querySelector<HTMLElement>('[data-kiosk-full]');
  const show = (part: HTMLElement | null, isShown: boolean): void => {
    if (part && part.hidden === isShown) part.hidden = !isShown;
  };
  addEventListener('offline', () => show(strip, true));
  addEventListener('online', () => show(strip, false));
  show(strip, !navigator.onLine);
  if (!('serviceWorker' in navigator)) return;
  navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<Told>) => {
    if (data.isOld === true) show(strip, true);
    if (data.isFull === undefined) return;
    show(full, data.isFull);
    tellStorageFull(data.isFull).catch(() => undefined);
  });
  navigator.serviceWorker.controller?.postMessage({ asks: 'age' });
}

interface Told {
  readonly isOld?: boolean;
  readonly isFull?: boolean;
}
