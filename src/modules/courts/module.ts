import type { Platform } from '#platform';
import type { ModuleManifest } from '#platform/module';
import { eraseImportDrafts } from './actions/erase-import-drafts.ts';
import { calendarRoute } from './web/api/calendar.ts';
import { courtRoute, courtsRoute } from './web/api/courts.ts';
import { helplinesRoute, openDaysRoute, receptionHoursRoute } from './web/api/services.ts';

export function courtsModule(platform: Platform): ModuleManifest {
  return {
    name: 'courts',
    routes: [courtsRoute, courtRoute, helplinesRoute, receptionHoursRoute, openDaysRoute, calendarRoute],
    schedules: [{ name: 'courts.erase-import-drafts', at: { daily: '03:30' }, run: () => eraseImportDrafts(platform) }],
  };
}
