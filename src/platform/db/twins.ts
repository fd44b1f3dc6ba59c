import { sql } from 'kysely';
import { rawQuery, type Tx } from './handle.ts';
import { sentWithNext } from './held-statements.ts';

/**
 * A form that was sent twice, by a second click or because its answer was lost, comes within this time; later the same words
 * are meant anew.
 */
const TWIN_SECONDS = 60;

/** What was done since then by the same person in the same words may be the other sending of this form. */
export function twinsSince({ clock }: Pick<Tx, 'clock'>): Temporal.Instant {
  return clock.now().subtract({ seconds: TWIN_SECONDS });
}

/**
 * Holds from the next statement until the commit whatever else goes by this name: of two twins the second sees what the first
 * has done.
 */
export async function oneByOne(tx: Tx, name: string): Promise<void> {
  await allOneByOne(tx, [name]);
}

/** The same for several names, in an order that is the same for whoever holds several. */
export async function allOneByOne(tx: Tx, names: readonly string[]): Promise<void> {
  const sorted = [...new Set(names)].sort();
  await sql`${sentWithNext}select pg_advisory_xact_lock(hashtextextended(name, 0))
    from unnest(${sorted}::text[]) as name`.execute(rawQuery(tx));
}
