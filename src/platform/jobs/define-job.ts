/** Work done after the commit, at least once; its handler is idempotent. */
export interface JobDefinition<Payload extends object> {
  /** `module.verb-noun`. */
  readonly name: string;
  /** Tries before the job is dead; pauses between them grow (2.7 s, 7.4 s, 20 s, … e^n) to six hours and stay there. */
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

/** @param maxAttempts default 12: sixteen hours of patience */
export function defineJob<Payload extends object>(name: string, maxAttempts = 12): JobDefinition<Payload> {
  return { name, maxAttempts };
}
