import type { Outline } from '../../model/outline.ts';
import { MarksList } from './marks-list.ts';
import { mediaAt, TrackLoader } from './track-loader.ts';
import { Transport } from './transport.ts';

export interface PlayerWords {
  readonly play: string;
  readonly pause: string;
  readonly gap: string;
  readonly closed: string;
  readonly waiting: string;
  readonly failed: string;
  readonly linkCopied: string;
}

interface PlayerParts {
  readonly media: string;
  readonly words: PlayerWords;
  readonly kinds: Readonly<Record<string, string>>;
  /** Names of who speaks, by the code of a mark. */
  readonly speakers: Readonly<Record<string, string>>;
}

const TICK_MS = 100;
/** How often a live edge is asked for. */
const LIVE_MS = 1000;
/** How near to the edge one is live: a segment and what it takes to come. */
const LIVE_EDGE_US = 4_000_000;
const FRAME_US = 40_000;
const STEP_US = 10_000_000;

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Almaty', timeStyle: 'medium' });
const clockTime = (us: number): string => clock.format(us / 1000);

/** Wires the controls of the page to the transport, and shows what it does. */
export class Player {
  readonly #element: HTMLElement;
  readonly #parts: PlayerParts;
  readonly #loaders: readonly TrackLoader[];
  readonly #transport: Transport;
  readonly #marks: MarksList | undefined;
  #outline: Outline;
  #isFailing = false;

  constructor(element: HTMLElement, outline: Outline, parts: PlayerParts) {
    this.#element = element;
    this.#outline = outline;
    this.#parts = parts;
    const asked = new URLSearchParams(location.search);
    const startUs = Number(asked.get('t') ?? 0) || outline.fromUs;
    this.#loaders = this.#open();
    this.#transport = new Transport(this.#loaders, {
      ...{ originUs: outline.fromUs, startUs, endUs: () => this.#outline.toUs, isLive: () => this.#outline.isLive },
    });
    const list = element.querySelector<HTMLElement>('[data-player="marks"]');
    this.#marks = list ? new MarksList(element, list, { ...parts, clock: clockTime }) : undefined;
    this.#wire();
    this.#transport.seek(startUs);
    this.#transport.stopAtUs = Number(asked.get('to') ?? 0) || undefined;
    this.#show();
    setInterval(() => this.#beat(), TICK_MS);
    if (outline.isLive) setInterval(() => void this.#grow(), LIVE_MS);
  }

  #part<E extends HTMLElement>(name: string): E | null {
    return this.#element.querySelector<E>(`[data-player="${name}"]`);
  }

  #open(): readonly TrackLoader[] {
    const { fromUs: originUs, tracks } = this.#outline;
    return tracks.flatMap((track) => {
      const media = this.#element.querySelector<HTMLMediaElement>(`[data-track="${track.name}"]`);
      if (!media || !TrackLoader.canPlay(track)) return [];
      const onFailure = (): void => {
        this.#isFailing = true;
      };
      return [new TrackLoader(media, track, { read: mediaAt(`${this.#parts.media}/files`), originUs, onFailure })];
    });
  }

  #wire(): void {
    const theatre = this.#part('theatre');
    const plain = this.#part('plain');
    if (theatre) theatre.hidden = false;
    if (plain) plain.hidden = true;
    this.#element.addEventListener('click', (event) => this.#press(event));
    this.#part<HTMLInputElement>('position')?.addEventListener('input', ({ target }) =>
      this.#go(this.#outline.fromUs + Number((target as HTMLInputElement).value) * 1_000_000),
    );
    this.#part<HTMLSelectElement>('speed')?.addEventListener('change', ({ target }) => {
      this.#transport.rate = Number((target as HTMLSelectElement).value);
    });
    this.#part<HTMLInputElement>('volume')?.addEventListener('input', ({ target }) => {
      for (const { element } of this.#loaders) element.volume = Number((target as HTMLInputElement).value);
    });
    this.#part<HTMLInputElement>('audio-only')?.addEventListener('change', ({ target }) =>
      this.#hearOnly((target as HTMLInputElement).checked),
    );
    document.addEventListener('keydown', (event) => this.#key(event));
  }

  #press(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target : null;
    const remark = target?.closest<HTMLAnchorElement>('a[data-remark]');
    if (remark) this.#nameMoment(remark);
    const mark = target?.closest<HTMLElement>('[data-mark]')?.dataset.mark;
    const deed = target?.closest<HTMLElement>('[data-deed]')?.dataset.deed;
    const choice = target?.closest<HTMLElement>('[data-choose]')?.dataset.choose;
    const tile = target?.closest<HTMLElement>('[data-tile]')?.dataset.tile;
    if (mark && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      this.#go(Number(mark));
    } else if (deed) this.#do(deed);
    else if (choice ?? tile) this.#choose(choice ?? tile ?? '');
  }

  /** A remark is about the moment at which the player stands. */
  #nameMoment(link: HTMLAnchorElement): void {
    const address = new URL(link.href);
    address.searchParams.set('at', new Date(this.#transport.state.us / 1000).toISOString());
    link.href = address.href;
  }

  #go(us: number): void {
    this.#transport.seek(us);
    this.#show();
  }

  #do(deed: string): void {
    const { us, isPlaying } = this.#transport.state;
    const deeds: Readonly<Record<string, () => void>> = {
      toggle: () => (isPlaying ? this.#transport.pause() : this.#transport.play()),
      back: () => this.#transport.seek(us - STEP_US),
      forward: () => this.#transport.seek(us + STEP_US),
      'frame-back': () => this.#frame(us - FRAME_US),
      'frame-forward': () => this.#frame(us + FRAME_US),
      live: () => this.#toEdge(),
      link: () => void this.#link(us),
      'clip-from': () => this.#clip({ t: us }),
      'clip-to': () => this.#clip({ to: us }),
      'clip-none': () => this.#clip({}),
      'mark-before': () => this.#toMark(us, -1),
      'mark-after': () => this.#toMark(us, 1),
    };
    deeds[deed]?.();
    this.#show();
  }

  #frame(us: number): void {
    this.#transport.pause();
    this.#transport.seek(us);
  }

  #toEdge(): void {
    this.#transport.seek(this.#outline.toUs - LIVE_EDGE_US / 2);
    this.#transport.play();
  }

  #toMark(us: number, by: 1 | -1): void {
    const moments = this.#marks?.moments() ?? [];
    const next = by > 0 ? moments.find((at) => at > us + FRAME_US) : moments.findLast((at) => at < us - 1_000_000);
    if (next !== undefined) this.#transport.seek(next);
  }

  /** The address says the clip, so that it can be given to somebody else who may watch. */
  #clip(given: { readonly t?: number; readonly to?: number }): void {
    const query = new URLSearchParams(location.search);
    const isNone = given.t === undefined && given.to === undefined;
    for (const name of ['t', 'to'] as const) {
      if (isNone) query.delete(name);
      else if (given[name] !== undefined) query.set(name, String(given[name]));
    }
    history.replaceState(null, '', `${location.pathname}?${query}`);
    this.#transport.stopAtUs = Number(query.get('to') ?? 0) || undefined;
    const none = this.#element.querySelector<HTMLElement>('[data-deed="clip-none"]');
    if (none) none.hidden = isNone;
  }

  async #link(us: number): Promise<void> {
    const query = new URLSearchParams(location.search);
    query.set('t', String(us));
    const address = `${location.pathname}?${query}`;
    history.replaceState(null, '', address);
    // Without a secure context there is no clipboard: the address of the page is the link then.
    await navigator.clipboard?.writeText(new URL(address, location.href).href).catch(() => undefined);
    this.#say(this.#parts.words.linkCopied);
  }

  #choose(name: string): void {
    for (const tile of this.#element.querySelectorAll<HTMLElement>('[data-tile]'))
      tile.toggleAttribute('data-main', tile.dataset.tile === name);
    for (const button of this.#element.querySelectorAll<HTMLElement>('[data-choose]'))
      button.setAttribute('aria-pressed', String(button.dataset.choose === name));
  }

  #hearOnly(isOnly: boolean): void {
    for (const loader of this.#loaders) loader.isOff = isOnly && loader.track.kind === 'video';
    for (const { isOff, element } of this.#loaders) if (isOff) element.pause();
    const stage = this.#part('stage');
    if (stage) stage.hidden = isOnly;
    this.#transport.seek(this.#transport.state.us);
  }

  /** By the place of the key, whatever letters are on it. */
  #key(event: KeyboardEvent): void {
    const { target, code } = event;
    const isTyping = target instanceof HTMLElement && target.closest('input:not([type=checkbox]), select, textarea');
    if (isTyping || event.ctrlKey || event.altKey || event.metaKey) return;
    const isControl = target instanceof HTMLElement && target.closest('button, a, summary, input');
    const deed = code === 'Space' && isControl ? undefined : keys[code];
    const digit = /^(?:Digit|Numpad)([1-4])$/.exec(code)?.[1];
    const view = digit && this.#element.querySelectorAll<HTMLElement>('[data-tile]')[Number(digit) - 1]?.dataset.tile;
    if (!deed && !view) return;
    event.preventDefault();
    if (deed) this.#do(deed);
    else if (view) this.#choose(view);
  }

  async #grow(): Promise<void> {
    if (!this.#outline.isLive) return;
    const answer = await fetch(
      `${this.#parts.media}/outline.json?after=${this.#outline.toUs - 2 * LIVE_EDGE_US}`,
    ).catch(() => undefined);
    this.#isFailing = !answer?.ok;
    if (!answer?.ok) return;
    const more = (await answer.json()) as Outline;
    this.#outline = { ...more, fromUs: this.#outline.fromUs, tracks: this.#outline.tracks };
    for (const loader of this.#loaders) {
      const track = more.tracks.find(({ name }) => name === loader.track.name);
      if (track) loader.grow(track);
    }
    this.#marks?.grow(more.marks);
  }

  #beat(): void {
    this.#transport.tick();
    this.#show();
  }

  #show(): void {
    const { us, isPlaying, isWaiting } = this.#transport.state;
    const { fromUs, toUs } = this.#outline;
    const { words } = this.#parts;
    const position = this.#part<HTMLInputElement>('position');
    if (position) {
      position.max = String((toUs - fromUs) / 1_000_000);
      if (document.activeElement !== position || isPlaying) position.value = String((us - fromUs) / 1_000_000);
      position.setAttribute('aria-valuetext', clockTime(us));
    }
    const time = this.#part('time');
    if (time) time.textContent = `${clockTime(us)} / ${clockTime(toUs)}`;
    const toggle = this.#element.querySelector<HTMLElement>('[data-deed="toggle"]');
    toggle?.setAttribute('aria-label', isPlaying ? words.pause : words.play);
    toggle?.toggleAttribute('data-playing', isPlaying);
    this.#showStates(us);
    this.#marks?.follow(us);
    this.#say(this.#isFailing ? words.failed : isWaiting ? words.waiting : undefined);
    this.#isFailing = false;
  }

  /** Gaps are shown as gaps. */
  #showStates(us: number): void {
    const { words } = this.#parts;
    const isClosed = this.#outline.closed.some(([from, to]) => from <= us && us < to);
    for (const loader of this.#loaders) {
      const state = this.#element.querySelector<HTMLElement>(`[data-state="${loader.track.name}"]`);
      if (!state) continue;
      state.hidden = loader.at(us) !== undefined || loader.at(us - FRAME_US) !== undefined;
      state.textContent = isClosed ? words.closed : words.gap;
    }
  }

  #said = '';
  #saidUntil = 0;

  /** @param text undefined: nothing new; what was said stays for some seconds */
  #say(text: string | undefined): void {
    const now = performance.now();
    if (text === undefined && now < this.#saidUntil) return;
    const said = text ?? '';
    if (said === this.#said) return;
    this.#said = said;
    this.#saidUntil = text === undefined ? 0 : now + 2500;
    const place = this.#part('said');
    if (place) place.textContent = said;
  }
}

const keys: Readonly<Record<string, string>> = {
  ...{ Space: 'toggle', KeyK: 'toggle', KeyJ: 'back', KeyL: 'forward', ArrowLeft: 'back', ArrowRight: 'forward' },
  ...{ Comma: 'frame-back', Period: 'frame-forward', ArrowUp: 'mark-before', ArrowDown: 'mark-after' },
};
