import type { Kysely } from 'kysely';
import type { Act } from '#platform/audit';
import type { Clock } from '#platform/clock';
import type { Subscription } from '#platform/events';
import { deedStatement, type Entry, type PendingEvent, type PendingJob } from './deed-statement.ts';
import { type Tx, txOver } from './handle.ts';

/** Tries of a subscriber to take in an event. */
const DELIVERY_TRIES = 12;

/** Gathers what belongs to one transaction beside its rows and writes it with the commit. */
export class Deed {
  readonly #act: Act;
  readonly #clock: Clock;
  readonly #subscribersOf: (event: string) => readonly Subscription[];
  readonly #entries: Entry[] = [];
  readonly #events: PendingEvent[] = [];
  readonly #jobs: PendingJob[] = [];

  constructor(act: Act, clock: Clock, subscribersOf: (event: string) => readonly Subscription[]) {
    this.#act = act;
    this.#clock = clock;
    this.#subscribersOf = subscribersOf;
  }

  open(kysely: Kysely<unknown>): Tx {
    return txOver(kysely, {
      clock: this.#clock,
      act: this.#act,
      record: (subject, details = {}) => void this.#entries.push({ subject, details }),
      publish: (event, payload) => void this.#events.push({ name: event.name, payload, topics: event.topics(payload) }),
      enqueue: (job, payload, options = {}) =>
        void this.#jobs.push({ name: job.name, payload, maxAttempts: job.maxAttempts, options }),
    });
  }

  async write(kysely: Kysely<unknown>): Promise<void> {
    if (this.#entries.length === 0) throw new Error(`${this.#act.action} recorded nothing in the audit trail`);
    await deedStatement({
      ...{ act: this.#act, at: this.#clock.now(), entries: this.#entries, events: this.#events },
      jobs: [...this.#deliveries(), ...lastOfEachKey(this.#jobs)],
    }).execute(kysely);
  }

  #deliveries(): readonly PendingJob[] {
    return this.#events.flatMap(({ name, payload }, index) => {
      const told = this.#subscribersOf(name).filter(({ isFor }) => isFor?.(payload) ?? true);
      return told.map(({ subscriber }) => ({
        ...{ name: subscriber, payload, maxAttempts: DELIVERY_TRIES, options: {}, ofEvent: index + 1 },
      }));
    });
  }
}

/** A later job with the same key replaces the earlier one, also within one deed. */
function lastOfEachKey(jobs: readonly PendingJob[]): readonly PendingJob[] {
  return jobs.filter(({ options: { key } }, index) => {
    return key === undefined || !jobs.slice(index + 1).some((later) => later.options.key === key);
  });
}
