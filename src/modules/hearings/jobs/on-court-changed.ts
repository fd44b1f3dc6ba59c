import { type CourtChanged, courtChanged } from '#modules/courts/events';
import type { Platform } from '#platform';
import { dayStart, legalDay } from '#platform/clock';
import { handleEvent, type JobHandler } from '#platform/jobs';
import { factOf } from '../actions/change-hearing.ts';
import { hearingChanged } from '../events.ts';
import { listHearingsOfCourt, lockHearing } from '../store/hearing-store.ts';
import { writeListing } from '../store/listing-store.ts';

/** Lists of a court whose words stand in the public rows. */
const listsShown: readonly string[] = ['courtrooms', 'staff'];

/** A courtroom got another number, a judge another surname: rows from today on are written anew. */
export function onCourtChanged(platform: Platform): JobHandler {
  const name = 'hearings.on-court-changed';
  const rewrite = async ({ courtCode, list }: CourtChanged): Promise<void> => {
    const act = { actor: { kind: 'system', name }, action: 'hearings.rewrite-list' } as const;
    await platform.db.transact(act, async (tx) => {
      tx.record({ kind: 'court', id: courtCode }, { list });
      for (const id of await listHearingsOfCourt(tx, courtCode, dayStart(legalDay(tx.clock.now())))) {
        const row = await lockHearing(tx, id);
        if (!row) continue;
        await writeListing(tx, id);
        tx.publish(hearingChanged, factOf(row));
      }
    });
  };
  return handleEvent(courtChanged, name, rewrite, ({ list }) => listsShown.includes(list));
}
