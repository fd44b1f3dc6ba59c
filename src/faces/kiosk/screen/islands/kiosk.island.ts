import type { IslandStart } from '#design/islands';
import { keepGreeting } from './greet.ts';
import { IdleWatch, type WatchClock } from './idle-watch.ts';
import { keepOnePage } from './one-page-history.ts';
import { watchNetwork } from './watch-network.ts';
import { wipe } from './wipe.ts';

const clock: WatchClock = {
  now: () => performance.now(),
  every: (ms, work) => {
    const beat = setInterval(work, ms);
    return () => clearInterval(beat);
  },
};

/** What watches over every screen of a kiosk: its rest, its history, what the court knows of it. */
const start: IslandStart = (element, props) => {
  const rest = String(props.rest);
  const isHome = props.isHome === true;
  keepOnePage(rest, props.isPrivate === true);
  keepGreeting(String(props.version));
  watchNetwork();
  if (isHome && `${location.pathname}${location.search}` === rest) return;
  const dialog = element.querySelector('dialog');
  if (dialog) watch(dialog, rest, isHome);
};

function watch(dialog: HTMLDialogElement, rest: string, isQuiet: boolean): void {
  const part = (name: string) => dialog.querySelector<HTMLElement>(`[data-kiosk-${name}]`);
  const seconds = part('left');
  const idle = new IdleWatch(clock, {
    // The board is nobody's: it goes back to Kazakh and to a plain screen without asking.
    warn: () => {
      if (isQuiet) return;
      dialog.showModal();
      part('stay')?.focus();
    },
    left: (left) => {
      if (seconds) seconds.textContent = String(left);
    },
    stay: () => dialog.close(),
    end: () => wipe(rest),
  });
  for (const kind of ['pointerdown', 'keydown', 'input', 'scroll'])
    addEventListener(kind, () => idle.touch(isQuiet), { passive: true, capture: true });
  part('stay')?.addEventListener('click', () => idle.touch(true));
  part('end')?.addEventListener('click', () => idle.end());
  // Escape says the same as the large button.
  dialog.addEventListener('cancel', () => idle.touch(true));
  document.querySelector('[data-kiosk-finish]')?.addEventListener('click', (event) => {
    event.preventDefault();
    idle.end();
  });
}

export default start;
