import type { Platform } from '#platform';
import { legalDay } from '#platform/clock';
import type { Schedule } from '#platform/jobs';
import { daysWithNames } from '../model/listing.ts';
import { listNamedBefore, writeListing } from '../store/listing-store.ts';

/** Rows of one transaction, so that nobody waits for the night's work. */
const batch = 200;

/** Takes the names out of lists of days gone by: a list of hearings is no archive of who was in court. */
export async function forgetNames(platform: Platform): Promise<void> {
  const act = { actor: { kind: 'system', name: 'hearings.forget-names' }, action: 'hearings.forget-names' } as const;
  const before = legalDay(platform.clock.now()).subtract({ days: daysWithNames });
  for (;;) {
    const done = await platform.db.transact(act, async (tx) => {
      const ids = await listNamedBefore(tx, before, batch);
      tx.record({ kind: 'hearing-list', id: before.toString() }, { rows: ids.length });
      for (const id of ids) await writeListing(tx, id);
      return ids.length;
    });
    if (done < batch) return;
  }
}

/** Soon after midnight, when the day before yesterday leaves the days with names. */
export function forgetNamesNightly(platform: Platform): Schedule {
  return { name: 'hearings.forget-names', at: { daily: '00:10' }, run: () => forgetNames(platform) };
}
