import {
  addCalendarDay,
  calendarDays,
  calendarRow,
  changeCalendarDay,
  courtsErrors,
  differences,
  getCalendarYear,
  removeCalendarDay,
} from '#modules/courts';
import { isHouseError } from '#platform/errors';
import { type FormRequest, type Page, type PageRequest, type Reply, redirect } from '#platform/http';
import { framedView } from '#shell';
import { courtWords } from '../court-words/texts.ts';
import { republicEditor } from '../desk-court.ts';
import { type EntryForm, mendable, readTyped, sentVersion, typedError, typedFrom, typedIn } from '../sent-entry.ts';
import { DayFormView, RemoveDayView } from './day-view.tsx';
import { calendarShell, yearOfAddress } from './page.tsx';
import { calendarTexts } from './texts.ts';

const list = calendarDays;

/** `/kk/desk/calendar/2026/new` */
export const newDayPage: Page = {
  path: '/desk/calendar/:year/new',
  access: 'staff',
  get: async (request) => {
    republicEditor(request);
    const { version } = await getCalendarYear(request.platform.reads, yearOfAddress(request));
    return show(request, { list, typed: {}, errors: [], version });
  },
  post: async (request) => await save(request, addCalendarDay),
};

/** `/kk/desk/calendar/2026/days/2026-12-16` */
export const changeDayPage: Page = {
  path: '/desk/calendar/:year/days/:date',
  access: 'staff',
  get: async (request) => {
    republicEditor(request);
    const { version, values } = await storedDay(request);
    return show(request, { list, typed: typedFrom(list, values), errors: [], version }, request.params.date);
  },
  post: async (request) => await save(request, changeCalendarDay, request.params.date),
};

/** `/kk/desk/calendar/2026/days/2026-12-16/remove`: asks first. */
export const removeDayPage: Page = {
  path: '/desk/calendar/:year/days/:date/remove',
  access: 'staff',
  get: async (request) => await askToRemove(request),
  post: async (request) => {
    const { lang, platform } = request;
    const year = yearOfAddress(request);
    const date = request.params.date ?? '';
    const act = republicEditor(request)('courts.remove-calendar-day');
    try {
      await removeCalendarDay(platform, act, { year, date });
    } catch (thrown) {
      return await askToRemove(request, mendable(thrown).say(lang));
    }
    return redirect(`/${lang}/desk/calendar/${year}`, { flash: calendarTexts(lang).removed });
  },
};

async function save(request: FormRequest, write: typeof addCalendarDay, date?: string): Promise<Reply> {
  const { lang, platform } = request;
  const act = republicEditor(request)(date ? 'courts.change-calendar-day' : 'courts.add-calendar-day');
  const year = yearOfAddress(request);
  // The date of a day that stands there is its address.
  const typed = { ...typedIn(list, request), ...(date ? { day: date } : {}) };
  const version = sentVersion(request);
  const read = readTyped(list, typed, lang);
  if (!read.ok) return show(request, { list, typed, errors: read.errors, version }, date);
  try {
    await write(platform, act, { year, version, values: read.values });
  } catch (thrown) {
    const error = mendable(thrown);
    const errors = [typedError(list, error, lang)];
    if (!isHouseError(error, 'COURTS_CHANGED_MEANWHILE')) return show(request, { list, typed, errors, version }, date);
    const now = await storedDay(request);
    const conflict = differences(list, now.values, read.values);
    return show(request, { list, typed, errors, version: now.version, conflict }, date);
  }
  return redirect(`/${lang}/desk/calendar/${year}`, { flash: calendarTexts(lang).saved });
}

/** @throws COURTS_CALENDAR_DAY_UNKNOWN */
async function storedDay(request: PageRequest) {
  const { version, days } = await getCalendarYear(request.platform.reads, yearOfAddress(request));
  const day = days.find(({ date }) => date === request.params.date);
  if (!day) throw courtsErrors('COURTS_CALENDAR_DAY_UNKNOWN');
  return { version, day, values: { ...calendarRow(day) } };
}

function show(request: PageRequest, form: EntryForm, date?: string): Reply {
  const { lang } = request;
  const year = yearOfAddress(request);
  const texts = calendarTexts(lang);
  const title = date ? `${courtWords(lang).change}: ${date}` : texts.newTitle;
  return framedView(title, <DayFormView {...{ lang, year, title, form }} isNew={!date} />, {
    isPrivate: true,
    hasErrors: form.errors.length > 0,
    breadcrumbs: [{ text: texts.title({ year }), href: `/${lang}/desk/calendar/${year}` }, { text: title }],
    shell: calendarShell,
  });
}

async function askToRemove(request: PageRequest, error?: string): Promise<Reply> {
  republicEditor(request);
  const { lang } = request;
  const year = yearOfAddress(request);
  const { day } = await storedDay(request);
  const texts = calendarTexts(lang);
  const title = texts.removeTitle({ day: `${day.date}, ${day.name[lang]}` });
  return framedView(title, <RemoveDayView {...{ lang, year, title, error }} />, {
    isPrivate: true,
    hasErrors: error !== undefined,
    breadcrumbs: [{ text: texts.title({ year }), href: `/${lang}/desk/calendar/${year}` }, { text: title }],
    shell: calendarShell,
  });
}
