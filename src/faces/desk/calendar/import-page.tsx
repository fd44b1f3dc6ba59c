import { calendarTarget } from '#modules/courts';
import type { Page, PageRequest } from '#platform/http';
import { courtWords } from '../court-words/texts.ts';
import { republicEditor } from '../desk-court.ts';
import { askForFile, type ImportPlace, lookAtFile, writeFile } from '../import/import-flow.tsx';
import { calendarShell, yearOfAddress } from './page.tsx';
import { calendarTexts } from './texts.ts';

/** `/kk/desk/calendar/2027/import` */
export const calendarImportPage: Page = {
  path: '/desk/calendar/:year/import',
  access: 'staff',
  maxBodyBytes: 3 * 1024 * 1024,
  get: async (request) => askForFile(request, placeOf(request)),
  post: async (request) => await lookAtFile(request, placeOf(request)),
};

export const confirmCalendarImportPage: Page = {
  path: '/desk/calendar/:year/import/confirm',
  access: 'staff',
  post: async (request) => await writeFile(request, placeOf(request)),
};

function placeOf(request: PageRequest): ImportPlace {
  const { lang } = request;
  const year = yearOfAddress(request);
  const address = `/${lang}/desk/calendar/${year}`;
  return {
    target: calendarTarget(year),
    act: republicEditor(request),
    listName: courtWords(lang).calendar,
    address,
    breadcrumbs: [{ text: calendarTexts(lang).title({ year }), href: address }],
    shell: calendarShell,
  };
}
