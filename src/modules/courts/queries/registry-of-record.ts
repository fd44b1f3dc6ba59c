import type { Reads } from '#platform/db';
import type { RegistryOfRecord } from '../model/registry-of-record.ts';
import { dayAsked, holdsOn } from '../store/rows.ts';
import { inCourts } from '../store/tables.ts';

/** The registry of record of a court on the day; a court that entered nothing has its own. @param day default: today */
export async function registryOfRecord(
  on: Reads,
  courtCode: string,
  day?: Temporal.PlainDate,
): Promise<RegistryOfRecord> {
  const row = await inCourts(on)
    .selectFrom('courts.registry')
    .select('registry')
    .where('court_code', '=', courtCode)
    .where(holdsOn(dayAsked(on, day)))
    .executeTakeFirst();
  return row?.registry ?? 'own';
}

/** A time in which the national system was of record in a court. */
export interface NationalTime {
  readonly courtCode: string;
  readonly validFrom: Temporal.PlainDate;
  readonly validTo: Temporal.PlainDate | undefined;
}

/** Every such time of every court, the oldest first. @param courtCode default: every court */
export async function listNationalTimes(on: Reads, courtCode?: string): Promise<readonly NationalTime[]> {
  const rows = await inCourts(on)
    .selectFrom('courts.registry')
    .select(['court_code', 'valid_from', 'valid_to'])
    .where('registry', '=', 'national')
    .$if(courtCode !== undefined, (query) => query.where('court_code', '=', courtCode ?? ''))
    .orderBy('court_code')
    .orderBy('valid_from')
    .execute();
  return rows.map((row) => ({
    ...{ courtCode: row.court_code, validFrom: row.valid_from, validTo: row.valid_to ?? undefined },
  }));
}
