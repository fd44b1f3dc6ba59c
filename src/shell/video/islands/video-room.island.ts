import { announce, type IslandStart, live } from '#design/islands';
import type { RoomWord } from '../room-word.ts';
import { Hands } from './hands.ts';
import { HearingOthers } from './hearing-others.ts';
import { LineWatch, sendingQuality } from './line-watch.ts';
import type { Trouble } from './link.ts';
import { OnlyTab } from './only-tab.ts';
import { isAllowedAlready } from './own-media.ts';
import { OwnSending } from './own-sending.ts';
import { RoomNews } from './room-news.ts';
import { Sentences } from './sentences.ts';
import { Tiles } from './tiles.ts';
import type { VideoProps } from './video-words.ts';
import { Refused, Wire } from './wire.ts';

const DEAF_S = 12;
const LOOK_MS = 1_000;
/** Told too by the clock, for whom the live stream cannot reach. */
const REFRESH_MS = 15_000;

/** One for a seat: a second tab may show it in another language. */
const lockOf = (here: string): string => `ashyq-room:${here.split('/').at(-1)}`;

const start: IslandStart = (root, raw, ended) => {
  const room = new VideoRoom(root, raw as unknown as VideoProps, ended);
  void room.begin();
};

/** Sound and picture of one seat: sends what may be heard, hears what may be heard, and follows the room. */
class VideoRoom {
  readonly #props: VideoProps;
  readonly #root: HTMLElement;
  readonly #ended: AbortSignal;
  readonly #wire: Wire;
  readonly #tiles: Tiles;
  readonly #sending: OwnSending;
  readonly #others: HearingOthers;
  readonly #hands: Hands;
  readonly #says: Sentences;
  readonly #watch = new LineWatch();
  readonly #tab: OnlyTab;
  readonly #news: RoomNews;
  #word: RoomWord | undefined;
  #isIn = false;
  #countdown = 0;
  #framesSent = 0;
  #silentSince = performance.now();
  #deafTold = false;
  #lostAt: number | undefined;
  #timers: number[] = [];
  /** Another device sits there: nothing is asked any more. */
  #isNobodys = false;
  #stopLive: () => void = () => undefined;

  constructor(root: HTMLElement, props: VideoProps, ended: AbortSignal) {
    const { words, here, roomId } = props;
    [this.#root, this.#props, this.#ended] = [root, props, ended];
    this.#wire = new Wire(here);
    this.#says = new Sentences(find(root, '[data-says]'), find(root, '[data-ask]'));
    this.#tiles = new Tiles(find(root, '[data-pictures]'), words, () =>
      this.#says.ask(words.playSound, words.playSound, () => this.#tiles.playAll()),
    );
    this.#sending = new OwnSending(this.#wire, roomId, {
      onUp: () => this.#isUp(),
      onDown: () => this.#isDown(),
      onTry: (why) => this.#tried(why),
      onRefused: (status) => this.#refused(status),
    });
    this.#others = new HearingOthers(this.#wire, roomId, {
      onStream: (seat, stream) => this.#tiles.setStream(seat, stream),
      onTry: (why) => this.#tried(why),
      onRefused: (status) => (status === 401 ? this.#refused(status) : void this.#refresh()),
    });
    this.#hands = new Hands(find(root, '[data-hands]'), words, {
      onMicrophone: () => void this.#toggle('microphone'),
      onCamera: () => void this.#toggle('camera'),
      onHand: (isRaised) => void this.#send(here, new URLSearchParams({ do: isRaised ? 'raise-hand' : 'lower-hand' })),
      onLeave: () => this.#leave(),
    });
    this.#news = new RoomNews(find(root, '[data-quiet]'), words);
    this.#tab = new OnlyTab(lockOf(here), () => this.#otherTab());
  }

  /** Nobody's camera is opened before they have said so, once, to the browser or to this page. */
  async begin(): Promise<void> {
    const { roomId } = this.#props;
    this.#ended.addEventListener('abort', () => this.#stop());
    addEventListener('pagehide', () => this.#stop(), { signal: this.#ended });
    // A page that comes back from the memory of the browser has no devices and no room any more.
    addEventListener('pageshow', ({ persisted }) => persisted && location.reload(), { signal: this.#ended });
    document.addEventListener('submit', (event) => this.#formSent(event), { signal: this.#ended });
    this.#stopLive = live([`room:${roomId}`], () => void this.#refresh());
    this.#ended.addEventListener('abort', () => this.#stopLive());
    await this.#refresh();
    if (this.#isNobodys) return;
    if (!(await this.#tab.take())) return this.#otherTab();
    if (await isAllowedAlready()) return await this.#enter();
    this.#says.ask('', this.#props.begin, () => void this.#enter());
  }

  async #enter(): Promise<void> {
    this.#says.ask('', '', () => undefined);
    await this.#sending.open();
    this.#isIn = true;
    const own = this.#word?.seats.find(({ isOwn }) => isOwn)?.id;
    if (own) this.#tiles.setStream(own, this.#sending.stream);
    this.#hands.isShown = true;
    this.#timers = [
      window.setInterval(() => void this.#look(), LOOK_MS),
      window.setInterval(() => void this.#refresh(), REFRESH_MS),
    ];
    document.addEventListener('visibilitychange', () => void this.#refresh(), { signal: this.#ended });
    this.#root.dataset.in = '';
    this.#tellDevices();
    this.#follow();
  }

  async #refresh(): Promise<void> {
    if (this.#isNobodys) return;
    try {
      const word = await this.#wire.room();
      const before = this.#word;
      this.#word = word;
      this.#news.tell(before, word);
      if (before ? before.status !== word.status : word.status === 'in_room') this.#comesIntoSight(word);
      if (this.#isIn && word.liveInMs > 0 && this.#countdown === 0) this.#countDown(word.liveInMs);
      this.#says.set('cut', '');
      if (before?.isAsking && !word.isAsking && !word.isTalking) this.#says.set('refused', this.#props.words.talkOver);
      this.#follow();
    } catch (failed) {
      if (failed instanceof Refused && failed.status === 401) this.#refused(401);
      else if (this.#isIn) this.#says.set('cut', this.#props.words.cut);
    }
  }

  /** Who has scrolled down finds what is so now, the judge and the own buttons when it begins, is broken off or goes on. */
  #comesIntoSight({ seats }: RoomWord): void {
    // The panel of the court has more to show than the pictures.
    if (seats.some(({ isOwn, isBench, isClerk }) => isOwn && (isBench || isClerk))) return;
    const { top, bottom } = this.#root.getBoundingClientRect();
    const isTyping = document.activeElement?.matches('input:not([type=hidden]), textarea, select');
    if (!isTyping && (top < 0 || bottom > innerHeight)) this.#root.scrollIntoView({ block: 'start' });
  }

  /** Brings sound, pictures, buttons and words to what the room is. */
  #follow(): void {
    const word = this.#word;
    if (!word) return;
    document.documentElement.dataset.room = word.isTalking ? 'talk' : word.status;
    this.#says.set('state', asSentences([word.state, word.why, word.floor]));
    if (word.status === 'ended' || word.status === 'removed') {
      this.#stop();
      this.#tiles.clear();
      return;
    }
    this.#tiles.draw(word);
    if (!this.#isIn) return;
    this.#others.follow(word);
    this.#sending.follow(word.air, this.#countdown > 0, word.mediaEpoch);
    // Of who waits the judge has the picture alone; until the seconds are counted nobody is heard.
    const isHearing = word.status === 'in_room' && this.#countdown === 0;
    if (this.#others.expected === 0 || !isHearing) this.#watch.rest();
    this.#tellAir(word);
    this.#showHands();
  }

  /** Nobody is told to be seen whose picture does not go out. */
  #tellAir({ seats, air }: RoomWord): void {
    const { words } = this.#props;
    const isMuted = seats.some(({ isOwn, isMuted: muted }) => isOwn && muted);
    const heard = isMuted ? words.mutedByCourt : '';
    const seen = this.#sending.isSeen ? words.seenOnly : words.offAir;
    this.#says.set('air', { all: heard, picture: seen, nothing: words.offAir }[air]);
  }

  #showHands(): void {
    const sending = this.#sending;
    this.#hands.show(
      {
        ...{ hasMicrophone: sending.has('microphone'), isMicrophoneOn: sending.isOn('microphone') },
        ...{ hasCamera: sending.has('camera'), isCameraOn: sending.isOn('camera') },
      },
      this.#word,
    );
  }

  /** The house decides when people are heard; here the seconds are told, and the microphone waits for them. */
  #countDown(leftMs: number): void {
    const { words } = this.#props;
    const endsAt = performance.now() + leftMs;
    const tick = (): void => {
      this.#countdown = Math.max(0, Math.ceil((endsAt - performance.now()) / 1000));
      this.#says.set('countdown', this.#countdown > 0 ? words.countdown + String(this.#countdown) : '');
      if (this.#countdown > 0 && this.#isIn) setTimeout(tick, 250);
      else void this.#refresh();
    };
    tick();
    announce(words.countdown + String(this.#countdown));
  }

  /** Once a second: what the lines carry, and what is said of it. */
  async #look(): Promise<void> {
    const { words } = this.#props;
    const qualities = await this.#watch.look(this.#others.links);
    let main = '';
    for (const { seatId, isMain } of this.#others.links) {
      const quality = qualities.get(seatId) ?? 'good';
      this.#tiles.setQuality(seatId, quality);
      const isThere = this.#word?.seats.some(({ id, isThere: is }) => id === seatId && is);
      if (isMain && isThere && quality !== 'good') main = words[quality];
    }
    this.#says.set('quality', main);
    this.#tellDeafness();
    if (this.#isIn && this.#word) this.#tellAir(this.#word);
    const { connection } = this.#sending;
    if (!connection) return;
    const { frames, level, word } = await sendingQuality(connection, this.#framesSent);
    this.#framesSent = frames;
    this.#says.set('sends', word === 'good' ? '' : words[word]);
    if (level === undefined || level > 0.0005 || !this.#sending.isOn('microphone'))
      this.#silentSince = performance.now();
    this.#says.set('silent', performance.now() - this.#silentSince > DEAF_S * 1000 ? words.silent : '');
    this.#showHands();
  }

  /** The judge decides what follows (CPC RK art. 133-3), so the judge has to know. */
  #tellDeafness(): void {
    const seconds = this.#watch.deafSeconds;
    const isDeaf = this.#others.expected > 0 && this.#word?.status === 'in_room' && seconds >= DEAF_S;
    if (isDeaf && !this.#deafTold) {
      this.#deafTold = true;
      void this.#wire.tellFailure('did_not_hear', seconds).then(
        () => this.#says.set('deaf', this.#props.words.unheard),
        () => {
          // Not told yet: the next second tries again.
          this.#deafTold = false;
        },
      );
    }
    if (!isDeaf) {
      this.#deafTold = false;
      this.#says.set('deaf', '');
    }
  }

  #isUp(): void {
    const { words } = this.#props;
    const lostS = this.#lostAt === undefined ? 0 : Math.round((performance.now() - this.#lostAt) / 1000);
    if (this.#lostAt !== undefined) announce(words.back);
    this.#lostAt = undefined;
    this.#says.set('line', '');
    if (lostS >= DEAF_S) void this.#wire.tellFailure('connection_lost', lostS).catch(() => undefined);
    void this.#refresh();
  }

  #isDown(): void {
    this.#lostAt ??= performance.now();
    this.#says.set('line', this.#props.words.lost);
    announce(this.#props.words.lost);
  }

  #tried(why: Trouble): void {
    const { words } = this.#props;
    const isComingBack = this.#lostAt !== undefined && why !== 'full' && why !== 'many';
    this.#says.set('line', isComingBack ? words.lost : why === 'away' ? words.cut : words[why]);
  }

  #refused(status: number): void {
    const { words, door } = this.#props;
    if (status !== 401) return void this.#refresh();
    this.#isNobodys = true;
    this.#stopLive();
    this.#stop();
    this.#tiles.clear();
    this.#says.set('state', '');
    this.#says.ask(words.otherDevice, words.again, () => location.assign(door));
  }

  #otherTab(): void {
    const { words } = this.#props;
    this.#stop();
    this.#says.ask(words.otherTab, words.takeHere, () => {
      void this.#tab.take(true).then(() => this.#enter());
    });
  }

  #leave(): void {
    const { words } = this.#props;
    this.#stop();
    this.#tab.leave();
    this.#says.ask(words.left, words.comeBack, () => location.reload());
  }

  #stop(): void {
    this.#isIn = false;
    for (const timer of this.#timers) clearInterval(timer);
    this.#others.stop();
    this.#sending.stop();
    this.#hands.isShown = false;
    delete this.#root.dataset.in;
    this.#says.clear();
  }

  async #toggle(kind: 'camera' | 'microphone'): Promise<void> {
    await this.#sending.toggle(kind);
    const own = this.#word?.seats.find(({ isOwn }) => isOwn)?.id;
    if (own) this.#tiles.setStream(own, this.#sending.stream);
    this.#tellDevices();
    this.#follow();
  }

  #tellDevices(): void {
    const { words } = this.#props;
    const sentences = {
      absent: [words.microphoneAbsent, words.cameraAbsent],
      taken: [words.microphoneTaken, words.cameraTaken],
      refused: [words.microphoneRefused, words.cameraRefused],
      works: ['', ''],
    } as const;
    this.#says.set('microphone', sentences[this.#sending.wordOf('microphone')][0]);
    this.#says.set('camera', sentences[this.#sending.wordOf('camera')][1]);
  }

  /** Forms of the page are sent without loading it anew, which would cut the sound. */
  #formSent(event: SubmitEvent): void {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.matches('[data-room-form]') || !this.#isIn) return;
    event.preventDefault();
    const data = new FormData(form, event.submitter);
    const body = new URLSearchParams([...data].map(([name, value]): [string, string] => [name, String(value)]));
    void this.#send(form.getAttribute('action') ?? '', body);
  }

  async #send(address: string, body: URLSearchParams): Promise<void> {
    try {
      await this.#wire.send(address, body);
      this.#says.set('refused', '');
      await this.#refresh();
    } catch (failed) {
      this.#says.set('refused', (failed instanceof Refused && failed.said) || this.#props.words.refused);
    }
  }
}

function asSentences(parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .map((part) => (part.endsWith('.') ? part : `${part}.`))
    .join(' ');
}

function find(root: HTMLElement, selector: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`the room has no ${selector}`);
  return found;
}

export default start;
