/** What is never divided: keys stand together, the board turns pages of its own. */
const whole = '.sot-keys, .sot-screen--home';
/** Glasses on which a lowered screen keeps apart what is read above and what is touched below. */
const isLowApart = '(min-width: 40.0625em) and (orientation: portrait), (min-width: 80em) and (min-height: 1000px)';
/** Glasses on which a screen that is split has both parts beside each other: what is touched stands on every page. */
const isBeside = '(min-width: 80em) and (orientation: landscape)';
/** A phone scrolls as phones do. */
const isKioskWide = '(min-width: 40.0625em)';

/**
 * Nothing on a kiosk is scrolled: what is longer than the screen flows into columns, and two large buttons turn them. Where
 * a list has more pages at the court the same buttons go on to those.
 */
export function turnPages(ended: AbortSignal): void {
  const screen = document.querySelector<HTMLElement>('.sot-screen');
  const turn = document.querySelector<HTMLElement>('[data-kiosk-turn]');
  if (!screen || !turn || screen.matches(whole) || screen.querySelector(whole)) return;
  const pages = new TurnedScreen(screen, turn);
  const fit = (): void => {
    if (!ended.aborted) pages.fit();
  };
  fit();
  // Letters that come later are wider or narrower; what the court tells meanwhile may be longer.
  void document.fonts.ready.then(fit);
  addEventListener('resize', fit, { signal: ended });
  pages.onNews(fit, ended);
  for (const button of turn.querySelectorAll<HTMLElement>('[data-turn]'))
    button.addEventListener('click', () => pages.turn(Number(button.dataset.turn)));
  screen.addEventListener('focusin', ({ target }) => pages.show(target), { signal: ended });
}

class TurnedScreen {
  readonly #screen: HTMLElement;
  readonly #turn: HTMLElement;
  readonly #title: HTMLElement | null;
  readonly #titleHome: ParentNode | null;
  #flows: readonly HTMLElement[] = [];
  #page = 0;
  #pages = 1;
  #news: MutationObserver | undefined;

  constructor(screen: HTMLElement, turn: HTMLElement) {
    this.#screen = screen;
    this.#turn = turn;
    this.#title = screen.querySelector<HTMLElement>('.sot-screen__title');
    this.#titleHome = this.#title?.parentNode ?? null;
  }

  /** Calls when the words of the screen have changed; what is moved here is no news. */
  onNews(tell: () => void, ended: AbortSignal): void {
    this.#news = new MutationObserver(tell);
    this.#news.observe(this.#screen, { childList: true, characterData: true, subtree: true });
    ended.addEventListener('abort', () => this.#news?.disconnect());
  }

  fit(): void {
    this.#fold();
    this.#news?.takeRecords();
  }

  #fold(): void {
    this.#unfold();
    if (!matchMedia(isKioskWide).matches || !this.#isTooLong()) return;
    document.documentElement.classList.add('sot--turned');
    this.#turn.hidden = false;
    const parts = [this.#part('stage'), this.#part('desk')].filter((part) => part !== null);
    this.#flows = this.#isApart ? parts : [this.#screen];
    this.#placeTitle(this.#screen, 'before');
    for (const flow of this.#flows) {
      const height = this.#roomFor(flow);
      flow.classList.add('sot-flow');
      flow.style.setProperty('--flow-height', `${Math.floor(height)}px`);
    }
    this.#pages = Math.max(...this.#flows.map((flow) => Math.round((flow.scrollWidth + gapOf(flow)) / stepOf(flow))));
    this.#turn.dataset.pages = String(this.#pages);
    // In columns it may stand whole.
    this.#turn.hidden = this.#pages === 1 && !this.#further(1) && !this.#further(-1);
    this.#goTo(Math.min(this.#page, this.#pages - 1));
  }

  /** @param by -1 or 1 */
  turn(by: number): void {
    const page = this.#page + by;
    if (page >= 0 && page < this.#pages) this.#goTo(page);
    else this.#further(by)?.click();
  }

  /** A control that takes the focus by another way than a finger brings its page. */
  show(target: EventTarget | null): void {
    const flow = this.#flows.find((one) => target instanceof Node && one.contains(target));
    if (flow) this.#goTo(Math.round(flow.scrollLeft / stepOf(flow)));
  }

  #goTo(page: number): void {
    this.#page = page;
    for (const flow of this.#flows) {
      const last = Math.round((flow.scrollWidth + gapOf(flow)) / stepOf(flow)) - 1;
      flow.scrollLeft = Math.min(page, last) * stepOf(flow);
    }
    const hasMore = this.#screen.querySelector('.sot-pager') !== null;
    for (const button of this.#turn.querySelectorAll<HTMLButtonElement>('[data-turn]')) {
      const [by, next] = [Number(button.dataset.turn), page + Number(button.dataset.turn)];
      button.disabled = (next < 0 || next >= this.#pages) && !this.#further(by);
    }
    const place = this.#turn.querySelector('[data-turn-place]');
    if (place) place.textContent = hasMore ? '' : `${page + 1} / ${this.#pages}`;
  }

  /** The list goes on at the court. */
  #further(by: number): HTMLElement | null {
    return this.#screen.querySelector<HTMLElement>(`.sot-pager a[rel="${by > 0 ? 'next' : 'prev'}"]`);
  }

  #unfold(): void {
    document.documentElement.classList.remove('sot--turned');
    this.#turn.hidden = true;
    for (const flow of this.#flows) flow.classList.remove('sot-flow');
    this.#flows = [];
    this.#pages = 1;
    if (this.#titleHome instanceof HTMLElement) this.#placeTitle(this.#titleHome, 'prepend');
  }

  /** The heading stands over every page; moved, it keeps the focus that reads it aloud. */
  #placeTitle(where: HTMLElement, how: 'before' | 'prepend'): void {
    if (!this.#title || this.#title.parentNode === (how === 'prepend' ? where : where.parentNode)) return;
    const hadFocus = document.activeElement === this.#title;
    where[how](this.#title);
    if (hadFocus) this.#title.focus({ preventScroll: true });
  }

  #isTooLong(): boolean {
    const { scrollHeight, clientHeight } = document.documentElement;
    if (scrollHeight > clientHeight) return true;
    if (!this.#isLow) return false;
    const [stage, desk] = [this.#part('stage'), this.#part('desk')];
    if (!stage || !desk) return false;
    return desk.scrollHeight > desk.clientHeight + 1 || bottomOf(stage) > this.#endOf(stage, desk);
  }

  #roomFor(flow: HTMLElement): number {
    const { top } = flow.getBoundingClientRect();
    const desk = this.#part('desk');
    if (this.#isLow && flow === desk) return desk.clientHeight;
    const end = this.#isApart && desk && flow !== desk ? this.#endOf(flow, desk) : this.#barTop();
    return end - top - gapBelow;
  }

  /** What is read ends where what is touched begins; beside it, or where nothing is touched, at the bar. */
  #endOf(stage: HTMLElement, desk: HTMLElement): number {
    const box = desk.getBoundingClientRect();
    const isBelow = desk.childElementCount > 0 && box.left < stage.getBoundingClientRect().right;
    return isBelow ? box.top : this.#barTop();
  }

  #barTop(): number {
    return innerHeight - (this.#turn.parentElement?.offsetHeight ?? 0);
  }

  /** Both parts are turned at once, each in its own place. */
  get #isApart(): boolean {
    return this.#isLow || (this.#screen.matches('.sot-screen--split') && matchMedia(isBeside).matches);
  }

  get #isLow(): boolean {
    return document.documentElement.classList.contains('sot--low') && matchMedia(isLowApart).matches;
  }

  #part(name: 'stage' | 'desk'): HTMLElement | null {
    return this.#screen.querySelector<HTMLElement>(`.sot-screen__${name}`);
  }
}

/** CSS pixels between the lowest line and what stands below it. */
const gapBelow = 12;

function gapOf(flow: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(flow).columnGap) || 0;
}

function stepOf(flow: HTMLElement): number {
  return flow.clientWidth + gapOf(flow);
}

function bottomOf(part: HTMLElement): number {
  return part.getBoundingClientRect().top + part.scrollHeight;
}
