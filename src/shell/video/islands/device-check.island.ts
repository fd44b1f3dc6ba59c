import type { IslandStart } from '#design/islands';
import type { CheckProps } from '../check-props.ts';
import { CheckScreen } from './check-screen.ts';
import { openOne } from './own-media.ts';
import { Loudness, playTones } from './sound.ts';
import { tryMedia, tryPages } from './try-network.ts';
import { Wire } from './wire.ts';

/** Heard for so long in all, a voice is believed; nothing for so long, the microphone is said to be silent. */
const VOICE_MS = 600;
const SILENCE_MS = 10_000;
const LOUD = 0.35;
const LOOK_MS = 100;

const start: IslandStart = (root, raw, ended) => {
  const check = new DeviceCheck(root, raw as unknown as CheckProps, ended);
  check.begin();
};

/** Camera, microphone, speakers and network, one after another; each can be skipped, and each says what is the matter. */
class DeviceCheck {
  readonly #props: CheckProps;
  readonly #screen: CheckScreen;
  readonly #ended: AbortSignal;
  #stream = new MediaStream();

  constructor(root: HTMLElement, props: CheckProps, ended: AbortSignal) {
    this.#props = props;
    this.#ended = ended;
    this.#screen = new CheckScreen(root, props);
  }

  begin(): void {
    this.#ended.addEventListener('abort', () => this.#letGo());
    this.#screen.offer(() => void this.#run());
  }

  async #run(): Promise<void> {
    const told = {
      camera: await this.#camera(),
      microphone: await this.#microphone(),
      speakers: await this.#speakers(),
      network: await this.#network(),
    };
    this.#letGo();
    this.#screen.tell(told);
    this.#screen.offer(() => void this.#run());
    const { here } = this.#props;
    if (!here) return;
    await new Wire(here).send(here, new URLSearchParams({ do: 'check', ...told })).then(
      () => this.#screen.sent(true),
      () => this.#screen.sent(false),
    );
  }

  async #camera(): Promise<string> {
    const { words } = this.#props;
    for (;;) {
      const { word, tracks } = await openOne('camera');
      if (word === 'works') {
        this.#screen.step('camera', { text: words.camera, video: new MediaStream([...tracks]) });
        const said = await this.#screen.choice([words.seen, words.notSeen, words.skip]);
        for (const track of tracks) track.stop();
        return ['works', 'silent', 'skipped'][said] ?? 'skipped';
      }
      this.#screen.step('camera', { text: words.problems.camera[word] });
      const said = await this.#screen.choice([words.again, words.goOn]);
      if (said === 1) return word;
    }
  }

  async #microphone(): Promise<string> {
    const { words } = this.#props;
    for (;;) {
      const { word, tracks } = await openOne('microphone');
      if (word !== 'works') {
        this.#screen.step('microphone', { text: words.problems.microphone[word] });
        if ((await this.#screen.choice([words.again, words.goOn])) === 1) return word;
        continue;
      }
      this.#stream = new MediaStream([...tracks]);
      const heard = await this.#listens();
      if (heard !== 'silent' || (await this.#screen.choice([words.again, words.goOn])) === 1) return heard;
      this.#letGo();
    }
  }

  /** The bar moves; a voice ends the step by itself. */
  async #listens(): Promise<'works' | 'silent' | 'skipped'> {
    const { words } = this.#props;
    const loudness = new Loudness(this.#stream);
    const bar = this.#screen.step('microphone', { text: words.microphone, hasBar: true });
    const skip = this.#screen.choice([words.skip]).then(() => true);
    let isSkipped = false;
    void skip.then(() => {
      isSkipped = true;
    });
    let voiceMs = 0;
    for (let passed = 0; passed < SILENCE_MS && voiceMs < VOICE_MS && !isSkipped; passed += LOOK_MS) {
      const { level } = loudness;
      if (bar) bar.value = level;
      if (level > LOUD) voiceMs += LOOK_MS;
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
    loudness.stop();
    if (isSkipped) return 'skipped';
    if (voiceMs >= VOICE_MS) return 'works';
    this.#screen.step('microphone', { text: words.silent });
    return 'silent';
  }

  async #speakers(): Promise<string> {
    const { words } = this.#props;
    this.#screen.step('speakers', { text: words.speakers });
    for (;;) {
      const said = await this.#screen.choice([words.play, words.heard, words.notHeard, words.skip]);
      if (said === 0) void playTones().catch(() => undefined);
      else return ['', 'works', 'silent', 'skipped'][said] ?? 'skipped';
    }
  }

  async #network(): Promise<string> {
    const { words, probe, here, roomId } = this.#props;
    this.#screen.step('network', { text: words.network });
    const pages = await tryPages(probe);
    if (pages === 'blocked' || !here || !roomId || this.#stream.getTracks().length === 0) return pages;
    const media = await tryMedia(new Wire(here), roomId, this.#stream);
    return media === 'works' || media === undefined ? pages : media;
  }

  #letGo(): void {
    for (const track of this.#stream.getTracks()) track.stop();
    this.#stream = new MediaStream();
  }
}

export default start;
