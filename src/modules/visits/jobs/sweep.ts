import type { Platform } from '#platform';
import { forgetDrafts } from '../store/draft-store.ts';
import { inVisits } from '../store/tables.ts';

/** How long a browser finds its unfinished booking, and the code of what it has booked. */
const DRAFT_HOURS = 24;
/** How long the court may look up who was there. */
const VISIT_DAYS = 90;

/** Takes away what is of no more use: unfinished bookings, and who came three months ago. */
export async function sweep(platform: Platform): Promise<void> {
  const now = platform.clock.now();
  await forgetDrafts(platform, now.subtract({ hours: DRAFT_HOURS }));
  await inVisits(platform.db.reads)
    .deleteFrom('visits.visit')
    .where('ends_at', '<', now.subtract({ hours: 24 * VISIT_DAYS }))
    .execute();
}
