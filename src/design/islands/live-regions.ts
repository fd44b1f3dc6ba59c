import { announce } from './announce.ts';
import { live } from './live.ts';
import { startModules } from './modules.ts';
import { morphChildren } from './morph.ts';
import { mountIslands } from './mount.ts';

/** Readers of one board come back spread over this time, not in the same millisecond. */
const spreadMs = 200;
const retryMs = 5_000;
const leastEveryS = 30;

/** Fetches the part again, at most one request at a time; what happens meanwhile makes one more. Only news is said aloud. */
function refresher(region: HTMLElement, ended: AbortSignal): (isNews: boolean) => void {
  let isRunning = false;
  let isDirty = false;
  let hasNews = false;
  let retry: ReturnType<typeof setTimeout> | undefined;

  const run = async () => {
    if (document.hidden || ended.aborted || isOver(region)) return;
    isDirty = false;
    isRunning = true;
    clearTimeout(retry);
    try {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * spreadMs));
      const before = saidIn(region);
      await swap(region, ended);
      if (hasNews) tell(region, before);
      hasNews = false;
    } catch {
      // The network is away or the server is restarting: what is on the screen stays, with its age.
      retry = setTimeout(() => void run(), retryMs);
    }
    isRunning = false;
    if (isDirty) void run();
  };
  const look = () => {
    if (!document.hidden && isDirty && !isRunning) void run();
  };
  document.addEventListener('visibilitychange', look, { signal: ended });
  return (isNews) => {
    isDirty = true;
    hasNews ||= isNews;
    if (!isRunning) void run();
  };
}

/** The part has said that it does not change any more. */
const isOver = (region: HTMLElement): boolean => region.querySelector('[data-live-over]') !== null;

/** The words of the part itself, when it has some. */
function saidIn(region: HTMLElement): string | undefined {
  return region.querySelector<HTMLElement>('[data-live-said]')?.dataset.liveSaid;
}

/** A part that brings words of its own is silent while they stay the same. */
function tell(region: HTMLElement, before: string | undefined): void {
  const own = saidIn(region);
  if (own === undefined) announce(region.dataset.liveAnnounce ?? '');
  else if (own !== before) announce(own);
}

async function swap(region: HTMLElement, ended: AbortSignal): Promise<void> {
  const { liveUrl } = region.dataset;
  if (!liveUrl) return;
  const answer = await fetch(liveUrl, { headers: { accept: 'text/html' }, cache: 'no-cache', redirect: 'error' });
  if (!answer.ok) throw new Error(`${liveUrl}: ${answer.status}`);
  const next = new DOMParser().parseFromString(await answer.text(), 'text/html').body;
  if (ended.aborted) return;
  const focused = document.activeElement;
  morphChildren(region, next);
  if (focused && !focused.isConnected) keepFocus(region, focused.id);
  startModules(region);
  mountIslands(region, ended);
}

/** What had the focus is gone: its successor by id takes it, or the region itself. */
function keepFocus(region: HTMLElement, id: string): void {
  const heir = (id && document.getElementById(id)) || region;
  if (heir === region) region.tabIndex = -1;
  heir.focus({ preventScroll: true });
}

/** Every element with `data-live-topics` and `data-live-url` follows its topics. */
export function startLiveRegions(root: ParentNode, ended: AbortSignal): void {
  for (const region of root.querySelectorAll<HTMLElement>('[data-live-topics][data-live-url]')) {
    const topics = region.dataset.liveTopics?.split(',').filter(Boolean) ?? [];
    const refresh = refresher(region, ended);
    if (topics.length > 0)
      ended.addEventListener(
        'abort',
        live(topics, () => refresh(true), region.dataset.liveSince),
      );
    const everyS = Number(region.dataset.liveEvery);
    if (!(everyS > 0)) continue;
    const beat = setInterval(() => refresh(false), Math.max(leastEveryS, everyS) * 1000);
    ended.addEventListener('abort', () => clearInterval(beat));
  }
}
