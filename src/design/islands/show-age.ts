import { onLiveState } from './live.ts';

/** A stream that comes back within this time was a hiccup. */
const patienceMs = 5_000;

/** While the live stream is gone, every age stamp of the page says so in words; the yellow bar is its class. */
export function showAge(root: ParentNode, ended: AbortSignal): void {
  const stamps = [...root.querySelectorAll<HTMLElement>('[data-age-stamp]')];
  if (stamps.length === 0 || !root.querySelector('[data-live-topics]')) return;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const mark = (isOffline: boolean) => {
    // Stamps are looked up again: a live region may have brought new ones.
    for (const stamp of root.querySelectorAll<HTMLElement>('[data-age-stamp]')) {
      stamp.classList.toggle('sot-age--offline', isOffline);
      const warning = stamp.querySelector('.sot-age__warning');
      if (warning) warning.textContent = isOffline ? (stamp.dataset.offlineText ?? '') : '';
    }
  };
  // The browser itself may know at once.
  addEventListener('offline', () => mark(true), { signal: ended });
  if (!navigator.onLine) mark(true);
  const forget = onLiveState((isConnected) => {
    if (isConnected) {
      clearTimeout(waiting);
      waiting = undefined;
      mark(false);
    } else waiting ??= setTimeout(() => mark(true), patienceMs);
  });
  ended.addEventListener('abort', forget);
}
