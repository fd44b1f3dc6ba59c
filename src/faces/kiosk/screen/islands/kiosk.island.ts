import type { IslandStart } from '#design/islands';
import { followScreens } from './follow-screens.ts';
import { keepGreeting } from './greet.ts';
import { IdleWatch, type WatchClock } from './idle-watch.ts';
import { turnPages } from './turn-pages.ts';
import { watchNetwork } from './watch-network.ts';
import { wipe } from './wipe.ts';

const clock: WatchClock = {
  now: () => performance.now(),
  every: (ms, work) => {
    const beat = setInterval(work, ms);
    return () => clearInterval(beat);
  },
};

interface ScreenProps {
  /** Where the kiosk rests. */
  readonly rest: string;
  readonly isHome: boolean;
  readonly isPrivate: boolean;
  readonly version: string;
  readonly styles: readonly string[];
}

/** One document shows many screens; what watches over all of them begins once. */
let isFollowing = false;

/** What watches over every screen of a kiosk: its rest, its history, what the court knows of it. */
const start: IslandStart = (element, raw, ended) => {
  const { rest, isHome, isPrivate, version, styles } = raw as unknown as ScreenProps;
  if (!isFollowing) {
    isFollowing = true;
    followScreens(styles);
    keepGreeting(version);
  }
  if (isPrivate) forgetWhenLeft(rest, ended);
  watchNetwork(ended);
  turnPages(ended);
  if (isHome && `${location.pathname}${location.search}` === rest) return;
  const dialog = element.querySelector('dialog');
  if (dialog) watch({ dialog, rest, isQuiet: isHome, ended });
};

/** The answer to a form of a page without scripts would be asked for again by Back; its entry becomes one of the home. */
function forgetWhenLeft(rest: string, ended: AbortSignal): void {
  history.replaceState(null, '', rest);
  const forget = (): void => document.querySelector('main')?.replaceChildren();
  addEventListener('pagehide', forget, { signal: ended });
}

interface Watched {
  readonly dialog: HTMLDialogElement;
  readonly rest: string;
  readonly isQuiet: boolean;
  readonly ended: AbortSignal;
}

function watch({ dialog, rest, isQuiet, ended }: Watched): void {
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
  ended.addEventListener('abort', () => idle.stop());
  for (const kind of ['pointerdown', 'keydown', 'input', 'scroll'])
    addEventListener(kind, () => idle.touch(isQuiet), { passive: true, capture: true, signal: ended });
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
