import { setTimeout as pause } from 'node:timers/promises';
import { readPictureClip } from '@ashyq/camera-simulator';
import { type RtpPeer, rtpBytes, writeRtcp } from '@ashyq/media-router/testing';

const PICTURE_MS = 40;
const SOUND_MS = 20;
/** RFC 6716: twenty milliseconds of silence. */
const SILENCE = Buffer.from('f8fffe', 'hex');
const LARGEST = 1150;
const FROM_1900_TO_1970_S = 2_208_988_800;
const [SOUND, PICTURE] = [11, 12];

/**
 * Somebody who takes part from afar: the pictures of a committed clip and silence, each stamped with the instant on which it
 * falls, and reports of the sender that place them on the wall clock. One object is one connection.
 */
export class RemoteParty {
  readonly #peer: RtpPeer;
  readonly #clip = readPictureClip('witness');
  /** Unix milliseconds, on the grid of the clip. */
  readonly beganMs = Math.ceil(Date.now() / PICTURE_MS) * PICTURE_MS;
  #picture = 0;
  #sound = 0;
  #sequence = 0;
  #reportedMs = 0;

  constructor(peer: RtpPeer) {
    this.#peer = peer;
  }

  /** Sends what falls into the next seconds, as it falls. */
  async speak(seconds: number): Promise<void> {
    const endsMs = Date.now() + seconds * 1000;
    for (let nowMs = Date.now(); nowMs < endsMs; nowMs = Date.now()) {
      if (nowMs - this.#reportedMs >= 1000) this.#report(nowMs);
      while (this.beganMs + this.#picture * PICTURE_MS <= nowMs) this.#sendPicture();
      while (this.beganMs + this.#sound * SOUND_MS <= nowMs) this.#sendSound();
      await pause(5);
    }
  }

  #sendPicture(): void {
    const n = this.#picture;
    this.#picture += 1;
    const picture = this.#clip.pictures[n % this.#clip.pictures.length];
    if (!picture) return;
    const nals = picture.isKey ? [this.#clip.sps, this.#clip.pps, ...picture.nals] : picture.nals;
    const payloads = nals.flatMap(payloadsOf);
    payloads.forEach((payload, at) => {
      const common = { payloadType: 106, source: PICTURE, timestamp: n * 90 * PICTURE_MS };
      this.#peer.send(
        rtpBytes({ ...common, sequence: this.#sequence & 0xffff, isMarked: at === payloads.length - 1, payload }),
      );
      this.#sequence += 1;
    });
  }

  #sendSound(): void {
    const n = this.#sound;
    this.#sound += 1;
    const common = { payloadType: 111, source: SOUND, sequence: n & 0xffff, timestamp: n * 48 * SOUND_MS };
    this.#peer.send(rtpBytes({ ...common, payload: SILENCE }));
  }

  #report(nowMs: number): void {
    this.#reportedMs = nowMs;
    const media = Math.max(0, nowMs - this.beganMs);
    const unixMs = this.beganMs + media;
    const ntp = {
      ntpSeconds: Math.floor(unixMs / 1000) + FROM_1900_TO_1970_S,
      ntpFraction: Math.floor(((unixMs % 1000) / 1000) * 2 ** 32),
    };
    for (const [source, rate] of [
      [SOUND, 48],
      [PICTURE, 90],
    ] as const) {
      const counts = { packets: 1, octets: 1, blocks: [] };
      this.#peer.report(writeRtcp([{ kind: 'sender-report', source, ...ntp, timestamp: media * rate, ...counts }]));
    }
  }
}

/** One NAL unit: itself, or fragments of it (RFC 6184 5.8). */
function payloadsOf(nal: Uint8Array): Buffer[] {
  if (nal.length <= LARGEST) return [Buffer.from(nal)];
  const [header = 0] = nal;
  const payloads: Buffer[] = [];
  for (let at = 1; at < nal.length; at += LARGEST - 2) {
    const piece = nal.subarray(at, at + LARGEST - 2);
    const flags = (at === 1 ? 0x80 : 0) | (at + piece.length === nal.length ? 0x40 : 0);
    payloads.push(Buffer.concat([Uint8Array.of((header & 0xe0) | 28, flags | (header & 31)), piece]));
  }
  return payloads;
}
