import { type Kysely, sql } from 'kysely';
import type { Act, Subject } from '#platform/audit';
import type { Clock } from '#platform/clock';
import type { EnqueueOptions } from '#platform/jobs';
import { type Tx, txOver } from './handle.ts';

/** Channel of LISTEN/NOTIFY for browsers and caches. */
export const LIVE_CHANNEL = 'ashyq_live';

interface Entry {
  readonly subject: Subject;
  readonly details: Readonly<Record<string, unknown>>;
}

interface PendingJob {
  readonly name: string;
  readonly payload: object;
  readonly maxAttempts: number;
  readonly options: EnqueueOptions;
}

interface PendingEvent {
  readonly name: string;
  readonly payload: object;
  readonly topics: readonly string[];
}

/** Gathers what belongs to one transaction beside its rows and writes it as its last statements. */
export class Deed {
  readonly #act: Act;
  readonly #clock: Clock;
  readonly #subscribersOf: (event: string) => readonly string[];
  readonly #entries: Entry[] = [];
  readonly #events: PendingEvent[] = [];
  readonly #jobs: PendingJob[] = [];

  constructor(act: Act, clock: Clock, subscribersOf: (event: string) => readonly string[]) {
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
    for (const entry of this.#entries) await this.#writeEntry(kysely, entry);
    for (const event of this.#events) await this.#writeEvent(kysely, event);
    for (const job of this.#jobs) await addJob(kysely, job);
    const topics = [...new Set(this.#events.flatMap(({ topics }) => topics))];
    if (topics.length > 0) await sql`select pg_notify(${LIVE_CHANNEL}, ${JSON.stringify(topics)})`.execute(kysely);
  }

  async #writeEntry(kysely: Kysely<unknown>, { subject, details }: Entry): Promise<void> {
    const { actor, action, requestId, network } = this.#act;
    const isKnown = actor.kind === 'person' || actor.kind === 'staff';
    await sql`
      insert into audit.entry (at, actor_kind, actor_account_id, actor_person_id, actor_court, actor_role, action,
        subject_kind, subject_id, person_id, details, request_id, network)
      values (${this.#clock.now().toString()}, ${actor.kind}, ${isKnown ? actor.accountId : null},
        ${isKnown ? actor.personId : null}, ${actor.kind === 'staff' ? actor.courtCode : null},
        ${actor.kind === 'staff' ? actor.role : actor.kind === 'system' ? actor.name : null}, ${action},
        ${subject.kind}, ${subject.id}, ${subject.personId ?? null}, ${JSON.stringify(details)},
        ${requestId ?? null}, ${network ?? null})`.execute(kysely);
  }

  async #writeEvent(kysely: Kysely<unknown>, { name, payload }: PendingEvent): Promise<void> {
    const { rows } = await sql<{ id: number }>`
      insert into platform.event (name, payload, at)
      values (${name}, ${JSON.stringify(payload)}, ${this.#clock.now().toString()}) returning id`.execute(kysely);
    const eventId = rows[0]?.id;
    for (const subscriber of this.#subscribersOf(name)) {
      await addJob(kysely, { name: subscriber, payload: { ...payload, eventId }, maxAttempts: 12, options: {} });
    }
  }
}

async function addJob(kysely: Kysely<unknown>, { name, payload, maxAttempts, options }: PendingJob): Promise<void> {
  await sql`
    select graphile_worker.add_job(${name}::text, payload := ${JSON.stringify(payload)}::json,
      queue_name := ${options.queue ?? null}::text, run_at := ${options.runAt?.toString() ?? null}::timestamptz,
      max_attempts := ${maxAttempts}::int, job_key := ${options.key ?? null}::text)`.execute(kysely);
}
