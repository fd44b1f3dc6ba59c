import { listOpenDays } from '#modules/courts';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { atTime } from '#platform/clock';
import type { Tx } from '#platform/db';
import { visitErrors } from '../errors.ts';
import { MOST_PEOPLE } from '../model/visit.ts';
import { takenPlaces, takePlaces } from '../store/visit-store.ts';
import { type BookedVisit, enterVisit, type NewVisit, readName, takeTurn } from './enter-visit.ts';

export interface NewRegistration extends NewVisit {
  readonly openDayId: string;
  /** With whoever comes along: 1 to 5. */
  readonly people: number;
}

/**
 * Registers for an open-door day; the kiosk calls this door itself. @param network as for `bookReception`
 * @throws VISITS_NAME_EMPTY, VISITS_NAME_LONG, VISITS_PEOPLE_WRONG, VISITS_TOO_MANY {wait}, VISITS_OPEN_DAY_GONE,
 *   VISITS_OPEN_DAY_FULL {left}, VISITS_BOOKED_ALREADY, VISITS_CONTACT_NOT_PROVED, VISITS_WAY_MISSING
 */
export async function registerForOpenDay(
  platform: Platform,
  act: Act,
  visit: NewRegistration & { readonly network: string },
): Promise<BookedVisit> {
  readName(visit.name);
  readPeople(visit.people);
  await takeTurn(platform, visit);
  return await platform.db.transact(act, async (tx) => await registerForOpenDayIn(platform, tx, visit));
}

/** The same in the caller's transaction, without its limits. */
export async function registerForOpenDayIn(platform: Platform, tx: Tx, visit: NewRegistration): Promise<BookedVisit> {
  const { courtCode, openDayId } = visit;
  const people = readPeople(visit.people);
  const openDay = (await listOpenDays(tx, courtCode)).find(({ id }) => id === openDayId);
  if (!openDay || openDay.capacity === null) throw visitErrors('VISITS_OPEN_DAY_GONE');
  const { day, place, capacity } = openDay;
  const ends = atTime(day, openDay.endsAt);
  if (Temporal.Instant.compare(ends, tx.clock.now()) <= 0) throw visitErrors('VISITS_OPEN_DAY_GONE');
  if (!(await takePlaces(tx, openDayId, people, capacity))) {
    const taken = (await takenPlaces(tx, [openDayId])).get(openDayId) ?? 0;
    throw visitErrors('VISITS_OPEN_DAY_FULL', { left: Math.max(0, capacity - taken) });
  }
  return await enterVisit(platform, tx, visit, {
    ...{ kind: 'open_day', open_day_id: openDayId, people, topic: null },
    ...{ starts_at: atTime(day, openDay.startsAt), ends_at: ends },
    ...{ place_kk: place.kk, place_ru: place.ru, place_en: place.en },
  });
}

/** @throws VISITS_PEOPLE_WRONG */
export function readPeople(people: number): number {
  if (Number.isInteger(people) && people >= 1 && people <= MOST_PEOPLE) return people;
  throw visitErrors('VISITS_PEOPLE_WRONG', { limit: MOST_PEOPLE });
}
