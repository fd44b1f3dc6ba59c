import { sql } from 'kysely';
import { LIVE_CHANNEL, type Reads, rawQuery } from '#platform/db';

/** PostgreSQL takes 8000 bytes in one NOTIFY; a topic has at most 120 letters, those of courts about fifteen. */
const TOPICS_AT_ONCE = 60;

/**
 * Tells every process and its open pages that these topics are shown differently by now. Only for what follows from the
 * clock or from what a machine has sent: a change that somebody has made is announced by its commit.
 */
export async function announce(on: Reads, topics: readonly string[]): Promise<void> {
  for (let from = 0; from < topics.length; from += TOPICS_AT_ONCE) {
    const some = topics.slice(from, from + TOPICS_AT_ONCE);
    await sql`select pg_notify(${LIVE_CHANNEL}, ${JSON.stringify(some)})`.execute(rawQuery(on));
  }
}
