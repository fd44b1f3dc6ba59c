import type { Actor } from '#platform/audit';
import { dayStart } from '#platform/clock';
import type { Reads } from '#platform/db';
import { visitErrors } from '../errors.ts';
import { mayDo } from '../policy.ts';
import { inVisits } from '../store/tables.ts';
import { type ShownVisit, shownVisit } from './shown-visit.ts';

/** A visitor as the court meets him. */
export interface ListedVisit extends ShownVisit {
  readonly name: string;
  readonly topic: string | null;
}

/** Who comes to a court on a day, by time; those who called off too. @throws VISITS_NOT_ALLOWED */
export async function listVisitsOfDay(
  on: Reads,
  actor: Actor,
  { courtCode, day }: { readonly courtCode: string; readonly day: Temporal.PlainDate },
): Promise<readonly ListedVisit[]> {
  if (!mayDo('read-list', actor, { courtCode })) throw visitErrors('VISITS_NOT_ALLOWED');
  const rows = await inVisits(on)
    .selectFrom('visits.visit')
    .selectAll()
    .where('court_code', '=', courtCode)
    .where('starts_at', '>=', dayStart(day))
    .where('starts_at', '<', dayStart(day.add({ days: 1 })))
    .orderBy('starts_at')
    .orderBy('booked_at')
    .execute();
  return rows.map((row) => ({ ...shownVisit(row), name: row.name, topic: row.topic }));
}

/** Days ahead on which somebody is booked, with how many people. @throws VISITS_NOT_ALLOWED */
export async function listBusyDays(
  on: Reads,
  actor: Actor,
  courtCode: string,
): Promise<readonly { readonly day: Temporal.PlainDate; readonly people: number }[]> {
  if (!mayDo('read-list', actor, { courtCode })) throw visitErrors('VISITS_NOT_ALLOWED');
  const rows = await inVisits(on)
    .selectFrom('visits.visit')
    .select(['starts_at', 'people'])
    .where('court_code', '=', courtCode)
    .where('state', '=', 'booked')
    .where('ends_at', '>', on.clock.now())
    .orderBy('starts_at')
    .execute();
  const byDay = Map.groupBy(rows, ({ starts_at }) =>
    starts_at.toZonedDateTimeISO('Asia/Almaty').toPlainDate().toString(),
  );
  return [...byDay].map(([day, ofDay]) => ({
    day: Temporal.PlainDate.from(day),
    people: ofDay.reduce((sum, { people }) => sum + people, 0),
  }));
}
