import type { Frame, GapCause, TrackFormat } from '@ashyq/cmaf';
import { type Clock, every } from '../clock/clock.ts';
import { CameraRefusal, type CameraTrouble } from '../rtsp/camera-refusal.ts';
import type { ReadingPace } from '../rtsp/reading-pace.ts';
import { type CameraAddress, RtspSession } from '../rtsp/rtsp-session.ts';
import type { OfferedMedia } from '../rtsp/session-description.ts';
import { type TrackOffer, trackOfferOf } from '../rtsp/track-offer.ts';
import { type PictureTrouble, PictureWatch } from '../watch/picture-watch.ts';
import { SoundWatch } from '../watch/sound-watch.ts';
import { TrackInput } from './track-input.ts';

/** A camera of the courtroom, and the tracks that it makes. */
export interface CameraPlan {
  /** Tried one after another: the camera's main stream, then a second one that may be in H.264 where the first is not. */
  readonly addresses: readonly CameraAddress[];
  /** Name of the track of its pictures; nothing for a microphone alone. */
  readonly picture?: string;
  /** Name of the track of its sound; nothing when it is not wanted. */
  readonly sound?: string;
}

export interface FeedSink {
  frame(track: string, frame: Frame, format: TrackFormat): void;
  /** Nothing came for half a second; what is held can be kept. */
  idle(track: string): void;
  /** The camera is gone. */
  broken(track: string, cause: GapCause): void;
}

interface FeedOptions {
  readonly clock: Clock;
  readonly sink: FeedSink;
  /** When a camera that is timed by its own clock is read. Default: at once. */
  readonly pace?: ReadingPace | undefined;
}

export interface TrackState {
  readonly track: string;
  readonly kind: 'video' | 'audio';
  /** When the last frame arrived, Unix microseconds; nothing before the first of this connection. */
  readonly lastUs: number | undefined;
  /** Since when nothing has come, of this connection or of those before it. */
  readonly quietUs: number;
  readonly clock: Frame['clock'] | undefined;
  readonly picture: PictureTrouble | undefined;
  readonly isSilent: boolean;
  /** 0 to 10; sound only. */
  readonly level: number;
  readonly codecs: string | undefined;
  readonly width?: number;
  readonly height?: number;
  readonly lostPackets: number;
}

export interface FeedState {
  readonly status: 'connecting' | 'playing' | 'down';
  /** Why it is down, or why something of it is not recorded. */
  readonly trouble: CameraTrouble | undefined;
  readonly tracks: readonly TrackState[];
}

interface Watched {
  readonly track: string;
  readonly kind: 'video' | 'audio';
  readonly input: TrackInput;
  readonly picture: PictureWatch;
  readonly sound: SoundWatch;
  sinceUs: number;
  lastUs: number | undefined;
  quietUs: number;
  lastFrame: Frame | undefined;
  format: TrackFormat | undefined;
  isIdle: boolean;
}

/** A camera that sends nothing for so long hangs, though it is connected. */
const HANGS_MS = 2000;
const IDLE_MS = 500;
const LOOK_MS = 250;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 5000;

/** Keeps one camera connected, whatever happens to it, and says how it is. */
export class CameraFeed {
  readonly plan: CameraPlan;
  readonly #clock: Clock;
  readonly #sink: FeedSink;
  readonly #pace: ReadingPace | undefined;
  #session: RtspSession | undefined;
  #watched: Watched[] = [];
  #status: FeedState['status'] = 'connecting';
  #trouble: CameraTrouble | undefined;
  #waitMs = FIRST_WAIT_MS;
  #cancelWait: () => void = () => undefined;
  #stopLooking: () => void = () => undefined;
  #isStopped = false;
  /** Each time that it is found to be away. */
  onDown: () => void = () => undefined;

  constructor(plan: CameraPlan, { clock, sink, pace }: FeedOptions) {
    this.plan = plan;
    this.#pace = pace;
    this.#clock = clock;
    this.#sink = sink;
  }

  start(): void {
    this.#stopLooking = every(this.#clock, LOOK_MS, () => this.#look());
    void this.#connect();
  }

  stop(): void {
    this.#isStopped = true;
    this.#cancelWait();
    this.#stopLooking();
    this.#session?.close();
  }

  get state(): FeedState {
    return { status: this.#status, trouble: this.#trouble, tracks: this.#watched.map(stateOf) };
  }

  async #connect(): Promise<void> {
    this.#status = 'connecting';
    try {
      const { session, offers, trouble } = await openCamera(this.plan, this.#clock, this.#pace);
      if (this.#isStopped) {
        session.close();
        return;
      }
      this.#trouble = trouble;
      this.#session = session;
      session.onEnd = (reason) => this.#down(session, reason.trouble);
      this.#watched = offers.map(({ track, offer }) => this.#watch(track, offer));
      const inputs = new Map(offers.map(({ offer }, at) => [offer.media, this.#watched[at]?.input]));
      await session.play([...inputs.keys()], {
        packet: (media, bytes, arrivedUs) => inputs.get(media)?.packet(bytes, arrivedUs),
        report: (media, bytes, arrivedUs) => inputs.get(media)?.report(bytes, arrivedUs),
      });
      this.#status = 'playing';
    } catch (error) {
      if (!(error instanceof CameraRefusal)) throw error;
      this.#session?.close();
      this.#down(this.#session, error.trouble);
    }
  }

  #watch(track: string, offer: TrackOffer): Watched {
    const sinceUs = this.#clock.nowUs();
    // A camera that takes the connection and sends nothing has not come back.
    const { quietUs = sinceUs } = this.#watched.find((before) => before.track === track) ?? {};
    const watched: Watched = {
      ...{ track, kind: offer.kind, picture: new PictureWatch(), sound: new SoundWatch() },
      ...{ sinceUs, quietUs, lastUs: undefined, lastFrame: undefined, format: undefined, isIdle: false },
      input: new TrackInput(offer, (frame, format, arrivedUs) => {
        watched.lastUs = arrivedUs;
        watched.quietUs = arrivedUs;
        watched.lastFrame = frame;
        watched.format = format;
        watched.isIdle = false;
        // Whoever sends again has earned a quick return.
        this.#waitMs = FIRST_WAIT_MS;
        if (format.kind === 'h264') watched.picture.push(frame, format);
        else watched.sound.push(frame, format);
        this.#sink.frame(track, frame, format);
      }),
    };
    return watched;
  }

  #look(): void {
    const nowUs = this.#clock.nowUs();
    const isTimedByItself = ({ lastFrame }: Watched) => lastFrame?.clock.source === 'sender-report';
    if (this.#session) this.#session.isPatient = this.#watched.every(isTimedByItself);
    for (const one of this.#watched) {
      const quietMs = (nowUs - (one.lastUs ?? one.sinceUs)) / 1000;
      if (quietMs >= IDLE_MS && !one.isIdle && one.lastUs !== undefined) {
        one.isIdle = true;
        this.#sink.idle(one.track);
      }
      // Without a picture the camera is of no use; a microphone that pauses is no reason to lose the picture.
      const matters = one.kind === 'video' || this.#watched.length === 1;
      if (matters && quietMs >= HANGS_MS && this.#status === 'playing') {
        const session = this.#session;
        this.#down(session, 'silent');
        session?.close();
        return;
      }
    }
  }

  #down(session: RtspSession | undefined, trouble: CameraTrouble): void {
    if (this.#isStopped || session !== this.#session || this.#status === 'down') return;
    this.#session = undefined;
    this.#status = 'down';
    this.#trouble = trouble;
    for (const { track } of this.#watched) this.#sink.broken(track, 'source');
    this.#cancelWait = this.#clock.after(this.#waitMs, () => void this.#connect());
    this.#waitMs = Math.min(this.#waitMs * 2, LONGEST_WAIT_MS);
    this.onDown();
  }
}

interface OpenedCamera {
  readonly session: RtspSession;
  readonly offers: readonly { readonly track: string; readonly offer: TrackOffer }[];
  /** Why something of it is not recorded although the rest is. */
  readonly trouble: CameraTrouble | undefined;
}

/** The first address whose pictures can be recorded. @throws CameraRefusal of the first */
async function openCamera(plan: CameraPlan, clock: Clock, pace?: ReadingPace): Promise<OpenedCamera> {
  let refusal: CameraRefusal | undefined;
  for (const address of plan.addresses) {
    try {
      const session = await RtspSession.open(address, { clock, ...(pace ? { pace } : {}) });
      try {
        return { session, ...chooseTracks(plan, session.media, refusal?.trouble) };
      } catch (error) {
        session.close();
        throw error;
      }
    } catch (error) {
      if (!(error instanceof CameraRefusal)) throw error;
      refusal ??= error;
    }
  }
  throw refusal ?? new CameraRefusal('unreachable', 'no address is given');
}

/** @throws CameraRefusal when the wanted pictures, or the sound of a microphone alone, cannot be recorded */
function chooseTracks({ picture, sound }: CameraPlan, media: readonly OfferedMedia[], before?: CameraTrouble) {
  const offers: { track: string; offer: TrackOffer }[] = [];
  let trouble = before;
  for (const [track, kind] of [
    [picture, 'video'],
    [sound, 'audio'],
  ] as const) {
    if (track === undefined) continue;
    const offered = media.find((one) => one.kind === kind);
    try {
      if (!offered) throw new CameraRefusal('no-such-stream', `no ${kind} is sent`);
      offers.push({ track, offer: trackOfferOf(offered) });
    } catch (error) {
      const isNeeded = kind === 'video' || picture === undefined;
      if (!(error instanceof CameraRefusal) || isNeeded) throw error;
      trouble = error.trouble;
    }
  }
  return { offers, trouble };
}

function stateOf({ track, kind, quietUs, lastUs, lastFrame, picture, sound, format, input }: Watched): TrackState {
  return {
    ...{ track, kind, quietUs, lastUs, clock: lastFrame?.clock, picture: picture.trouble, isSilent: sound.isSilent },
    ...{ level: sound.level, codecs: format?.codecs, lostPackets: input.lostPackets },
    ...(format?.kind === 'h264' ? { width: format.picture.width, height: format.picture.height } : {}),
  };
}
