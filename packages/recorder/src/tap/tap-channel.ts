import type { Frame, GapCause, TrackFormat } from '@ashyq/cmaf';
import type { FeedSink } from '../camera/camera-feed.ts';
import { TrackInput } from '../camera/track-input.ts';
import type { Clock } from '../clock/clock.ts';
import { trackOfferOf } from '../rtsp/track-offer.ts';

export type TapSink = FeedSink;

type Medium = 'sound' | 'picture';

export interface TapChannelOptions {
  readonly clock: Clock;
  readonly sink: TapSink;
  /** Names of the tracks; nothing for a medium that is not sent. */
  readonly tracks: Readonly<Partial<Record<Medium, string>>>;
}

export interface TappedTrack {
  readonly track: string;
  readonly kind: 'video' | 'audio';
  /** Nothing of it could be kept yet, or nothing comes any more; silence while somebody is muted is no trouble. */
  readonly trouble: 'no-first-frame' | 'silent' | undefined;
  readonly lostPackets: number;
  readonly clock: Frame['clock']['source'] | undefined;
}

/** Somebody who has just connected is asked for a key picture once a second. */
const FIRST_FRAME_US = 5_000_000;
const SILENT_US = 5_000_000;
const IDLE_US = 500_000;

/** What is sent to a room is Opus and H.264; how long a packet is waited for, in packets: a third of a second of either. */
const streams = {
  sound: { kind: 'audio', encoding: 'OPUS', rate: 48_000, parameters: [], waiting: 16 },
  picture: { kind: 'video', encoding: 'H264', rate: 90_000, parameters: [['packetization-mode', '1']], waiting: 96 },
} as const;

interface Watched {
  readonly track: string;
  readonly kind: 'video' | 'audio';
  readonly input: TrackInput;
  readonly sinceUs: number;
  lastUs: number | undefined;
  clock: Frame['clock']['source'] | undefined;
  isIdle: boolean;
}

/** Sound and picture of one person, as a router of media passes them on: a stream of RTP for each, with the reports of its sender. */
export class TapChannel {
  readonly #clock: Clock;
  readonly #sink: TapSink;
  readonly #watched = new Map<Medium, Watched>();
  #isEnded = false;

  constructor({ clock, sink, tracks }: TapChannelOptions) {
    this.#clock = clock;
    this.#sink = sink;
    for (const medium of ['sound', 'picture'] as const) {
      const track = tracks[medium];
      if (track !== undefined) this.#watched.set(medium, this.#watch(track, medium));
    }
  }

  /** @param bytes RTP, or RTCP with a report of the sender; both by RFC 5761 */
  packet(medium: Medium, bytes: Uint8Array, arrivedUs: number): void {
    const input = this.#isEnded ? undefined : this.#watched.get(medium)?.input;
    const type = bytes[1] ?? 0;
    if (type >= 192 && type <= 223) input?.report(bytes, arrivedUs);
    else input?.packet(bytes, arrivedUs);
  }

  /** Called a few times a second: what is held of a stream that pauses is kept. */
  look(): void {
    const nowUs = this.#clock.nowUs();
    for (const one of this.#watched.values()) {
      if (one.isIdle || one.lastUs === undefined || nowUs - one.lastUs < IDLE_US) continue;
      one.input.flush(nowUs);
      one.isIdle = true;
      this.#sink.idle(one.track);
    }
  }

  /** Nothing more comes over this connection; another one may go on with the tracks. */
  end(cause: GapCause): void {
    if (this.#isEnded) return;
    for (const { input, track } of this.#watched.values()) {
      input.flush(this.#clock.nowUs());
      this.#sink.broken(track, cause);
    }
    this.#isEnded = true;
  }

  get tracks(): readonly TappedTrack[] {
    const nowUs = this.#clock.nowUs();
    return [...this.#watched.values()].map(({ track, kind, input, sinceUs, lastUs, clock }) => {
      const isLate = lastUs === undefined && nowUs - sinceUs > FIRST_FRAME_US;
      const isSilent = lastUs !== undefined && nowUs - lastUs > SILENT_US;
      const trouble = isLate ? 'no-first-frame' : isSilent ? 'silent' : undefined;
      return { track, kind, trouble, lostPackets: input.lostPackets, clock };
    });
  }

  #watch(track: string, medium: Medium): Watched {
    const { kind, encoding, rate, parameters, waiting } = streams[medium];
    const media = { kind, encoding, rate, payloadType: 96, channels: 1, control: '' };
    const offer = trackOfferOf({ ...media, parameters: new Map<string, string>(parameters) });
    const onFrame = (frame: Frame, format: TrackFormat): void => {
      watched.lastUs = this.#clock.nowUs();
      watched.clock = frame.clock.source;
      watched.isIdle = false;
      this.#sink.frame(track, frame, format);
    };
    const input = new TrackInput(offer, onFrame, waiting);
    const sinceUs = this.#clock.nowUs();
    const watched: Watched = { track, kind, input, sinceUs, lastUs: undefined, clock: undefined, isIdle: false };
    return watched;
  }
}
