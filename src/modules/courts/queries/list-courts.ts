import type { Reads } from '#platform/db';
import type { Court, CourtLevel } from '../model/court.ts';
import { courtOf, dayAsked, holdsOn } from '../store/rows.ts';
import { inCourts } from '../store/tables.ts';

export interface CourtsAsked {
  readonly region?: string | undefined;
  readonly level?: CourtLevel | undefined;
  /** Courts that work on this day; default: today. */
  readonly on?: Temporal.PlainDate | undefined;
}

/** Courts of the day in the order of their codes. */
export async function listCourts(on: Reads, asked: CourtsAsked = {}): Promise<Court[]> {
  const { region, level } = asked;
  const rows = await inCourts(on)
    .selectFrom('courts.court')
    .selectAll()
    .where(holdsOn(dayAsked(on, asked.on)))
    .$if(region !== undefined, (query) => query.where('region_code', '=', region ?? ''))
    .$if(level !== undefined, (query) => query.where('level', '=', level ?? 'supreme'))
    .orderBy('code')
    .execute();
  return rows.map(courtOf);
}
