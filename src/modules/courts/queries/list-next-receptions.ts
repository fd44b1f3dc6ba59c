import { ALMATY } from '#platform/clock';
import type { Reads } from '#platform/db';
import { nextReceptions, type Reception } from '../model/next-receptions.ts';
import { getWorkingCalendar } from './get-working-calendar.ts';
import { listReceptionExceptions, listReceptionHours } from './list-reception-hours.ts';

/** The nearest receptions of the court's chairperson that have not ended. */
export async function listNextReceptions(on: Reads, courtCode: string, count: number): Promise<Reception[]> {
  const [hours, exceptions, calendar] = await Promise.all([
    listReceptionHours(on, courtCode),
    listReceptionExceptions(on, courtCode),
    getWorkingCalendar(on),
  ]);
  const from = on.clock.now().toZonedDateTimeISO(ALMATY).toPlainDateTime();
  return nextReceptions({ hours, exceptions, calendar, from, count });
}
