/**
 * Loaded before the court by `--import`: the process kills itself with SIGKILL at a statement that its parent has named,
 * before it is sent to PostgreSQL, or after it is done and before anybody here has heard of it.
 */
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

process.on('message', (next: Order | 'how many') => {
  if (next === 'how many') return void process.send?.(sent);
  sent = 0;
  order = next;
  process.send?.(0);
});
process.channel?.unref();

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
