import type { Fetcher } from '@ashyq/pki';

/** A service that was silent is not waited for again within this time. */
const PAUSE = { seconds: 30 };

/** Addresses in memory; those whose pause has ended go first. */
const MAX_KEPT = 64;

/**
 * Waits for a silent service once, not for every file: in an outage each filing would otherwise hold a thread for several
 * timeouts, and those behind it would be turned away though their term ends today.
 */
export class SilentServices {
  readonly #fetcher: Fetcher;
  readonly #until = new Map<string, Temporal.Instant>();

  constructor(fetcher: Fetcher) {
    this.#fetcher = fetcher;
  }

  fetcherAt(now: Temporal.Instant): Fetcher {
    return async (address, body) => {
      const until = this.#until.get(address);
      if (until && Temporal.Instant.compare(now, until) < 0) return { refusal: 'timed-out' };
      const result = await this.#fetcher(address, body);
      this.#until.delete(address);
      if ('refusal' in result && result.refusal === 'timed-out') this.#until.set(address, now.add(PAUSE));
      for (const oldest of [...this.#until.keys()].slice(0, -MAX_KEPT)) this.#until.delete(oldest);
      return result;
    };
  }
}
