/** What the server says on `GET /live`: the topic changed at this instant (ISO 8601). */
export type LiveMessage = { topic: string; at: string };

export type StreamListener = {
  onMessage: (message: LiveMessage) => void;
  /** `missed`: the stream was away, so everything may have changed. */
  onOpen: (missed: boolean) => void;
  onLost: () => void;
};

const firstRetryMs = 1_000;
const lastRetryMs = 30_000;
/** A server that sends `event: beat` every 15 s and then is silent is gone, though TCP has not noticed. */
const silenceMs = 45_000;

/** One EventSource that is opened again for as long as it takes. */
export class LiveStream {
  readonly #url: string;
  readonly #listener: StreamListener;
  #source: EventSource | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #silence: ReturnType<typeof setTimeout> | undefined;
  #retryMs = firstRetryMs;
  #wasLost = false;

  constructor(url: string, listener: StreamListener) {
    this.#url = url;
    this.#listener = listener;
    addEventListener('online', this.#goOnline);
    addEventListener('offline', this.#lose);
    this.#connect();
  }

  close(): void {
    removeEventListener('online', this.#goOnline);
    removeEventListener('offline', this.#lose);
    this.#drop();
  }

  #drop(): void {
    clearTimeout(this.#retry);
    clearTimeout(this.#silence);
    this.#source?.close();
  }

  #connect(): void {
    const source = new EventSource(this.#url);
    this.#source = source;
    source.onopen = () => {
      this.#retryMs = firstRetryMs;
      this.#listener.onOpen(this.#wasLost);
      this.#wasLost = false;
    };
    source.onmessage = (event) => this.#listener.onMessage(JSON.parse(String(event.data)) as LiveMessage);
    source.addEventListener('beat', this.#hearBeat);
    source.onerror = () => {
      this.#lose();
      if (source.readyState === EventSource.CLOSED) this.#reopen();
    };
  }

  #reopen(): void {
    this.#drop();
    // Half of the wait is random, so that a thousand screens do not come back in the same second.
    this.#retry = setTimeout(() => this.#connect(), this.#retryMs / 2 + (Math.random() * this.#retryMs) / 2);
    this.#retryMs = Math.min(this.#retryMs * 2, lastRetryMs);
  }

  readonly #lose = (): void => {
    this.#wasLost = true;
    this.#listener.onLost();
  };

  readonly #hearBeat = (): void => {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => {
      this.#lose();
      this.#reopen();
    }, silenceMs);
  };

  readonly #goOnline = (): void => {
    this.#retryMs = firstRetryMs;
    this.#drop();
    this.#connect();
  };
}
