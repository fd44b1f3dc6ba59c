/** A fact of a module: published in the transaction that made it true, delivered at least once after its commit. */
export interface EventDefinition<Payload extends object> {
  /** `module.past_participle.v1`. */
  readonly name: string;
  /** Live topics told to browsers and caches at commit, e.g. `hearings:7517:2026-11-22`. */
  readonly topics: (payload: Payload) => readonly string[];
}

export interface Subscription<Payload extends object = object> {
  readonly event: EventDefinition<Payload>;
  /** `module.on-event`, names the job that delivers. */
  readonly subscriber: string;
  /** False for facts of which the subscriber need not be told; default: told of all. */
  readonly isFor?: (payload: Payload) => boolean;
}

/**
 * Declares an event. Payloads are JSON: instants and dates travel as ISO strings.
 * @param topics what the commit announces live; default: nothing
 */
export function defineEvent<Payload extends object>(
  name: string,
  topics: (payload: Payload) => readonly string[] = () => [],
): EventDefinition<Payload> {
  return { name, topics };
}
