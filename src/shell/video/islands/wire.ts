import type { Door } from '@ashyq/media-router/client';
import type { RoomWord } from '../room-word.ts';

/** The house said no; 401: another device sits there now. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly status: number;
  /** In the language of the page; empty when the answer had none. */
  readonly said: string;

  constructor(status: number, said: string) {
    super(`the room answered ${status}`);
    this.status = status;
    this.said = said;
  }
}

interface Pass {
  readonly token: string;
  /** Empty: this very site. */
  readonly origin: string;
  readonly iceServers: readonly RTCIceServer[];
}

/** Longer than a slow network needs for a few hundred bytes; then it is asked anew. */
const PATIENCE_MS = 5_000;

/** What one seat asks of the house. */
export class Wire {
  readonly #here: string;

  /** @param here address of the seat: `/kk/join/{seat}` */
  constructor(here: string) {
    this.#here = here;
  }

  async room(): Promise<RoomWord> {
    return (await (await this.#ask('/room')).json()) as RoomWord;
  }

  /** A fresh token for one POST, and the way to it. */
  async door(roomId: string, publication?: string): Promise<Door> {
    const right = publication === undefined ? 'publish' : 'subscribe';
    const answer = await this.#ask('/token', new URLSearchParams({ right }));
    const { token, origin, iceServers } = (await answer.json()) as Pass;
    const path = publication === undefined ? `/whip/${roomId}` : `/whep/${roomId}/${publication}`;
    return { token, iceServers, address: `${origin}${path}` };
  }

  async tellFailure(kind: 'did_not_hear' | 'connection_lost', seconds: number): Promise<void> {
    await this.#ask('/failure', new URLSearchParams({ kind, seconds: String(seconds) }));
  }

  /** A form of the page, as it would be sent without this script. @param address its own, which a desk has too */
  async send(address: string, body: URLSearchParams): Promise<void> {
    await this.#fetch(address, body);
  }

  async #ask(path: string, body?: URLSearchParams): Promise<Response> {
    return await this.#fetch(this.#here + path, body);
  }

  async #fetch(address: string, body?: URLSearchParams): Promise<Response> {
    const signal = patience(PATIENCE_MS);
    const answer = await fetch(address, {
      ...(body ? { method: 'POST', body } : {}),
      ...{ signal, cache: 'no-store', redirect: 'manual' },
    });
    if (answer.ok || answer.type === 'opaqueredirect') return answer;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    throw new Refused(answer.status, page.querySelector('.govuk-error-summary__list')?.textContent?.trim() ?? '');
  }
}

/** As `AbortSignal.timeout`, which phones of three years ago do not know. */
export function patience(ms: number): AbortSignal {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), ms);
  return controller.signal;
}
