import { formatLongDate } from '@ashyq/kk-text';
import type { NewsSource } from '#modules/notices';
import { atTime, legalDay } from '#platform/clock';
import type { Reads } from '#platform/db';
import { hearingTexts } from '../locales/index.ts';
import { countByDay } from './list-hearings.ts';

/** When the list of a day is news. */
const MORNING = '08:00';

/** How many hearings a court has today; nobody's name, the list itself is on the site. */
export const hearingNews: NewsSource<Reads> = {
  name: 'hearings.list-of-the-day',
  topics: {
    court: async (on, { key, lang, after, until }) => {
      const day = legalDay(until);
      const at = atTime(day, MORNING);
      if (Temporal.Instant.compare(at, after) <= 0 || Temporal.Instant.compare(at, until) > 0) return [];
      const count = (await countByDay(on, { courtCode: key, from: day })).get(day.toString()) ?? 0;
      if (count === 0) return [];
      const title = hearingTexts(lang).news({ day: formatLongDate(lang, day), count });
      return [{ at, title, path: `/hearings?court=${key}&date=${day}` }];
    },
  },
};
