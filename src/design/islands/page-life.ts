import { startLiveRegions } from './live-regions.ts';
import { startModules } from './modules.ts';
import { mountIslands } from './mount.ts';
import { showAge } from './show-age.ts';

/** What the head says of one page alone. */
const addresses = 'meta[name="robots"], meta[name="description"], link[rel="canonical"], link[rel="alternate"]';

let life = new AbortController();

/** Brings what the server has drawn to life: components, islands, what follows the court. */
export function startPage(): void {
  const { signal } = life;
  startModules(document);
  mountIslands(document, signal);
  startLiveRegions(document, signal);
  showAge(document, signal);
}

/**
 * Shows another page of the same frame in this document, which keeps its styles, fonts and scripts; what the page
 * before it began has ended. The heading takes the focus, so that it is read aloud as that of a new document is.
 */
export async function showPage(next: Document): Promise<void> {
  await withStyles(next);
  life.abort();
  life = new AbortController();
  const { documentElement: root } = document;
  root.lang = next.documentElement.lang;
  root.className = next.documentElement.className;
  document.title = next.title;
  for (const one of document.head.querySelectorAll(addresses)) one.remove();
  document.head.append(...document.adoptNode(next.head).querySelectorAll(addresses));
  for (const script of next.querySelectorAll('script')) script.remove();
  document.body.replaceChildren(...document.adoptNode(next.body).childNodes);
  scrollTo(0, 0);
  const heading = document.querySelector<HTMLElement>('main h1');
  if (heading) heading.tabIndex = -1;
  heading?.focus({ preventScroll: true });
  startPage();
}

/** Stylesheets that stand in the page itself are kept for all that follow: a page is never seen without them. */
async function withStyles(next: Document): Promise<void> {
  const wanted = [...next.body.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')];
  for (const link of wanted) link.remove();
  await Promise.all(wanted.map((link) => keepStyles(link.getAttribute('href') ?? '')));
}

const kept = new Map<string, Promise<void>>();

/** @returns when the stylesheet is there, or cannot be had: its page is shown even so */
export function keepStyles(href: string): Promise<void> {
  const coming =
    kept.get(href) ??
    new Promise<void>((resolve) => {
      const link = document.createElement('link');
      link.rel = 'stylesheet';
      link.href = href;
      link.onload = () => resolve();
      link.onerror = () => resolve();
      document.head.append(link);
    });
  kept.set(href, coming);
  return coming;
}
