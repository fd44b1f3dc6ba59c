// One stream per browser, not per tab: the tab that holds a Web Lock leads and hands messages on by BroadcastChannel.
// Where there are no locks (plain http on a local network) every tab leads itself.
import { type Leader, lead, type TabWord } from './live-leader.ts';
import type { LiveMessage } from './live-stream.ts';

export type { LiveMessage } from './live-stream.ts';

type Subscription = { topics: readonly string[]; since: string | undefined; onMessage: (message: LiveMessage) => void };

/** A leader that says nothing for so long is asleep (a frozen tab of a phone); a tab in view takes its place. */
const leaderSilenceMs = 25_000;
const lockName = 'ashyq-live';

const tab = Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('');
const subscriptions = new Set<Subscription>();
const stateListeners = new Set<(isConnected: boolean) => void>();

let channel: BroadcastChannel | undefined;
let leader: Leader | undefined;
let release: () => void = () => undefined;
let heardAt = 0;

function topicsWord(): TabWord {
  const all = [...subscriptions];
  const since = all
    .map((one) => one.since)
    .filter((at) => at !== undefined)
    .sort()[0];
  return { kind: 'topics', tab, topics: [...new Set(all.flatMap((one) => one.topics))], since };
}

/** Speaks to every tab, this one included. */
function say(word: TabWord): void {
  channel?.postMessage(word);
  hear(word);
}

function hear(word: TabWord): void {
  leader?.hear(word);
  if (word.kind === 'roll-call') channel?.postMessage(topicsWord());
  if (word.kind === 'message') deliver(word.message);
  if (word.kind === 'reopened') refreshAll();
  if (word.kind === 'state') {
    heardAt = performance.now();
    for (const listener of stateListeners) listener(word.isConnected);
  }
}

function deliver(message: LiveMessage): void {
  for (const one of subscriptions) if (one.topics.includes(message.topic)) one.onMessage(message);
}

/** After a gap everything is told as changed. */
function refreshAll(): void {
  const at = new Date().toISOString();
  for (const one of subscriptions) for (const topic of one.topics.slice(0, 1)) one.onMessage({ topic, at });
}

function becomeLeader(): Promise<void> {
  leader = lead(say);
  say({ kind: 'roll-call' });
  leader.hear(topicsWord());
  return new Promise((resolve) => {
    release = resolve;
  });
}

function abdicate(): void {
  leader?.stop();
  leader = undefined;
  release();
}

function waitForLead(steal = false): void {
  if (!('locks' in navigator)) return void becomeLeader();
  navigator.locks.request(lockName, { steal }, becomeLeader).catch(() => {
    // Another tab took the lock because this one was asleep: queue behind it.
    leader?.stop();
    leader = undefined;
    waitForLead();
  });
}

function start(): void {
  if (channel) return;
  channel = new BroadcastChannel(lockName);
  channel.onmessage = (event) => hear(event.data as TabWord);
  heardAt = performance.now();
  waitForLead();
}

function stop(): void {
  if (!channel) return;
  channel.postMessage({ kind: 'topics', tab, topics: [] } satisfies TabWord);
  abdicate();
  channel.close();
  channel = undefined;
}

/**
 * Calls `onMessage` after each change of a topic, and once after any gap in the stream.
 * @param since instant (ISO 8601) at which the page read its data; the server may tell what changed after it.
 * @returns how to stop listening.
 */
export function live(topics: readonly string[], onMessage: (message: LiveMessage) => void, since?: string): () => void {
  const subscription = { topics, onMessage, since };
  subscriptions.add(subscription);
  start();
  say(topicsWord());
  return () => {
    subscriptions.delete(subscription);
    say(topicsWord());
  };
}

/** Tells whether the stream is there, at each change and at least every ten seconds. */
export function onLiveState(listener: (isConnected: boolean) => void): () => void {
  stateListeners.add(listener);
  return () => void stateListeners.delete(listener);
}

addEventListener('pagehide', stop);
addEventListener('pageshow', (event) => {
  if (!event.persisted || subscriptions.size === 0) return;
  start();
  say(topicsWord());
  refreshAll();
});
document.addEventListener('visibilitychange', () => {
  if (document.hidden || !channel || leader) return;
  say(topicsWord());
  if (performance.now() - heardAt > leaderSilenceMs) waitForLead(true);
});
