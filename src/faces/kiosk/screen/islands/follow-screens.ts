import { keepStyles, showPage } from '#design/islands';
import { showNetwork } from './watch-network.ts';

/** What tells a screen of this kiosk from any other page. */
const mark = '[data-island="kiosk"]';
/** Answered by their own islands. */
const own = '[data-board], [data-kiosk-finish]';
/** What a finger that lay on the glass for longer has asked for is asked for again. */
const freshMs = 3000;

interface Asked {
  readonly url: string;
  readonly answer: Promise<Response>;
  readonly at: number;
}

/** Asked for by a finger that is still down. */
let asked: Asked | undefined;
/** Counts the screens that were wanted: only the last one is shown. */
let wanted = 0;
let sending: HTMLFormElement | undefined;

/**
 * Shows every next screen in this document, which spares a new one its styles, fonts and scripts: a link is asked for
 * when the finger comes down and shown when it goes up. The history stays one entry long, so that Back finds the home
 * and never a page of somebody else. Once a document.
 * @param styles of screens that this visit may come to
 */
export function followScreens(styles: readonly string[]): void {
  for (const href of styles) void keepStyles(href);
  document.addEventListener('pointerdown', ({ target }) => {
    const url = linkOf(target)?.href;
    if (url && !(target instanceof Element && target.closest(own))) asked = ask(url);
  });
  document.addEventListener('click', (event) => {
    const url = event.defaultPrevented || event.button !== 0 ? undefined : linkOf(event.target)?.href;
    if (!url) return;
    event.preventDefault();
    const isFresh = asked?.url === url && performance.now() - asked.at < freshMs;
    const { answer } = isFresh && asked ? asked : ask(url);
    asked = undefined;
    void show(url, answer);
  });
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (event.defaultPrevented || !(form instanceof HTMLFormElement)) return;
    event.preventDefault();
    if (sending !== form) void send(form);
  });
  // A screen that Back would bring from memory is nobody's any more.
  addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload();
  });
}

/** A link to a screen; what opens elsewhere, is a file or stands on this screen goes its own way. */
function linkOf(target: EventTarget | null): HTMLAnchorElement | undefined {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
  if (link?.target !== '' || link.download !== '') return undefined;
  const isHere = link.pathname === location.pathname && link.search === location.search && link.hash !== '';
  return link.origin === location.origin && !isHere ? link : undefined;
}

function ask(url: string, how: RequestInit = {}): Asked {
  const answer = fetch(url, { ...how, headers: { accept: 'text/html' } });
  answer.catch(() => undefined);
  return { url, answer, at: performance.now() };
}

/** What was typed is sent once, however often the key is pressed. */
async function send(form: HTMLFormElement): Promise<void> {
  const filled = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
  sending = form;
  if (form.method === 'get') {
    const url = new URL(form.action);
    url.search = filled.toString();
    await show(url.href, ask(url.href).answer);
  } else await show(form.action, ask(form.action, { method: 'POST', body: filled }).answer);
  sending = undefined;
}

async function show(url: string, answer: Promise<Response>): Promise<void> {
  wanted += 1;
  const turn = wanted;
  try {
    const given = await answer;
    const next = new DOMParser().parseFromString(await given.text(), 'text/html');
    if (turn !== wanted) return;
    const screen = next.querySelector<HTMLElement>(mark);
    if (!screen) return leave(given);
    const { rest, isPrivate } = JSON.parse(screen.dataset.props ?? '{}') as { rest: string; isPrivate: boolean };
    await showPage(next);
    // No address holds what is one visitor's: whoever loads it again stands at the home.
    history.replaceState(null, '', isPrivate ? rest : given.redirected ? given.url : url);
  } catch {
    // Neither the network nor the worker has it: what stands here stays, with the reason.
    if (turn === wanted) showNetwork(false);
  }
}

/** No screen of a kiosk: a page of its own is opened, and a broken answer to a form is said to be one. */
function leave({ ok, url }: Response): void {
  if (ok) location.replace(url);
  else showNetwork(false);
}
