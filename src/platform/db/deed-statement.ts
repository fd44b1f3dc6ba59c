import { type RawBuilder, sql } from 'kysely';
import type { Act, Subject } from '#platform/audit';
import type { EnqueueOptions } from '#platform/jobs';
import { sentWithNext } from './held-statements.ts';

/** Channel of LISTEN/NOTIFY for browsers and caches. */
export const LIVE_CHANNEL = 'ashyq_live';

export interface Entry {
  readonly subject: Subject;
  readonly details: Readonly<Record<string, unknown>>;
}

export interface PendingEvent {
  readonly name: string;
  readonly payload: object;
  readonly topics: readonly string[];
}

export interface PendingJob {
  readonly name: string;
  readonly payload: object;
  readonly maxAttempts: number;
  readonly options: EnqueueOptions;
  /** Place of its event among the events, from 1: the job is told the event's id. */
  readonly ofEvent?: number;
}

export interface Written {
  readonly act: Act;
  readonly at: Temporal.Instant;
  readonly entries: readonly Entry[];
  readonly events: readonly PendingEvent[];
  readonly jobs: readonly PendingJob[];
}

/** All that a transaction leaves beside its rows, in one statement that travels with the commit. */
export function deedStatement({ act, at, entries, events, jobs }: Written): RawBuilder<unknown> {
  const topics = [...new Set(events.flatMap(({ topics: told }) => told))];
  const told = topics.length > 0 ? sql`pg_notify(${LIVE_CHANNEL}::text, ${JSON.stringify(topics)}::text)` : sql`null`;
  return sql`${sentWithNext}with entry as (${entriesOf(act, at, entries)})
    ${
      events.length > 0
        ? sql`, event as (${eventsOf(at, events)}), placed as (
      select id, row_number() over (order by id) as place from event)`
        : sql``
    }
    select ${told} ${jobs.length > 0 ? sql`, (select count(*) from graphile_worker.add_jobs((${jobsOf(jobs, events.length > 0)})))` : sql``}`;
}

function entriesOf({ actor, action, requestId, network }: Act, at: Temporal.Instant, entries: readonly Entry[]) {
  const known = actor.kind === 'person' || actor.kind === 'staff' ? actor : undefined;
  const role = actor.kind === 'staff' ? actor.role : actor.kind === 'system' ? actor.name : null;
  const rows = entries.map(({ subject, details }) => ({
    ...{ kind: subject.kind, id: subject.id, person: subject.personId ?? null, details },
  }));
  return sql`insert into audit.entry (at, actor_kind, actor_account_id, actor_person_id, actor_court, actor_role, action,
      subject_kind, subject_id, person_id, details, request_id, network)
    select ${at.toString()}::timestamptz, ${actor.kind}::text, ${known?.accountId ?? null}::uuid,
      ${known?.personId ?? null}::uuid, ${actor.kind === 'staff' ? actor.courtCode : null}::text, ${role}::text,
      ${action}::text, kind, id, person, details, ${requestId ?? null}::text, ${network ?? null}::text
    from json_to_recordset(${JSON.stringify(rows)}::json) as e(kind text, id text, person uuid, details jsonb)`;
}

/** The database numbers the events in the order of their names here. */
function eventsOf(at: Temporal.Instant, events: readonly PendingEvent[]) {
  const rows = events.map(({ name, payload }) => ({ name, payload }));
  return sql`insert into platform.event (name, payload, at)
    select name, payload, ${at.toString()}::timestamptz
    from json_to_recordset(${JSON.stringify(rows)}::json) as v(name text, payload jsonb) returning id`;
}

function jobsOf(jobs: readonly PendingJob[], hasEvents: boolean) {
  const rows = jobs.map(({ name, payload, maxAttempts, options, ofEvent }) => ({
    ...{ name, payload, tries: maxAttempts, queue: options.queue ?? null, key: options.key ?? null },
    ...{ at: options.runAt?.toString() ?? null, place: ofEvent ?? null },
  }));
  const payload = hasEvents
    ? sql`case when j.place is null then j.payload
        else (j.payload::jsonb || jsonb_build_object('eventId', placed.id))::json end`
    : sql`j.payload`;
  return sql`select array_agg((j.name, ${payload}, j.queue, j.at, j.tries, j.key, null, null)::graphile_worker.job_spec)
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as j(name text, payload json, queue text, at timestamptz, tries smallint, key text, place int)
    ${hasEvents ? sql`left join placed using (place)` : sql``}`;
}
