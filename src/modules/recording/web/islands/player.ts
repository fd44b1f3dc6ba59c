import type { Outline, OutlineTrack } from '../../model/outline.ts';
import { type ClipEnd, clipOf, clipQuery } from './clip-address.ts';
import { courseOf } from './course.ts';
import { askedFrom, grownOutline, lacksBeginning } from './grown-outline.ts';
import { bringLateTiles } from './late-tiles.ts';
import { MarksList } from './marks-list.ts';
import { SaidLine } from './said-line.ts';
import { mediaAt, TrackLoader } from './track-loader.ts';
import { Transport } from './transport.ts';

export interface PlayerWords {
  readonly play: string;
  readonly pause: string;
  readonly gap: string;
  readonly closed: string;
  readonly waiting: string;
  /** After a long wait: the sound alone would come. */
  readonly slow: string;
  readonly failed: string;
  readonly linkCopied: string;
  /** Where a browser gives no clipboard. */
  readonly linkShown: string;
  readonly clip: string;
  readonly addedLater: string;
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
export const LIVE_MS = 1000;
/** How near to the edge one is live: a segment and what it takes to come. */
const LIVE_EDGE_US = 4_000_000;
/** What is shorter is no gap, and no way from one mark to the next. */
const SHORT_US = 40_000;
/** A picture is looked for a little after its beginning, so that no rounding shows the one before it. */
const INTO_PICTURE_US = 1000;
const STEP_US = 10_000_000;
/** Whoever waits longer is told of the sound alone. */
const LONG_WAIT_MS = 5000;

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Almaty', timeStyle: 'medium' });
const clockTime = (us: number): string => clock.format(us / 1000);

/** Wires the controls of the page to the transport, and shows what it does. */
export class Player {
  readonly #element: HTMLElement;
  readonly #parts: PlayerParts;
  readonly #loaders: TrackLoader[] = [];
  readonly #transport: Transport;
  readonly #marks: MarksList | undefined;
  readonly #said: SaidLine;
  #outline: Outline;
  #isFailing = false;

  constructor(element: HTMLElement, outline: Outline, parts: PlayerParts) {
    this.#element = element;
    this.#outline = outline;
    this.#parts = parts;
    this.#said = new SaidLine(this.#part('said'));
    const asked = new URLSearchParams(location.search);
    const startUs = Number(asked.get('t') ?? 0) || outline.fromUs;
    this.#loaders.push(...outline.tracks.flatMap((track) => this.#open(track) ?? []));
    this.#transport = new Transport(this.#loaders, {
      ...{ originUs: outline.fromUs, startUs, endUs: () => this.#outline.toUs, isLive: () => this.#outline.isLive },
    });
    const list = element.querySelector<HTMLElement>('[data-player="marks"]');
    this.#marks = list
      ? new MarksList(element, list, { ...parts, addedLater: parts.words.addedLater, clock: clockTime })
      : undefined;
    this.#wire();
    this.#transport.seek(startUs);
    if (this.#isAudioOnly()) this.#hearOnly(true);
    this.#takeClip();
    this.#drawCourse();
    this.#show();
    setInterval(() => this.#beat(), TICK_MS);
    if (outline.isLive) setInterval(() => void this.#grow(), LIVE_MS);
  }

  #part<E extends HTMLElement>(name: string): E | null {
    return this.#element.querySelector<E>(`[data-player="${name}"]`);
  }

  #open(track: OutlineTrack): TrackLoader | undefined {
    const media = this.#element.querySelector<HTMLMediaElement>(`[data-track="${track.name}"]`);
    if (!media || !TrackLoader.canPlay(track)) return undefined;
    const read = mediaAt(`${this.#parts.media}/files`);
    const onFailure = (): void => {
      this.#isFailing = true;
    };
    return new TrackLoader(media, track, { read, originUs: this.#outline.fromUs, onFailure });
  }

  #wire(): void {
    const theatre = this.#part('theatre');
    if (theatre) theatre.hidden = false;
    for (const name of ['plain', 'empty']) {
      const other = this.#part(name);
      if (other) other.hidden = true;
    }
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
    const audioOnly = this.#part<HTMLInputElement>('audio-only');
    if (audioOnly && isSlowLine()) audioOnly.checked = true;
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
      'frame-back': () => this.#toPicture(us, -1),
      'frame-forward': () => this.#toPicture(us, 1),
      live: () => this.#toEdge(),
      link: () => void this.#link(us),
      'clip-from': () => this.#clip({ t: us }),
      'clip-to': () => this.#clip({ to: us }),
      'clip-none': () => this.#clip(undefined),
      'mark-before': () => this.#toMark(us, -1),
      'mark-after': () => this.#toMark(us, 1),
    };
    deeds[deed]?.();
    this.#show();
  }

  /** Of the main view; of the first that has one where the main view has a gap. */
  #toPicture(us: number, by: 1 | -1): void {
    this.#transport.pause();
    const main = this.#element.querySelector<HTMLElement>('[data-tile][data-main]')?.dataset.tile;
    const views = this.#loaders.filter(({ track }) => track.kind === 'video');
    const inOrder = views.toSorted((a, b) => Number(b.track.name === main) - Number(a.track.name === main));
    const view = inOrder.find((one) => one.at(us) !== undefined) ?? inOrder[0];
    const at = view?.picture(us, by) ?? us + by * SHORT_US;
    this.#transport.seek(at + INTO_PICTURE_US);
  }

  #toEdge(): void {
    this.#transport.seek(this.#outline.toUs - LIVE_EDGE_US / 2);
    this.#transport.play();
  }

  #toMark(us: number, by: 1 | -1): void {
    const moments = this.#marks?.moments() ?? [];
    const next = by > 0 ? moments.find((at) => at > us + SHORT_US) : moments.findLast((at) => at < us - 1_000_000);
    if (next !== undefined) this.#transport.seek(next);
  }

  /** The address says the clip, so that it can be given to somebody else who may watch. */
  #clip(given: ClipEnd): void {
    history.replaceState(null, '', `${location.pathname}${clipQuery(location.search, given)}`);
    this.#takeClip(given !== undefined && 't' in given ? given.t : undefined);
  }

  /** What the address says of a clip is shown, and can be taken away, also by somebody who was given the address. */
  #takeClip(begunUs?: number): void {
    const clip = clipOf(location.search, this.#outline.fromUs);
    this.#transport.clip = clip;
    const isNone = !clip && begunUs === undefined;
    const none = this.#element.querySelector<HTMLElement>('[data-deed="clip-none"]');
    if (none) none.hidden = isNone;
    const shown = this.#part('clip');
    if (!shown) return;
    const [from, to] = clip ? [clip.fromUs, clockTime(clip.toUs)] : [begunUs ?? 0, '…'];
    shown.hidden = isNone;
    shown.textContent = `${this.#parts.words.clip}: ${clockTime(from)} – ${to}`;
  }

  async #link(us: number): Promise<void> {
    const query = new URLSearchParams(location.search);
    if (!this.#transport.clip) query.set('t', String(us));
    const address = `${location.pathname}?${query}`;
    history.replaceState(null, '', address);
    const { linkCopied, linkShown } = this.#parts.words;
    // Without a secure context there is no clipboard, and a person may forbid it: the address of the page is the link then.
    const isCopied = await navigator.clipboard?.writeText(new URL(address, location.href).href).then(
      () => true,
      () => false,
    );
    this.#said.say(isCopied ? linkCopied : linkShown);
  }

  #choose(name: string): void {
    for (const tile of this.#element.querySelectorAll<HTMLElement>('[data-tile]'))
      tile.toggleAttribute('data-main', tile.dataset.tile === name);
    for (const button of this.#element.querySelectorAll<HTMLElement>('[data-choose]'))
      button.setAttribute('aria-pressed', String(button.dataset.choose === name));
  }

  #isAudioOnly(): boolean {
    return this.#part<HTMLInputElement>('audio-only')?.checked === true;
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

  #isGrowing = false;

  async #grow(): Promise<void> {
    if (!this.#outline.isLive || this.#isGrowing) return;
    this.#isGrowing = true;
    try {
      const more = await this.#ask(askedFrom(this.#outline));
      const whole = lacksBeginning(this.#outline, more) ? await this.#ask(0) : more;
      this.#outline = grownOutline(this.#outline, whole);
      await this.#takeIn(this.#outline);
    } catch {
      this.#isFailing = true;
    } finally {
      this.#isGrowing = false;
    }
  }

  /** @throws when the court does not answer */
  async #ask(afterUs: number): Promise<Outline> {
    const answer = await fetch(`${this.#parts.media}/outline.json?after=${afterUs}`);
    if (!answer.ok) throw new Error(`outline: ${answer.status}`);
    return (await answer.json()) as Outline;
  }

  async #takeIn({ tracks, marks, isLive }: Outline): Promise<void> {
    const hasPlace = ({ name }: OutlineTrack) => this.#element.querySelector(`[data-track="${name}"]`) !== null;
    if (!tracks.every(hasPlace)) await bringLateTiles(this.#element);
    for (const track of tracks) {
      const known = this.#loaders.find((one) => one.track.name === track.name);
      if (known) known.grow(track);
      else this.#meet(track);
    }
    this.#marks?.grow(marks);
    this.#drawCourse();
    if (!isLive) for (const sign of document.querySelectorAll<HTMLElement>('[data-while-live]')) sign.hidden = true;
  }

  /** A remote party has joined, or a camera came late. */
  #meet(track: OutlineTrack): void {
    const loader = this.#open(track);
    if (!loader) return;
    loader.isOff = track.kind === 'video' && this.#isAudioOnly();
    loader.element.volume = Number(this.#part<HTMLInputElement>('volume')?.value ?? 1);
    this.#loaders.push(loader);
    this.#transport.add(loader);
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
    this.#said.say(this.#isFailing ? words.failed : isWaiting ? this.#waitWords() : undefined);
    if (!isWaiting) this.#waitsSince = undefined;
    this.#isFailing = false;
  }

  /** Below the place in the recording: where it has gaps. */
  #drawCourse(): void {
    const { fromUs, toUs } = this.#outline;
    this.#part('course')?.replaceChildren(
      ...courseOf(this.#outline).map((stretch) => {
        const one = document.createElement('span');
        one.dataset.is = stretch.is;
        one.style.width = `${((stretch.toUs - stretch.fromUs) / (toUs - fromUs)) * 100}%`;
        return one;
      }),
    );
  }

  /** Gaps are shown as gaps; what has only not come yet is none. */
  #showStates(us: number): void {
    const { words } = this.#parts;
    const { isLive, closed } = this.#outline;
    const isClosed = closed.some(([from, to]) => from <= us && us < to);
    for (const loader of this.#loaders) {
      const state = this.#element.querySelector<HTMLElement>(`[data-state="${loader.track.name}"]`);
      if (!state) continue;
      const endUs = loader.track.segments.at(-1)?.[3] ?? us;
      const isComing = isLive && !isClosed && us >= endUs && us < endUs + LIVE_EDGE_US;
      state.hidden = isComing || loader.at(us) !== undefined || loader.at(us - SHORT_US) !== undefined;
      state.textContent = isClosed ? words.closed : words.gap;
    }
  }

  #waitsSince: number | undefined;

  #waitWords(): string {
    this.#waitsSince ??= performance.now();
    const isLong = performance.now() - this.#waitsSince > LONG_WAIT_MS;
    const { slow, waiting } = this.#parts.words;
    return isLong && !this.#isAudioOnly() && !this.#outline.isLive ? slow : waiting;
  }
}

/** What a browser tells of its line; many tell nothing. */
function isSlowLine(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean; effectiveType?: string } };
  return connection?.saveData === true || /2g$/.test(connection?.effectiveType ?? '');
}

const keys: Readonly<Record<string, string>> = {
  ...{ Space: 'toggle', KeyK: 'toggle', KeyJ: 'back', KeyL: 'forward', ArrowLeft: 'back', ArrowRight: 'forward' },
  ...{
    KeyI: 'clip-from',
    KeyO: 'clip-to',
    Comma: 'frame-back',
    Period: 'frame-forward',
    ArrowUp: 'mark-before',
    ArrowDown: 'mark-after',
  },
};
