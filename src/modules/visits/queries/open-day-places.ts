import { listOpenDays, type OpenDay } from '#modules/courts';
import { atTime } from '#platform/clock';
import type { Reads } from '#platform/db';
import { takenPlaces } from '../store/visit-store.ts';

export interface OpenDayPlaces {
  readonly openDay: OpenDay;
  /** Places that are left; null when nobody has to register. */
  readonly left: number | null;
}

/** Open-door days of one court, or of all, that are not over, with the places that are left. */
export async function listOpenDayPlaces(on: Reads, courtCode?: string): Promise<readonly OpenDayPlaces[]> {
  const now = on.clock.now();
  const days = (await listOpenDays(on, courtCode)).filter(
    ({ day, endsAt }) => Temporal.Instant.compare(atTime(day, endsAt), now) > 0,
  );
  const taken = await takenPlaces(
    on,
    days.map(({ id }) => id),
  );
  return days.map((openDay) => ({
    openDay,
    left: openDay.capacity === null ? null : Math.max(0, openDay.capacity - (taken.get(openDay.id) ?? 0)),
  }));
}
