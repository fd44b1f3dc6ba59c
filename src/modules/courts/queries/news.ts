import { formatLongDate } from '@ashyq/kk-text';
import type { NewsSource } from '#modules/notices';
import type { Reads } from '#platform/db';
import type { Lang } from '#platform/i18n';
import { courtsTexts } from '../locales/index.ts';
import { changesBetween } from '../store/history.ts';

type Row = Readonly<Record<string, unknown>>;

/** What a court has told of itself: open-door days, and receptions that differ from the week. */
export const courtNews: NewsSource<Reads> = {
  name: 'courts.services',
  topics: {
    court: async (on, { key, lang, after, until }) => {
      const lists = ['open-days', 'reception-exceptions'];
      const changes = await changesBetween(on, { courtCode: key, lists, after, until });
      return changes.flatMap(({ at, list, after: row, kind }) => {
        const title = row && kind !== 'ended' ? titleOf(list, row, lang) : undefined;
        return title ? [{ at, title, path: `/courts/${key}/${list === 'open-days' ? 'open-days' : 'reception'}` }] : [];
      });
    },
  },
};

function titleOf(list: string, row: Row, lang: Lang): string {
  const { news } = courtsTexts(lang);
  const day = formatLongDate(lang, Temporal.PlainDate.from(String(row.day)));
  const [starts, ends] = [row.starts_at, row.ends_at];
  const hours = starts && ends ? `${String(starts).slice(0, 5)}–${String(ends).slice(0, 5)}` : '';
  if (list === 'open-days') return news.openDay({ day, hours });
  return hours === '' ? news.noReception({ day }) : news.reception({ day, hours });
}
