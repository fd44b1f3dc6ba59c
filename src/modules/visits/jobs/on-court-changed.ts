import { courtChanged, workingCalendarChanged } from '#modules/courts/events';
import type { Platform } from '#platform';
import { handleEvent, type JobHandler } from '#platform/jobs';
import { listAhead } from '../store/visit-store.ts';
import { settleChanges } from './settle-changes.ts';

const lists: readonly string[] = ['reception-hours', 'reception-exceptions', 'open-days'];

/** A court has changed when it receives people: whoever has booked is told. */
export function onCourtChanged(platform: Platform): JobHandler {
  const name = 'visits.on-court-changed';
  return handleEvent(
    courtChanged,
    name,
    async ({ courtCode }) => await settleChanges(platform, courtCode, name),
    ({ list }) => lists.includes(list),
  );
}

/** Days of rest were moved: a reception on one of them does not take place. */
export function onCalendarChanged(platform: Platform): JobHandler {
  const name = 'visits.on-calendar-changed';
  return handleEvent(workingCalendarChanged, name, async () => {
    const courts = new Set((await listAhead(platform.db.reads)).map(({ court_code }) => court_code));
    for (const courtCode of courts) await settleChanges(platform, courtCode, name);
  });
}
