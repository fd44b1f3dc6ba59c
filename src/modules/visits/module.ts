import type { Platform } from '#platform';
import type { ModuleManifest } from '#platform/module';
import { onCalendarChanged, onCourtChanged } from './jobs/on-court-changed.ts';
import { onDeliverySettled } from './jobs/on-delivery-settled.ts';
import { remindEveryHalfHour } from './jobs/remind.ts';
import { sweep } from './jobs/sweep.ts';
import { placeRoutes } from './web/api/places.ts';

export function visitsModule(platform: Platform): ModuleManifest {
  return {
    name: 'visits',
    routes: placeRoutes,
    jobs: [onCourtChanged(platform), onCalendarChanged(platform), onDeliverySettled(platform)],
    schedules: [
      remindEveryHalfHour(platform),
      { name: 'visits.sweep', at: { daily: '03:20' }, run: () => sweep(platform) },
    ],
  };
}
