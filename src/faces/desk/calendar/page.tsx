import { exportCalendarYear, getCalendarYear, listCalendarYears, openCalendarYear } from '#modules/courts';
import { legalDay } from '#platform/clock';
import { content, httpErrors, type Page, type PageRequest, redirect } from '#platform/http';
import { framedView } from '#shell';
import { courtWords } from '../court-words/texts.ts';
import { isRepublican, republicEditor } from '../desk-court.ts';
import { calendarTexts } from './texts.ts';
import { CalendarView } from './view.tsx';

/** `/kk/desk/calendar` leads to this year; its button opens the next year that nobody entered. */
export const calendarNowPage: Page = {
  path: '/desk/calendar',
  access: 'staff',
  get: async ({ lang, platform }) => redirect(`/${lang}/desk/calendar/${legalDay(platform.clock.now()).year}`),
  post: async (request) => {
    const { lang, platform } = request;
    const year = await openCalendarYear(platform, republicEditor(request)('courts.open-calendar-year'));
    return redirect(`/${lang}/desk/calendar/${year}`, { flash: calendarTexts(lang).opened });
  },
};

/** `/kk/desk/calendar/2026` */
export const calendarPage: Page = {
  path: '/desk/calendar/:year',
  access: 'staff',
  get: async (request) => {
    const { lang, platform, principal } = request;
    const stored = await getCalendarYear(platform.reads, yearOfAddress(request));
    const years = (await listCalendarYears(platform.reads)).map(({ year }) => year);
    const canEdit = isRepublican(principal);
    const title = calendarTexts(lang).title({ year: stored.year });
    return framedView(title, <CalendarView {...{ lang, stored, years, canEdit, title }} />, {
      isPrivate: true,
      breadcrumbs: [{ text: courtWords(lang).settings, href: `/${lang}/desk/courts` }, { text: title }],
      shell: calendarShell,
    });
  },
};

/** The year as a CSV file. */
export const calendarFile: Page = {
  path: '/desk/calendar/:year/export',
  access: 'staff',
  get: async (request) => {
    const { lang, platform } = request;
    const { fileName, text } = await exportCalendarYear(platform.reads, yearOfAddress(request), lang);
    return content('text/csv; charset=utf-8', text, { fileName });
  },
};

export const calendarShell = { section: '/desk/courts', isWide: true };

/** @throws HTTP_NOT_FOUND */
export function yearOfAddress({ params }: PageRequest): number {
  if (!/^(?:199[1-9]|2[01]\d\d|2200)$/.test(params.year ?? '')) throw httpErrors('HTTP_NOT_FOUND');
  return Number(params.year);
}
