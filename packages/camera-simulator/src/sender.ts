import type { SimulatedCamera } from './camera.ts';
import { LOOP, type PictureClip } from './clips.ts';
import { aacPayload, h264Payloads, RtpStream } from './rtp.ts';

const REPORT_EVERY_US = 5_000_000;
const PICTURE_US = 1_000_000 / LOOP.picturesPerSecond;
const FRAME_SAMPLES = 1024;

/** What is due of one track, asked for again and again. All is placed by the wall clock: no reader changes what another sees. */
export interface TrackSender {
  /** @returns packets of everything that began before `unixUs` and was not asked for yet. */
  due(unixUs: number): Buffer[];
}

/** What both senders do: reports first and then every five seconds, numbers of units from the wall clock. */
abstract class PacedSender implements TrackSender {
  protected readonly camera: SimulatedCamera;
  protected readonly stream: RtpStream;
  readonly #unitUs: number;
  #next: number | undefined;
  #reportedUs = Number.NEGATIVE_INFINITY;

  constructor(camera: SimulatedCamera, stream: RtpStream, unitUs: number) {
    this.camera = camera;
    this.stream = stream;
    this.#unitUs = unitUs;
  }

  due(unixUs: number): Buffer[] {
    const out: Buffer[] = [];
    const last = Math.floor(unixUs / this.#unitUs);
    this.#next ??= last;
    // After a hang nothing is made up for: what was not sent then is never sent.
    if (last - this.#next > 50) this.#next = last;
    for (; this.#next <= last; this.#next += 1) {
      const atUs = Math.round(this.#next * this.#unitUs);
      if (atUs - this.#reportedUs >= REPORT_EVERY_US) {
        out.push(this.stream.senderReport(atUs, atUs + this.camera.clockErrorMs * 1000));
        this.#reportedUs = atUs;
      }
      out.push(...this.unit(this.#next, this.stream.timestampOf(atUs)));
    }
    return out;
  }

  protected abstract unit(number: number, timestamp: number): Buffer[];
}

/** Pictures by the number that the wall clock has reached; parameter sets stand before each key picture. */
class PictureSender extends PacedSender {
  #clip: PictureClip | undefined;

  protected unit(number: number, timestamp: number): Buffer[] {
    const wanted = this.camera.plan.pictures;
    const isBegin = wanted?.pictures[number % wanted.pictures.length]?.isKey;
    if (this.#clip === undefined || isBegin) this.#clip = wanted;
    const clip = this.#clip;
    const picture = clip?.pictures[number % clip.pictures.length];
    if (!clip || !picture) return [];
    const nals = picture.isKey ? [clip.sps, clip.pps, ...picture.nals] : picture.nals;
    const payloads = nals.flatMap(h264Payloads);
    return payloads.map((payload, at) => this.stream.packet(payload, timestamp, at === payloads.length - 1));
  }
}

class SoundSender extends PacedSender {
  protected unit(number: number, timestamp: number): Buffer[] {
    const frames = this.camera.plan.sound?.frames ?? [];
    const frame = frames[number % frames.length];
    return frame ? [this.stream.packet(aacPayload(frame), timestamp, true)] : [];
  }
}

/** @param track as in the session description: 0 for pictures, 1 for sound */
export function senderOf(camera: SimulatedCamera, track: number, channel: number): TrackSender {
  const sequence = (channel * 1000 + 60_000) % 65_536;
  if (track === 0) {
    return new PictureSender(camera, new RtpStream({ channel, payloadType: 96, rate: 90_000, sequence }), PICTURE_US);
  }
  const rate = camera.plan.samplesPerSecond ?? LOOP.samplesPerSecond;
  return new SoundSender(
    camera,
    new RtpStream({ channel, payloadType: 97, rate, sequence }),
    (FRAME_SAMPLES * 1_000_000) / rate,
  );
}
