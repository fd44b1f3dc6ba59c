import type { Kysely } from 'kysely';
import type { Act, Subject } from '#platform/audit';
import type { Clock } from '#platform/clock';
import type { EventDefinition } from '#platform/events';
import type { EnqueueOptions, JobDefinition } from '#platform/jobs';

const query = Symbol('query');

/** Where reads go: the pool, a replica, or an open transaction. */
export interface Reads {
  readonly [query]: Kysely<unknown>;
  readonly clock: Clock;
}

/** An open transaction: rows, audit entry, events, jobs and notices commit together or not at all. */
export interface Tx extends Reads {
  readonly act: Act;
  /** Adds to the audit trail what this deed was done to; at least once in every transaction. Details: no personal data. */
  record(subject: Subject, details?: Readonly<Record<string, unknown>>): void;
  publish<Payload extends object>(event: EventDefinition<Payload>, payload: Payload): void;
  enqueue<Payload extends object>(job: JobDefinition<Payload>, payload: Payload, options?: EnqueueOptions): void;
}

/** Tables a module may name: its own, and published views `<schema>.v_<noun>` of modules it may call. */
type OwnTables<Schema extends string, Tables> = {
  [Name in keyof Tables]: Name extends `${Schema}.${string}` | `${string}.v_${string}` ? Tables[Name] : never;
};

/**
 * The typed handle of a module: `const inCourts = moduleHandle<'courts', CourtsTables>()`, then
 * `inCourts(tx).selectFrom('courts.court')`. Foreign tables are a type error.
 */
export function moduleHandle<Schema extends string, Tables extends OwnTables<Schema, Tables>>(): (
  on: Reads,
) => Kysely<Tables> {
  return (on) => on[query] as Kysely<Tables>;
}

/** For sql`` texts of the platform itself. */
export function rawQuery(on: Reads): Kysely<unknown> {
  return on[query];
}

export function readsOver(kysely: Kysely<unknown>, clock: Clock): Reads {
  return { [query]: kysely, clock };
}

export function txOver(kysely: Kysely<unknown>, rest: Omit<Tx, typeof query>): Tx {
  return { [query]: kysely, ...rest };
}
