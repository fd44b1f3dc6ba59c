import { trackNameIn } from '../alarm-words.ts';
import { showPreview } from './preview.ts';
import { areClocksRight, isFresh, type RecorderCamera, type RecorderState, sayCamera } from './recorder-events.ts';
import type { RecorderLink } from './recorder-link.ts';
import { element, type RoomWords } from './screen.ts';

interface Tile {
  readonly root: HTMLElement;
  readonly state: HTMLElement;
  readonly meter: HTMLMeterElement;
}

const GIGABYTE = 1_000_000_000;

/** Four pictures with their freshness and sound, the disk, the clock. */
export class RoomPanel {
  readonly #words: RoomWords;
  readonly #link: () => RecorderLink;
  readonly #tiles = new Map<string, Tile>();
  readonly #grid = element('ul', 'sot-cameras');
  readonly #facts = element('p', 'sot-room-facts');

  constructor(place: HTMLElement, words: RoomWords, link: () => RecorderLink) {
    this.#words = words;
    this.#link = link;
    place.append(element('h2', 'govuk-heading-m', words.tiles), this.#grid, this.#facts);
    place.hidden = false;
  }

  show({ cameras, nowUs, disks }: RecorderState): void {
    if ([...this.#tiles.keys()].join() !== cameras.map(({ name }) => name).join()) this.#lay(cameras);
    for (const camera of cameras) this.#tell(camera, isFresh(camera, nowUs));
    const { disk, clock, clockRight, clockWrong, connected } = this.#words;
    const free = Math.min(...disks.filter(({ isHealthy }) => isHealthy).map(({ freeBytes }) => freeBytes));
    const size = Number.isFinite(free) ? `${Math.floor(free / GIGABYTE)} GB` : '0 GB';
    const right = areClocksRight(cameras) ? clockRight : clockWrong;
    this.#say(`${connected}. ${disk}: ${size}. ${clock}: ${right}.`);
  }

  silence(): void {
    for (const tile of this.#tiles.values()) this.#mood(tile, 'stale', this.#words.stale);
    this.#say(`${this.#words.disconnected}.`);
  }

  #lay(cameras: readonly RecorderCamera[]): void {
    this.#tiles.clear();
    this.#grid.replaceChildren(...cameras.map((camera) => this.#tileOf(camera)));
  }

  #tileOf({ name }: RecorderCamera): HTMLElement {
    const video = element('video', 'sot-cameras__picture');
    Object.assign(video, { muted: true, playsInline: true, disablePictureInPicture: true });
    video.setAttribute('aria-hidden', 'true');
    const state = element('span', 'sot-cameras__state');
    const meter = element('meter', 'sot-cameras__sound');
    Object.assign(meter, { min: 0, max: 10, hidden: true });
    meter.setAttribute('aria-label', this.#words.sound);
    const title = element('strong', '', trackNameIn(name, this.#words.alarm));
    const root = element('li', 'sot-cameras__one', video, element('p', 'sot-cameras__words', title, ' ', state, meter));
    root.dataset.camera = name;
    this.#tiles.set(name, { root, state, meter });
    // The element is watched from when it stands in the page.
    queueMicrotask(() => void showPreview(video, this.#link(), name));
    return root;
  }

  #tell(camera: RecorderCamera, fresh: boolean): void {
    const tile = this.#tiles.get(camera.name);
    if (!tile) return;
    const words = this.#words;
    const sound = camera.tracks.find(({ kind }) => kind === 'audio');
    tile.meter.hidden = !sound;
    if (sound) tile.meter.value = sound.level;
    const mood = camera.status === 'down' ? 'down' : fresh ? 'fresh' : 'stale';
    const state = { down: words.noCamera, fresh: words.fresh, stale: words.stale }[mood];
    this.#mood(tile, mood, sayCamera(camera, state, words.troubles));
  }

  #mood({ root, state }: Tile, mood: string, words: string): void {
    root.dataset.mood = mood;
    if (state.textContent !== words) state.textContent = words;
  }

  #say(sentence: string): void {
    if (this.#facts.textContent !== sentence) this.#facts.textContent = sentence;
  }
}
