import { legalDay } from '#platform/clock';
import type { Tx } from '#platform/db';
import type { PersonId } from '#platform/ids';
import { courtsErrors } from '../errors.ts';
import type { CourtListName } from '../model/lists/court-lists.ts';
import type { FieldValues } from '../model/lists/field.ts';
import { CalendarYearMissing } from '../model/working-calendar/working-calendar.ts';
import { mayAppoint, mayChangePostOf, type Post } from '../policy.ts';
import { getWorkingCalendar } from '../queries/get-working-calendar.ts';

/** Who may give or take this office. @throws COURTS_MAY_NOT_APPOINT_REPUBLICAN, COURTS_OWN_POST */
export function mayTouchPost(
  tx: Tx,
  posts: readonly Post[],
  post: { courtCode: string; role: string; personId: PersonId },
): void {
  const { actor } = tx.act;
  if (!mayAppoint(posts, post.courtCode, post.role)) throw courtsErrors('COURTS_MAY_NOT_APPOINT_REPUBLICAN');
  const actorId = actor.kind === 'staff' ? actor.personId : undefined;
  if (!mayChangePostOf(actorId, post.personId)) throw courtsErrors('COURTS_OWN_POST');
}

/**
 * An entry about one day: not a day that is over, and an open-door day not on a holiday.
 * @throws COURTS_DAY_PASSED, COURTS_DAY_IS_HOLIDAY
 */
export async function dayMustSuit(tx: Tx, list: CourtListName, { day }: FieldValues): Promise<void> {
  if (!(day instanceof Temporal.PlainDate)) return;
  if (Temporal.PlainDate.compare(day, legalDay(tx.clock.now())) < 0)
    throw courtsErrors('COURTS_DAY_PASSED', { field: 'day' });
  if (list !== 'open-days') return;
  const name = await holidayName(tx, day);
  if (name)
    throw courtsErrors('COURTS_DAY_IS_HOLIDAY', { field: 'day', name_kk: name.kk, name_ru: name.ru, name_en: name.en });
}

/** A plain weekend or a year without a calendar hinders nobody. */
async function holidayName(tx: Tx, day: Temporal.PlainDate) {
  try {
    const status = (await getWorkingCalendar(tx)).statusOf(day);
    return status.isWorking ? undefined : status.row?.name;
  } catch (thrown) {
    if (thrown instanceof CalendarYearMissing) return undefined;
    throw thrown;
  }
}
