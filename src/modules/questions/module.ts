import type { Platform } from '#platform';
import type { ModuleManifest } from '#platform/module';
import { onCalendarChanged } from './jobs/on-calendar-changed.ts';
import { onDeliverySettled } from './jobs/on-delivery-settled.ts';
import { remindDaily } from './jobs/remind.ts';
import { sweep } from './jobs/sweep.ts';
import { postgresQuestionSearch, questionSearch } from './queries/find-similar.ts';
import { questionRoutes } from './web/api/questions.ts';

/** Reminders, terms counted anew, open data; another search may be plugged in after it. */
export function questionsModule(platform: Platform): ModuleManifest {
  platform.ports.plug(questionSearch, postgresQuestionSearch);
  return {
    name: 'questions',
    routes: questionRoutes,
    jobs: [onCalendarChanged(platform), onDeliverySettled(platform)],
    schedules: [
      remindDaily(platform),
      { name: 'questions.sweep', at: { everyMinutes: 30 }, run: () => sweep(platform) },
    ],
  };
}
