import { getCourt } from '#modules/courts';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import type { Tx } from '#platform/db';
import { inEach } from '#platform/i18n';
import { visitErrors } from '../errors.ts';
import { visitTexts } from '../locales/index.ts';
import { listReceptionSlots } from '../queries/reception-slots.ts';
import { type BookedVisit, enterVisit, type NewVisit, readName, readTopic, takeTurn } from './enter-visit.ts';

export interface NewReception extends NewVisit {
  /** The beginning of one of the slots of `listReceptionSlots`. */
  readonly startsAt: Temporal.Instant;
  /** What it is about, as typed; may be empty. */
  readonly topic: string;
}

/**
 * Books a slot at the chairperson's reception; the kiosk calls this door itself. Of two who take one slot at once one has it;
 * `nearestFreeSlots` is for the other.
 * @param network keyed hash of the caller's network, or the name of the registered kiosk
 * @throws VISITS_NAME_EMPTY, VISITS_NAME_LONG, VISITS_TOPIC_LONG, VISITS_TOO_MANY {wait}, VISITS_PLACE_GONE,
 *   VISITS_PLACE_TAKEN, VISITS_BOOKED_ALREADY, VISITS_CONTACT_NOT_PROVED, VISITS_WAY_MISSING, COURTS_COURT_UNKNOWN
 */
export async function bookReception(
  platform: Platform,
  act: Act,
  visit: NewReception & { readonly network: string },
): Promise<BookedVisit> {
  readName(visit.name);
  readTopic(visit.topic);
  await takeTurn(platform, visit);
  return await platform.db.transact(act, async (tx) => await bookReceptionIn(platform, tx, visit));
}

/** The same in the caller's transaction, without its limits. */
export async function bookReceptionIn(platform: Platform, tx: Tx, visit: NewReception): Promise<BookedVisit> {
  const { courtCode, startsAt } = visit;
  await getCourt(tx, courtCode);
  const slot = (await listReceptionSlots(tx, courtCode)).find((one) => one.startsAt.equals(startsAt));
  if (!slot) throw visitErrors('VISITS_PLACE_GONE');
  if (!slot.isFree) throw visitErrors('VISITS_PLACE_TAKEN');
  const place = inEach((lang) => visitTexts(lang).room({ room: slot.room }));
  return await enterVisit(platform, tx, visit, {
    ...{ kind: 'reception', open_day_id: null, people: 1, topic: readTopic(visit.topic) },
    ...{ starts_at: slot.startsAt, ends_at: slot.endsAt },
    ...{ place_kk: place.kk, place_ru: place.ru, place_en: place.en },
  });
}
