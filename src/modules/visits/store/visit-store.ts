import { sql } from 'kysely';
import { type Reads, type Tx, violationOf } from '#platform/db';
import { visitErrors } from '../errors.ts';
import type { VisitId } from '../model/ids.ts';
import { inVisits, type NewVisitRow, type VisitRow } from './tables.ts';

const refusals: Readonly<Record<string, 'VISITS_PLACE_TAKEN' | 'VISITS_BOOKED_ALREADY'>> = {
  place_taken: 'VISITS_PLACE_TAKEN',
  place_overlaps: 'VISITS_PLACE_TAKEN',
  one_reception_a_person: 'VISITS_BOOKED_ALREADY',
  one_registration_a_person: 'VISITS_BOOKED_ALREADY',
};

/** @throws VISITS_PLACE_TAKEN, VISITS_BOOKED_ALREADY: the database decides, whoever comes at the same moment */
export async function insertVisit(tx: Tx, row: NewVisitRow): Promise<void> {
  if (row.visitor_mac) await forgetWhoCame(tx, row.court_code, row.visitor_mac);
  try {
    await inVisits(tx).insertInto('visits.visit').values(row).execute();
  } catch (thrown) {
    const refused = refusals[violationOf(thrown)?.constraint ?? ''];
    throw refused ? visitErrors(refused, {}, { cause: thrown }) : thrown;
  }
}

/** One place a person is meant of places to come: whoever was here before books again. */
async function forgetWhoCame(tx: Tx, courtCode: string, visitorMac: string): Promise<void> {
  await inVisits(tx)
    .updateTable('visits.visit')
    .set({ visitor_mac: null })
    .where('court_code', '=', courtCode)
    .where('visitor_mac', '=', visitorMac)
    .where('ends_at', '<=', tx.clock.now())
    .execute();
}

export async function findVisit(on: Reads, id: VisitId): Promise<VisitRow | undefined> {
  return await inVisits(on).selectFrom('visits.visit').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function findByCode(on: Reads, codeMac: string): Promise<VisitRow | undefined> {
  return await inVisits(on).selectFrom('visits.visit').selectAll().where('code_mac', '=', codeMac).executeTakeFirst();
}

export async function lockVisit(tx: Tx, id: VisitId): Promise<VisitRow> {
  return await inVisits(tx)
    .selectFrom('visits.visit')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

export async function updateVisit(tx: Tx, id: VisitId, changes: Partial<VisitRow>): Promise<void> {
  await inVisits(tx).updateTable('visits.visit').set(changes).where('id', '=', id).execute();
}

/** Booked and not over, of a court or of all, by time. */
export async function listAhead(on: Reads, courtCode?: string): Promise<readonly VisitRow[]> {
  return await inVisits(on)
    .selectFrom('visits.visit')
    .selectAll()
    .where('state', '=', 'booked')
    .where('ends_at', '>', on.clock.now())
    .$if(courtCode !== undefined, (query) => query.where('court_code', '=', courtCode ?? ''))
    .orderBy('starts_at')
    .execute();
}

/**
 * Takes places of an open-door day, one visitor after another.
 * @returns false when there are not so many
 */
export async function takePlaces(tx: Tx, openDayId: string, people: number, capacity: number): Promise<boolean> {
  if (people > capacity) return false;
  const { rows } = await sql`
    insert into visits.open_day_place as place (open_day_id, taken) values (${openDayId}, ${people})
    on conflict (open_day_id) do update set taken = place.taken + excluded.taken
      where place.taken + excluded.taken <= ${capacity}
    returning taken`.execute(inVisits(tx));
  return rows.length > 0;
}

export async function freePlaces(tx: Tx, openDayId: string, people: number): Promise<void> {
  await inVisits(tx)
    .updateTable('visits.open_day_place')
    .set((row) => ({ taken: row('taken', '-', people) }))
    .where('open_day_id', '=', openDayId)
    .execute();
}

/** People who have registered, by open-door day. */
export async function takenPlaces(on: Reads, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await inVisits(on)
    .selectFrom('visits.open_day_place')
    .selectAll()
    .where('open_day_id', 'in', [...ids])
    .execute();
  return new Map(rows.map(({ open_day_id, taken }) => [open_day_id, taken]));
}
