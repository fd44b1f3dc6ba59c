import type { EventDefinition, Subscription } from '#platform/events';
import type { JobDefinition } from './define-job.ts';

export interface JobHandler {
  readonly name: string;
  run(payload: never): Promise<void>;
  /** Set when the job delivers an event. */
  readonly subscription?: Subscription;
}

/** A job by the clock of Asia/Almaty. */
export interface Schedule {
  readonly name: string;
  /** Local wall clock `HH:MM`; or `every: n` minutes. */
  readonly at: { readonly daily: `${number}:${number}` } | { readonly everyMinutes: number };
  run(): Promise<void>;
}

export function handleJob<Payload extends object>(
  job: JobDefinition<Payload>,
  run: (payload: Payload) => Promise<void>,
): JobHandler {
  return { name: job.name, run };
}

/** @param subscriber `module.on-event`, unique in the system */
export function handleEvent<Payload extends object>(
  event: EventDefinition<Payload>,
  subscriber: string,
  run: (payload: Payload) => Promise<void>,
): JobHandler {
  return { name: subscriber, run, subscription: { event: event as unknown as EventDefinition<object>, subscriber } };
}
