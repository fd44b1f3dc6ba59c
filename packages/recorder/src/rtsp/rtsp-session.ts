import { type Clock, every } from '../clock/clock.ts';
import { CameraRefusal, type CameraTrouble } from './camera-refusal.ts';
import { RtspConnection } from './connection.ts';
import { Credentials, type Login } from './credentials.ts';
import type { ReadingPace } from './reading-pace.ts';
import { type OfferedMedia, readSessionDescription } from './session-description.ts';
import type { RtspResponse } from './stream-reader.ts';

export interface CameraAddress {
  /** `rtsp://`, without user and password. */
  readonly url: string;
  readonly login?: Login;
}

interface SessionOptions {
  readonly clock: Clock;
  /** How long an answer may take. Default 5,000. */
  readonly answerMs?: number;
  /** When to read what came, once {@link RtspSession.isPatient}. Default: at once. */
  readonly pace?: ReadingPace;
}

export interface PacketSink {
  /** @param media one of those asked for */
  packet(media: OfferedMedia, bytes: Uint8Array, arrivedUs: number): void;
  /** RTCP of the stream. */
  report(media: OfferedMedia, bytes: Uint8Array, arrivedUs: number): void;
}

const MOST_REDIRECTS = 3;
/** Of RFC 2326 12.37, where the server names none. */
const SESSION_S = 60;

const troubles: Readonly<Record<number, CameraTrouble>> = {
  ...{ 401: 'wrong-password', 403: 'wrong-password', 404: 'no-such-stream', 454: 'closed', 461: 'no-tcp' },
};

/** A camera that is connected: what it offers, and what it sends when it is told to play. */
export class RtspSession {
  readonly #connection: RtspConnection;
  readonly #credentials: Credentials | undefined;
  readonly #clock: Clock;
  readonly #url: string;
  #base = '';
  #control = '*';
  #session: string | undefined;
  #canGetParameter = false;
  #stopKeepingAlive: () => void = () => undefined;
  media: readonly OfferedMedia[] = [];

  private constructor(connection: RtspConnection, { url, login }: CameraAddress, clock: Clock) {
    this.#connection = connection;
    this.#clock = clock;
    this.#url = url;
    this.#credentials = login && new Credentials(login);
  }

  /**
   * Connects and asks what there is, following the camera where it moved.
   * @throws CameraRefusal
   */
  static async open(address: CameraAddress, options: SessionOptions): Promise<RtspSession> {
    let { url } = address;
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      const connection = await RtspConnection.open(parsed(url), options);
      const session = new RtspSession(connection, { ...address, url }, options.clock);
      try {
        const moved = await session.#describe();
        if (!moved) return session;
        url = new URL(moved, url).href;
        session.close();
      } catch (error) {
        session.close();
        throw error;
      }
    }
    throw new CameraRefusal('redirected-too-often', `more than ${MOST_REDIRECTS} times`);
  }

  /** Called once when nothing more will come. */
  set onEnd(call: (reason: CameraRefusal) => void) {
    this.#connection.onEnd = (reason) => {
      this.#stopKeepingAlive();
      call(reason);
    };
  }

  /** Nobody needs the time of arrival of what comes. */
  set isPatient(isPatient: boolean) {
    this.#connection.isPatient = isPatient;
  }

  /** @throws CameraRefusal */
  async play(wanted: readonly OfferedMedia[], sink: PacketSink): Promise<void> {
    const channels = new Map<number, OfferedMedia>();
    for (const [at, media] of wanted.entries()) {
      const transport = `RTP/AVP/TCP;unicast;interleaved=${at * 2}-${at * 2 + 1}`;
      const answer = await this.#ask('SETUP', this.#resolve(media.control), { Transport: transport });
      const [, id, timeout] = /^([^;\s]+)(?:;\s*timeout=(\d+))?/.exec(first(answer, 'session')) ?? [];
      this.#session = id ?? this.#session;
      channels.set(channelOf(first(answer, 'transport'), at * 2), media);
      this.#keepAlive(Number(timeout ?? SESSION_S));
    }
    this.#connection.onPacket = ({ channel, bytes }, arrivedUs) => {
      const media = channels.get(channel & ~1);
      if (!media) return;
      if (channel & 1) sink.report(media, bytes, arrivedUs);
      else sink.packet(media, bytes, arrivedUs);
    };
    await this.#ask('PLAY', this.#resolve(this.#control), { Range: 'npt=0.000-' });
  }

  /** Says goodbye without waiting for an answer. */
  close(): void {
    this.#stopKeepingAlive();
    if (this.#session) this.#ask('TEARDOWN', this.#resolve(this.#control)).catch(() => undefined);
    setImmediate(() => this.#connection.end(new CameraRefusal('closed', 'closed by the recorder')));
  }

  /** @returns where the camera is instead, if it is not here. */
  async #describe(): Promise<string | undefined> {
    const options = await this.#ask('OPTIONS', this.#url);
    this.#canGetParameter = first(options, 'public').includes('GET_PARAMETER');
    const answer = await this.#ask('DESCRIBE', this.#url, { Accept: 'application/sdp' });
    if (answer.status >= 300) return first(answer, 'location');
    this.#base = first(answer, 'content-base') || first(answer, 'content-location') || this.#url;
    const { media, control } = readSessionDescription(answer.body);
    this.media = media;
    this.#control = control;
    return undefined;
  }

  async #ask(method: string, uri: string, headers: Readonly<Record<string, string>> = {}): Promise<RtspResponse> {
    for (let tries = 0; tries < 3; tries += 1) {
      const authorization = this.#credentials?.answer({ method, uri });
      const answer = await this.#connection.ask({
        ...{ method, uri },
        headers: {
          ...headers,
          ...(this.#session ? { Session: this.#session } : {}),
          ...(authorization ? { Authorization: authorization } : {}),
        },
      });
      if (answer.status < 400) return answer;
      const mayTryAgain =
        answer.status === 401 && this.#credentials?.take(answer.headers.get('www-authenticate') ?? []);
      if (!mayTryAgain) throw new CameraRefusal(troubles[answer.status] ?? 'refused', `${method}: ${answer.status}`);
    }
    throw new CameraRefusal('wrong-password', `${method}: asked for a password again and again`);
  }

  #keepAlive(timeoutS: number): void {
    this.#stopKeepingAlive();
    const method = this.#canGetParameter ? 'GET_PARAMETER' : 'OPTIONS';
    this.#stopKeepingAlive = every(this.#clock, (timeoutS * 1000) / 2, () => {
      // A camera that does not answer is ended by the connection; one that answers with an error still sends.
      this.#ask(method, this.#resolve(this.#control)).catch(() => undefined);
    });
  }

  /** RFC 2326 C.1.1: whole, or meant from the base; `*` is the base itself. Cameras mean a folder even without a slash. */
  #resolve(control: string): string {
    if (control === '*') return this.#base;
    if (/^rtsp:\/\//i.test(control)) return control;
    return `${this.#base.replace(/\/$/, '')}/${control.replace(/^\//, '')}`;
  }
}

function parsed(url: string): URL {
  if (URL.canParse(url) && url.startsWith('rtsp://')) return new URL(url);
  throw new CameraRefusal('unreachable', 'not an address of the form rtsp://…');
}

const first = (answer: RtspResponse, name: string): string => answer.headers.get(name)?.[0] ?? '';

/** A camera may choose another channel than was asked for. */
const channelOf = (transport: string, asked: number): number =>
  Number(/interleaved=(\d+)/.exec(transport)?.[1] ?? asked);
