import { type LiveMessage, LiveStream } from './live-stream.ts';

/** What tabs of one browser tell each other. */
export type TabWord =
  | { kind: 'topics'; tab: string; topics: string[]; since?: string | undefined }
  | { kind: 'roll-call' }
  | { kind: 'message'; message: LiveMessage }
  | { kind: 'reopened' }
  | { kind: 'state'; isConnected: boolean };

const heartbeatMs = 10_000;
const settleMs = 30;

export type Leader = { hear: (word: TabWord) => void; stop: () => void };

/**
 * The one tab that holds the stream for all: it keeps the union of what the tabs want and hands every message on.
 * `say` speaks to the other tabs and to this one.
 */
export function lead(say: (word: TabWord) => void): Leader {
  const wants = new Map<string, string[]>();
  let since: string | undefined;
  let openTopics = '';
  let stream: LiveStream | undefined;
  let isConnected = false;
  let settle: ReturnType<typeof setTimeout> | undefined;

  const tell = (now: boolean) => {
    isConnected = now;
    say({ kind: 'state', isConnected });
  };
  const follow = () => {
    const topics = [...new Set([...wants.values()].flat())].sort().join(',');
    if (topics === openTopics) return;
    const before = stream;
    openTopics = topics;
    stream = undefined;
    if (topics === '') {
      before?.close();
      return;
    }
    const query = new URLSearchParams({ topics, ...(since && { since }) });
    stream = new LiveStream(`/live?${query}`, {
      onMessage: (message) => say({ kind: 'message', message }),
      onOpen: (missed) => {
        // The stream before lives until this one is open: between the two nothing is lost.
        before?.close();
        tell(true);
        if (missed) say({ kind: 'reopened' });
      },
      onLost: () => tell(false),
    });
  };
  const hear = (word: TabWord) => {
    if (word.kind !== 'topics') return;
    if (word.topics.length === 0) wants.delete(word.tab);
    else wants.set(word.tab, word.topics);
    if (word.since && (!since || word.since < since)) since = word.since;
    clearTimeout(settle);
    settle = setTimeout(follow, settleMs);
  };
  const heartbeat = setInterval(() => say({ kind: 'state', isConnected }), heartbeatMs);
  const stop = () => {
    clearInterval(heartbeat);
    clearTimeout(settle);
    stream?.close();
  };
  return { hear, stop };
}
