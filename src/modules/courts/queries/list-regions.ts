import type { Reads } from '#platform/db';
import type { Region } from '../model/court.ts';
import { dayAsked, holdsOn, regionOf } from '../store/rows.ts';
import { inCourts } from '../store/tables.ts';

/** Regions of the day and the courts of the republic (60), in the order of their codes. */
export async function listRegions(on: Reads, day?: Temporal.PlainDate): Promise<Region[]> {
  const rows = await inCourts(on)
    .selectFrom('courts.region')
    .selectAll()
    .where(holdsOn(dayAsked(on, day)))
    .orderBy('code')
    .execute();
  return rows.map(regionOf);
}
