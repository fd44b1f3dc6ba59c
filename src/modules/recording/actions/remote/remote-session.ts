import { nodeSha256 } from '@ashyq/cmaf/node';
import {
  type Clock,
  type NodeDiskPlace,
  RECORDING_FORMAT,
  Recording,
  type RecordingHead,
  type Signer,
  TapChannel,
  type TappedTrack,
} from '@ashyq/recorder';
import type { RecordedSeat, SentNow } from '#modules/conference';
import { newId } from '#platform/ids';
import { remotePicture, remoteSound } from '../../model/beside-file.ts';
import type { RecordingId } from '../../model/ids.ts';
import type { RecordingRow } from '../../store/recording-store.ts';
import { listenForTap, type TapSocket } from './tap-socket.ts';

export interface SessionPlan {
  /** Of the courtroom, with which it is played. */
  readonly main: RecordingRow;
  /** People who may be recorded: the head names the tracks of all of them before the first frame. */
  readonly people: number;
  /** Where tracks of an earlier recording beside the same one end, in microseconds. */
  readonly ends: ReadonlyMap<string, number>;
  readonly place: NodeDiskPlace;
  readonly signer: Signer;
  readonly clock: Clock;
  readonly nodeName: string;
  readonly failed: (reason: unknown) => void;
}

interface Channel {
  readonly seatId: RecordedSeat['id'];
  readonly n: number;
  readonly channel: TapChannel;
  readonly socket: TapSocket;
  readonly sinceUs: number;
}

/** What a node records of those who take part from afar, beside one recording of the courtroom. */
export class RemoteSession {
  readonly main: RecordingRow;
  readonly people: number;
  readonly #recording: Recording;
  readonly #clock: Clock;
  readonly #channels = new Map<string, Channel>();
  /** Publications that another one of the same person has taken the place of. */
  readonly #replaced = new Set<string>();

  private constructor({ main, people, clock }: SessionPlan, recording: Recording) {
    this.main = main;
    this.people = people;
    this.#clock = clock;
    this.#recording = recording;
  }

  static async begin(plan: SessionPlan): Promise<RemoteSession> {
    const { main, place, signer, clock, ends } = plan;
    const head = headOf(plan);
    const recording = await Recording.begin(
      {
        ...{ disk: place.disk, folder: head.recordingId, sha256: nodeSha256, signer, clock, cause: 'restart' },
        ...{ endedUs: (track) => ends.get(track), onFailure: plan.failed },
      },
      head,
    );
    return new RemoteSession({ ...plan, main }, recording);
  }

  get id(): string {
    return this.#recording.head.recordingId;
  }

  get publications(): readonly string[] {
    return [...this.#channels.keys()];
  }

  /** Of everybody who is recorded now. */
  get tracks(): readonly (TappedTrack &
    Pick<Channel, 'seatId' | 'n' | 'sinceUs'> & { readonly publication: string })[] {
    return [...this.#channels].flatMap(([publication, { channel, seatId, n, sinceUs }]) =>
      channel.tracks.map((track) => ({ ...track, seatId, n, sinceUs, publication })),
    );
  }

  /** In a pause nothing is recorded, whatever still comes. */
  set isOn(isOn: boolean) {
    if (isOn) this.#recording.goOn();
    else this.#recording.pause();
  }

  isWanted({ publication }: SentNow): boolean {
    return !this.#channels.has(publication) && !this.#replaced.has(publication);
  }

  /**
   * Records what somebody sends; an earlier publication of the same person that has not ended yet gives way.
   * @param n number of the person's tracks
   */
  async add(
    { publication, seatId, kinds }: SentNow,
    n: number,
    tap: (publication: string, socketPath: string) => Promise<void>,
  ): Promise<void> {
    for (const [other, one] of this.#channels) {
      if (one.seatId !== seatId) continue;
      this.#replaced.add(other);
      this.drop(other);
    }
    const channel = new TapChannel({
      clock: this.#clock,
      tracks: {
        ...(kinds.includes('sound') ? { sound: remoteSound(n) } : {}),
        ...(kinds.includes('picture') ? { picture: remotePicture(n) } : {}),
      },
      sink: {
        frame: (track, frame, format) => this.#recording.push(track, frame, format),
        idle: (track) => this.#recording.flush(track),
        broken: (track, cause) => this.#recording.breakOff(track, cause),
      },
    });
    const socket = await listenForTap({
      frame: ({ medium, packet, arrivedMs }) => channel.packet(medium, packet, Math.round(arrivedMs * 1000)),
      ended: () => {
        channel.end('source');
        if (this.#channels.get(publication)?.channel === channel) this.#channels.delete(publication);
      },
    });
    this.#channels.set(publication, { seatId, n, channel, socket, sinceUs: this.#clock.nowUs() });
    await tap(publication, socket.path);
  }

  drop(publication: string): void {
    this.#channels.get(publication)?.socket.close();
  }

  look(): void {
    for (const { channel } of this.#channels.values()) channel.look();
  }

  async seal(): Promise<void> {
    await this.#recording.seal();
  }

  async close(reason: string): Promise<void> {
    for (const publication of this.publications) this.drop(publication);
    await this.#recording.close(reason);
  }
}

function headOf({ main, people, signer, clock, nodeName }: SessionPlan): RecordingHead {
  const { room, language } = JSON.parse(main.head) as { readonly room?: unknown; readonly language?: unknown };
  const numbers = Array.from({ length: people }, (_, at) => at + 1);
  return {
    ...{ format: RECORDING_FORMAT, recordingId: newId<RecordingId>(), hearingId: main.hearing_id, beside: main.id },
    ...{ room: String(room ?? ''), language: String(language ?? 'kk'), beganAt: clock.nowUs() },
    tracks: numbers.flatMap((n) => [
      { name: remotePicture(n), kind: 'video' as const },
      { name: remoteSound(n), kind: 'audio' as const },
    ]),
    madeBy: { recorder: nodeName, key: signer.publicKey },
  };
}
