/**
 * Loaded before the court by `--import`: the process waits for its turn, then kills itself with SIGKILL at a statement that its parent has named,
 * before it is sent to PostgreSQL, or after it is done and before anybody here has heard of it.
 */
import { isMainThread } from 'node:worker_threads';
import pg from 'pg';

export interface Order {
  /** Counted from the order on, from 1. */
  readonly at: number;
  readonly isAnswerLost: boolean;
}

interface Queryable {
  query(...given: readonly unknown[]): unknown;
}

let sent = 0;
let order: Order | undefined;

/** The clock of this court goes so much after the true one; the first such message lets it begin. */
export interface Behind {
  readonly behindMs: number;
}

let behindMs = 0;
const trueNow = Temporal.Now.instant;
Temporal.Now.instant = () => trueNow().subtract({ milliseconds: behindMs });

process.on('message', (next: Order | Behind | 'how many') => {
  if (next === 'how many') return void process.send?.(sent);
  if ('behindMs' in next) {
    behindMs = next.behindMs;
    return void process.send?.(0);
  }
  sent = 0;
  order = next;
  process.send?.(0);
});

// The next court has read all its code while the one before it lives: only then is its time known, and it may begin.
const begun = new Promise<void>((resolve) => {
  process.on('message', function begin(next: Behind | object) {
    if (!('behindMs' in next)) return;
    process.off('message', begin);
    resolve();
  });
});
// Threads of the court load this too, and have nobody to wait for.
if (isMainThread) {
  await import('../../../system.ts');
  process.send?.('ready');
  await begun;
  process.channel?.unref();
}

const die = (): Promise<never> => {
  process.kill(process.pid, 'SIGKILL');
  return new Promise(() => undefined);
};

const client = pg.Client.prototype as unknown as Queryable;
const query = client.query;
client.query = function (this: unknown, ...given: readonly unknown[]): unknown {
  sent += 1;
  if (sent !== order?.at) return query.apply(this as Queryable, [...given]);
  if (!order.isAnswerLost) return die();
  const heard = given.at(-1);
  if (typeof heard === 'function') return query.apply(this as Queryable, [...given.slice(0, -1), die]);
  const answer = query.apply(this as Queryable, [...given]);
  return answer instanceof Promise ? answer.then(die, die) : die();
};
