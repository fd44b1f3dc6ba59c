import type { ModuleManifest } from '#platform/module';
import { calendarRoute } from './web/api/calendar.ts';
import { courtRoute, courtsRoute } from './web/api/courts.ts';
import { helplinesRoute, openDaysRoute, receptionHoursRoute } from './web/api/services.ts';

export function courtsModule(): ModuleManifest {
  return {
    name: 'courts',
    routes: [courtsRoute, courtRoute, helplinesRoute, receptionHoursRoute, openDaysRoute, calendarRoute],
  };
}
