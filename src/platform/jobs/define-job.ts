/** Work done after the commit, at least once; its handler is idempotent. */
export interface JobDefinition<Payload extends object> {
  /** `module.verb-noun`. */
  readonly name: string;
  /** Tries before the job is dead, exponential pauses between them (1 s, 2.7 s, 7.4 s, … e^n). */
  readonly maxAttempts: number;
  /** Type carrier, never a value. */
  readonly __payload?: Payload;
}

export interface EnqueueOptions {
  /** Not before this instant; default: at once. */
  readonly runAt?: Temporal.Instant;
  /** A later job with the same key replaces the earlier one that has not run. */
  readonly key?: string;
  /** Jobs of one queue run one after another, e.g. `case:7517-26-00-2/1`. */
  readonly queue?: string;
}

/** @param maxAttempts default 12: about two days of patience */
export function defineJob<Payload extends object>(name: string, maxAttempts = 12): JobDefinition<Payload> {
  return { name, maxAttempts };
}
