import type { Lang } from './lang.ts';

/** A calendar day; `Temporal.PlainDate` is one. `dayOfWeek` is 1 for Monday to 7 for Sunday. */
export type CalendarDate = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly dayOfWeek: number;
};

const months: Readonly<Record<Lang, readonly string[]>> = {
  kk: 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'.split(' '),
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};
const weekdays: Readonly<Record<Lang, readonly string[]>> = {
  kk: 'дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі жексенбі'.split(' '),
  ru: 'понедельник вторник среда четверг пятница суббота воскресенье'.split(' '),
  en: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '),
};

/** «2026 ж. 24 қараша, сейсенбі», «24 ноября 2026 г., вторник», «Tuesday, 24 November 2026». */
export function formatLongDate(lang: Lang, date: CalendarDate): string {
  const weekday = weekdayName(lang, date);
  return lang === 'en' ? `${weekday}, ${formatDate(lang, date)}` : `${formatDate(lang, date)}, ${weekday}`;
}

/** «2026 ж. 24 қараша», «24 ноября 2026 г.», «24 November 2026». */
export function formatDate(lang: Lang, date: CalendarDate): string {
  const dayAndMonth = formatDayAndMonth(lang, date);
  if (lang === 'kk') return `${date.year} ж. ${dayAndMonth}`;
  return lang === 'ru' ? `${dayAndMonth} ${date.year} г.` : `${dayAndMonth} ${date.year}`;
}

/** «24 қараша», «24 ноября», «24 November». */
export function formatDayAndMonth(lang: Lang, { day, month }: CalendarDate): string {
  return `${day} ${months[lang][month - 1]}`;
}

/** «24.11.2026» in every language, for messages that count characters. */
export function formatNumericDate({ year, month, day }: CalendarDate): string {
  return `${twoDigits(day)}.${twoDigits(month)}.${String(year).padStart(4, '0')}`;
}

/** «сейсенбі», «вторник», «Tuesday». */
export function weekdayName(lang: Lang, { dayOfWeek }: CalendarDate): string {
  return weekdays[lang][dayOfWeek - 1] ?? '';
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
