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

/**
 * @param subscriber `module.on-event`, unique in the system
 * @param isFor for which facts a job is made; default: for all
 */
export function handleEvent<Payload extends object>(
  event: EventDefinition<Payload>,
  subscriber: string,
  run: (payload: Payload) => Promise<void>,
  isFor: (payload: Payload) => boolean = () => true,
): JobHandler {
  const subscription = { event, subscriber, isFor } as unknown as Subscription;
  // Jobs of an earlier version of the house may have been made for facts that are no longer asked for.
  const deliver = async (payload: Payload): Promise<void> => {
    if (isFor(payload)) await run(payload);
  };
  return { name: subscriber, run: deliver, subscription };
}
