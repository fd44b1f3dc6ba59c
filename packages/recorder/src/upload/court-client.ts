/** The court said no, or could not be reached; `isFinal` when asking again changes nothing. */
export class CourtRefusal extends Error {
  override readonly name = 'CourtRefusal';
  readonly status: number;

  constructor(status: number, detail: string, options?: ErrorOptions) {
    super(detail, options);
    this.status = status;
  }

  /** The recording has to wait for people; others need not. */
  get isForLater(): boolean {
    return this.status === TOO_EARLY;
  }

  /** The court knows this recorder and does not want what it sent. */
  get isFinal(): boolean {
    return this.status >= 400 && this.status < 500 && ![401, 403, 408, 409, TOO_EARLY, 429].includes(this.status);
  }
}

/** RFC 8470: somebody of the court has to do something first, here to choose the hearing. */
const TOO_EARLY = 425;

export interface CourtAddress {
  /** Origin of the court's intake. */
  readonly url: string;
  /** Bearer key that the administrator was shown when the recorder was registered. */
  readonly key: string;
}

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body?: Uint8Array;
  readonly offset?: number;
}

const PATIENCE_MS = 30_000;

/** What takes recordings in; each throws {@link CourtRefusal}. */
export interface CourtDoor {
  /** The same again changes nothing. */
  putHead(recording: string, head: Uint8Array): Promise<void>;
  putClosing(recording: string, closing: Uint8Array): Promise<void>;
  /** @returns how much of the file the court has */
  offsetOf(recording: string, file: string): Promise<number>;
  /** @returns how much of the file the court has now, also when it was more or less than was thought */
  append(recording: string, file: string, offset: number, bytes: Uint8Array): Promise<number>;
}

/** The court's intake as a recorder speaks to it. */
export class CourtClient implements CourtDoor {
  readonly #address: CourtAddress;

  constructor(address: CourtAddress) {
    this.#address = address;
  }

  /** @throws CourtRefusal */
  async putHead(recording: string, head: Uint8Array): Promise<void> {
    await this.#ask({ method: 'PUT', path: `recordings/${recording}/head`, body: head });
  }

  /** @throws CourtRefusal */
  async putClosing(recording: string, closing: Uint8Array): Promise<void> {
    await this.#ask({ method: 'PUT', path: `recordings/${recording}/closing`, body: closing });
  }

  /** @throws CourtRefusal */
  async putHealth(health: object): Promise<void> {
    await this.#ask({ method: 'PUT', path: 'health', body: new TextEncoder().encode(JSON.stringify(health)) });
  }

  /** Cameras of this room as the court's inventory has them. @throws CourtRefusal */
  async cameras(): Promise<readonly unknown[]> {
    const answer = await this.#ask({ method: 'GET', path: 'cameras' });
    const said: unknown = await answer.json();
    return typeof said === 'object' && said !== null && 'cameras' in said && Array.isArray(said.cameras)
      ? said.cameras
      : [];
  }

  /** @returns how much of the file the court has @throws CourtRefusal */
  async offsetOf(recording: string, file: string): Promise<number> {
    return offsetIn(await this.#ask({ method: 'HEAD', path: `recordings/${recording}/files/${file}` }));
  }

  /** @returns how much of the file the court has now, also when it was more or less than was thought @throws CourtRefusal */
  async append(recording: string, file: string, offset: number, bytes: Uint8Array): Promise<number> {
    return offsetIn(
      await this.#ask({ method: 'POST', path: `recordings/${recording}/files/${file}`, offset, body: bytes }),
    );
  }

  async #ask({ method, path, body, offset }: Asked): Promise<Response> {
    const { url, key } = this.#address;
    const headers = {
      authorization: `Bearer ${key}`,
      ...(body ? { 'content-type': 'application/octet-stream' } : {}),
      ...(offset === undefined ? {} : { 'upload-offset': String(offset) }),
    };
    let answer: Response;
    try {
      const signal = AbortSignal.timeout(PATIENCE_MS);
      answer = await fetch(new URL(`/recorder/v1/${path}`, url), {
        ...{ method, headers, signal, redirect: 'error' },
        ...(body ? { body: new Uint8Array(body) } : {}),
      });
    } catch (cause) {
      throw new CourtRefusal(0, cause instanceof Error ? cause.message : String(cause), { cause });
    }
    const isOffsetTold = answer.status === 409 && answer.headers.has('upload-offset');
    if (answer.ok || isOffsetTold) return answer;
    await answer.body?.cancel();
    throw new CourtRefusal(answer.status, `${method} ${path}: ${answer.status}`);
  }
}

function offsetIn(answer: Response): number {
  const offset = Number(answer.headers.get('upload-offset') ?? Number.NaN);
  void answer.body?.cancel();
  if (Number.isSafeInteger(offset) && offset >= 0) return offset;
  throw new CourtRefusal(502, 'the court told no offset');
}
