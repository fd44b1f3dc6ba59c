import type { RoomWord, SeatWord } from '../room-word.ts';
import type { Quality } from './line-watch.ts';
import { inOrder, mainSeat } from './main-seat.ts';
import type { VideoWords } from './video-words.ts';

interface Tile {
  readonly root: HTMLElement;
  readonly video: HTMLVideoElement;
  readonly face: HTMLElement;
  readonly name: HTMLElement;
  readonly note: HTMLElement;
}

/** The pictures of the room, each with a name, a role and what is the matter in words. */
export class Tiles {
  readonly #place: HTMLElement;
  readonly #words: VideoWords;
  readonly #tiles = new Map<string, Tile>();
  readonly #streams = new Map<string, MediaStream>();
  readonly #qualities = new Map<string, Quality>();
  readonly #onSilenced: () => void;
  #word: RoomWord | undefined;

  /** @param onSilenced the browser plays no sound before the person has pressed something */
  constructor(place: HTMLElement, words: VideoWords, onSilenced: () => void) {
    this.#place = place;
    this.#words = words;
    this.#onSilenced = onSilenced;
  }

  draw(word: RoomWord): void {
    this.#word = word;
    const order = inOrder(word);
    const main = mainSeat(word)?.id;
    for (const [id, tile] of this.#tiles) {
      if (order.some((seat) => seat.id === id)) continue;
      tile.root.remove();
      this.#tiles.delete(id);
    }
    order.forEach((seat, index) => {
      const tile = this.#tiles.get(seat.id) ?? this.#make(seat);
      tile.root.toggleAttribute('data-main', seat.id === main);
      this.#fill(tile, seat);
      // Moving a video in the document stops it: only what stands elsewhere is moved.
      if (this.#place.children[index] !== tile.root)
        this.#place.insertBefore(tile.root, this.#place.children[index] ?? null);
    });
  }

  /** Nobody is shown any more. */
  clear(): void {
    this.#word = undefined;
    for (const { root } of this.#tiles.values()) root.remove();
    this.#tiles.clear();
    this.#streams.clear();
    this.#qualities.clear();
  }

  /** Sound and picture of a seat; undefined: they have gone. */
  setStream(id: string, stream: MediaStream | undefined): void {
    if (stream) this.#streams.set(id, stream);
    else {
      this.#streams.delete(id);
      this.#qualities.delete(id);
    }
    const [tile, seat] = [this.#tiles.get(id), this.#word?.seats.find((one) => one.id === id)];
    if (tile && seat) this.#fill(tile, seat);
  }

  /** How this picture comes; what is the matter with it is said beside the name. */
  setQuality(id: string, quality: Quality): void {
    this.#qualities.set(id, quality);
    const [tile, seat] = [this.#tiles.get(id), this.#word?.seats.find((one) => one.id === id)];
    if (tile && seat) this.#fill(tile, seat);
  }

  /** After the person has pressed something. */
  playAll(): void {
    for (const { video } of this.#tiles.values()) void video.play().catch(() => undefined);
  }

  #make(seat: SeatWord): Tile {
    const root = document.createElement('figure');
    root.className = 'sot-room__tile';
    root.dataset.seat = seat.id;
    root.toggleAttribute('data-own', seat.isOwn);
    const video = document.createElement('video');
    video.playsInline = true;
    video.muted = seat.isOwn;
    video.disablePictureInPicture = true;
    video.tabIndex = -1;
    const face = part('p', 'sot-room__face');
    const caption = part('figcaption', 'sot-room__name');
    const [name, note] = [part('span', ''), part('span', 'sot-room__note')];
    caption.append(name, note);
    root.append(video, face, caption);
    const tile = { root, video, face, name, note };
    this.#tiles.set(seat.id, tile);
    return tile;
  }

  #fill({ video, face, name, note }: Tile, seat: SeatWord): void {
    const words = this.#words;
    const stream = this.#streams.get(seat.id) ?? null;
    if (video.srcObject !== stream) {
      video.srcObject = stream;
      if (stream) void video.play().catch((refused: unknown) => this.#notPlayed(refused));
    }
    const hasPicture = stream?.getVideoTracks().some(({ readyState, enabled }) => readyState === 'live' && enabled);
    const quality = this.#qualities.get(seat.id);
    const isSoundOnly = quality === 'soundOnly';
    say(face, hasPicture && !isSoundOnly ? '' : stream || seat.isOwn ? words.noPicture : words.notThere);
    say(name, seat.isOwn ? words.you : seat.isClerk ? seat.place : `${seat.place}: ${seat.name}`);
    say(
      note,
      [
        stream && !seat.isThere ? words.notAdmitted : '',
        seat.isMuted ? words.muted : '',
        // Of who waits no sound comes to anybody.
        seat.isThere ? noteOf(words, quality) : '',
      ]
        .filter(Boolean)
        .join('. '),
    );
  }

  #notPlayed(refused: unknown): void {
    if (refused instanceof DOMException && refused.name === 'NotAllowedError') this.#onSilenced();
  }
}

function noteOf(words: VideoWords, quality: Quality | undefined): string {
  if (quality === 'soundOnly') return words.soundHere;
  return quality === 'still' ? words.stillHere : '';
}

function part(tag: 'p' | 'span' | 'figcaption', className: string): HTMLElement {
  const element = document.createElement(tag);
  if (className) element.className = className;
  return element;
}

/** Written only when it is another: a screen reader reads what is written. */
export function say(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
  element.hidden = text === '';
}
