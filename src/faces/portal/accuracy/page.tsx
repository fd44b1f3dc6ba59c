import { listMonthsAccuracy, type MonthAccuracy } from '#modules/hearings';
import { content, type Page } from '#platform/http';
import type { Lang } from '#platform/i18n';
import { framedView } from '#shell';
import { courtOfAddress } from '../court-of-address.ts';
import { CSV_TYPE, csvFile } from '../csv-file.ts';
import { inAddress } from './month-words.ts';
import { accuracyTexts } from './texts.ts';
import { AccuracyView } from './view.tsx';

/** Months on the page, and in the file. */
const SHOWN = 12;
const IN_FILE = 24;
/** Counting a year of hearings takes longer than reading a page; figures of months do not change by the minute. */
const HOUR_S = 3600;

/** `/kk/courts/7517/accuracy?month=2026-11`: how true the court's lists were, counted from its own records. */
const accuracyPage: Page = {
  path: '/courts/:code/accuracy',
  access: 'everyone',
  cache: { topics: ({ params: { code } }) => [`courts:${code}`], maxAgeS: HOUR_S },
  get: async ({ lang, platform, params, query }) => {
    const court = await courtOfAddress(platform, params.code);
    const months = await listMonthsAccuracy(platform.listReads, court.code, SHOWN);
    const chosen = months.find(({ month }) => inAddress(month) === query.month) ?? months[0];
    const texts = accuracyTexts(lang);
    const name = court.name[lang];
    return framedView(`${texts.title}: ${name}`, <AccuracyView {...{ lang, court, months, chosen }} />, {
      breadcrumbs: [
        { text: texts.home, href: `/${lang}` },
        { text: name, href: `/${lang}/courts/${court.code}` },
        { text: texts.shortTitle },
      ],
      alternates: [{ type: 'text/csv', href: `/${lang}/courts/${court.code}/accuracy.csv` }],
      shell: { section: '/hearings', court: { code: court.code, name }, description: texts.lead },
    });
  },
};

/** `/kk/courts/7517/accuracy.csv`: counts, not shares, so that anybody can add them up. */
const accuracyFile: Page = {
  path: '/courts/:code/accuracy.csv',
  access: 'everyone',
  cache: { topics: ({ params: { code } }) => [`courts:${code}`], maxAgeS: HOUR_S },
  get: async ({ lang, platform, params }) => {
    const court = await courtOfAddress(platform, params.code);
    const months = await listMonthsAccuracy(platform.listReads, court.code, IN_FILE);
    return content(CSV_TYPE, toCsv(lang, months), { fileName: `accuracy-${court.code}.csv` });
  },
};

function toCsv(lang: Lang, months: readonly MonthAccuracy[]): string {
  const texts = accuracyTexts(lang);
  const known = `${texts.listed} (${texts.dayAhead})`;
  const head = [
    ...[texts.month, texts.listed, texts.began, texts.onTime, texts.late15, texts.late30, texts.later, texts.median],
    ...[known, texts.dayAhead, `${texts.complete} (n)`, texts.complete, texts.putOff, texts.unrecorded],
  ];
  return csvFile(
    head,
    months.map(({ month, accuracy: a }) => [
      ...[inAddress(month), a.listed, a.began, a.onTime, a.upTo15, a.upTo30, a.began - a.onTime - a.upTo15 - a.upTo30],
      ...[a.medianDelayMinutes ?? undefined, a.announced, a.dayAhead, a.days, a.completeDays, a.putOffLate],
      a.unrecorded,
    ]),
  );
}

export const accuracyPages: readonly Page[] = [accuracyPage, accuracyFile];
