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
/** The server sends `event: beat` every 15 s; three silent beats mean a dead connection that TCP has not noticed. */
const silenceMs = 45_000;

/** One EventSource that is opened again for as long as it takes. @returns how to close it. */
export function openStream(url: string, listener: StreamListener): () => void {
  let source: EventSource | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let retryMs = firstRetryMs;
  let wasLost = false;

  const lose = () => {
    wasLost = true;
    listener.onLost();
  };
  const reopen = () => {
    source?.close();
    clearTimeout(silence);
    clearTimeout(retry);
    // Half of the wait is random, so that a thousand screens do not come back in the same second.
    retry = setTimeout(connect, retryMs / 2 + (Math.random() * retryMs) / 2);
    retryMs = Math.min(retryMs * 2, lastRetryMs);
  };
  const beat = () => {
    clearTimeout(silence);
    silence = setTimeout(() => {
      lose();
      reopen();
    }, silenceMs);
  };
  function connect() {
    const opened = new EventSource(url);
    source = opened;
    opened.onopen = () => {
      retryMs = firstRetryMs;
      listener.onOpen(wasLost);
      wasLost = false;
    };
    opened.onmessage = (event) => listener.onMessage(JSON.parse(String(event.data)) as LiveMessage);
    opened.addEventListener('beat', beat);
    opened.onerror = () => {
      lose();
      if (opened.readyState === EventSource.CLOSED) reopen();
    };
  }
  const goOnline = () => {
    retryMs = firstRetryMs;
    source?.close();
    clearTimeout(retry);
    connect();
  };
  addEventListener('online', goOnline);
  addEventListener('offline', lose);
  connect();
  return () => {
    removeEventListener('online', goOnline);
    removeEventListener('offline', lose);
    clearTimeout(retry);
    clearTimeout(silence);
    source?.close();
  };
}
