import { publish } from '@ashyq/media-router/client';
import type { Air } from '../room-word.ts';
import { Link, type LinkEvents } from './link.ts';
import { type DeviceWord, type OwnDevices, openDevices, openOne } from './own-media.ts';
import type { Wire } from './wire.ts';

type Kind = 'camera' | 'microphone';

/** Camera and microphone of this person, and the connection that carries them while somebody may hear. */
export class OwnSending {
  readonly #wire: Wire;
  readonly #roomId: string;
  readonly #events: LinkEvents<Awaited<ReturnType<typeof publish>>>;
  #devices: OwnDevices | undefined;
  #link: Link | undefined;
  #air: Air = 'nothing';
  #isHeld = false;
  #epoch: number | undefined;
  /** What the person wants, also where it is not there. */
  readonly #wants = { camera: true, microphone: true };

  constructor(wire: Wire, roomId: string, events: LinkEvents<Awaited<ReturnType<typeof publish>>>) {
    this.#wire = wire;
    this.#roomId = roomId;
    this.#events = events;
  }

  async open(): Promise<void> {
    this.#devices = await openDevices();
    this.#apply();
  }

  get stream(): MediaStream | undefined {
    return this.#devices?.stream;
  }

  get connection(): RTCPeerConnection | undefined {
    return this.#link?.connected?.connection;
  }

  /** Whether the picture goes out now, and has found its way. */
  get isSeen(): boolean {
    return this.isOn('camera') && this.connection?.connectionState === 'connected';
  }

  wordOf(kind: Kind): DeviceWord {
    return this.#devices?.[kind] ?? 'absent';
  }

  has(kind: Kind): boolean {
    return this.#tracks(kind).some(({ readyState }) => readyState === 'live');
  }

  /** Whether it goes out now: wanted, there, and heard by somebody. */
  isOn(kind: Kind): boolean {
    return this.has(kind) && this.#tracks(kind).some(({ enabled }) => enabled);
  }

  /** Turns it off and on; a device that was not there is asked for again. */
  async toggle(kind: Kind): Promise<void> {
    if (!this.has(kind)) return await this.#reopen(kind);
    this.#wants[kind] = !this.#wants[kind];
    this.#apply();
  }

  /**
   * @param air what of this seat goes to anybody
   * @param isHeld the microphone waits for the countdown
   * @param epoch when another one than before comes, what this seat sends reaches nobody any more
   */
  follow(air: Air, isHeld: boolean, epoch = this.#epoch): void {
    [this.#air, this.#isHeld] = [air, isHeld];
    if (this.#epoch !== undefined && epoch !== this.#epoch) this.#link?.renew();
    this.#epoch = epoch;
    this.#apply();
    const hasTracks = (this.stream?.getTracks().length ?? 0) > 0;
    if (air !== 'nothing' && hasTracks && !this.#link) this.#link = this.#connect();
  }

  stop(): void {
    this.#link?.stop();
    this.#link = undefined;
    for (const track of this.stream?.getTracks() ?? []) track.stop();
  }

  #connect(): Link {
    const open = async () => {
      const { stream } = this;
      if (!stream) throw new Error('there is nothing to send');
      return await publish(await this.#wire.door(this.#roomId), stream);
    };
    return new Link(
      open,
      {
        ...this.#events,
        onRefused: (status) => {
          this.#link = undefined;
          this.#events.onRefused(status);
        },
      },
      false,
    );
  }

  async #reopen(kind: Kind): Promise<void> {
    const { stream } = this;
    const { word, tracks } = await openOne(kind);
    if (!stream || !this.#devices) return;
    for (const track of this.#tracks(kind)) stream.removeTrack(track);
    for (const track of tracks) stream.addTrack(track);
    this.#devices = { ...this.#devices, [kind]: word };
    this.#wants[kind] = true;
    this.#link?.stop();
    this.#link = undefined;
    this.follow(this.#air, this.#isHeld);
  }

  #tracks(kind: Kind): readonly MediaStreamTrack[] {
    const { stream } = this;
    return (kind === 'camera' ? stream?.getVideoTracks() : stream?.getAudioTracks()) ?? [];
  }

  /** Whoever is not on the air sees the own picture, and sends nothing of it. */
  #apply(): void {
    const isPreview = !this.#link;
    for (const track of this.#tracks('microphone'))
      track.enabled = this.#wants.microphone && this.#air === 'all' && !this.#isHeld;
    for (const track of this.#tracks('camera'))
      track.enabled = this.#wants.camera && (this.#air !== 'nothing' || isPreview);
  }
}
