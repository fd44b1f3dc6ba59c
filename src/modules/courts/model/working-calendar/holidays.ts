// Law on holidays of the Republic of Kazakhstan (13.12.2001 № 267-II) arts. 2, 3, 5; Labour Code art. 84(5) for the two religious days.
import type { Text } from '#platform/i18n';
import type { CalendarDay } from './calendar-day.ts';

const name = (kk: string, ru: string, en: string): Text => ({ kk, ru, en });

/** Names of the days off; a holiday's dates of each year are rows of the seed. */
export const holidayNames = {
  newYear: name('Жаңа жыл', 'Новый год', "New Year's Day"),
  orthodoxChristmas: name('Православиелік Рождество', 'Православное Рождество', 'Orthodox Christmas'),
  womensDay: name('Халықаралық әйелдер күні', 'Международный женский день', "International Women's Day"),
  constitutionDay: name('Конституция күні', 'День Конституции', 'Constitution Day'),
  nauryz: name('Наурыз мейрамы', 'Наурыз мейрамы', 'Nauryz'),
  unityDay: name('Қазақстан халқының бірлігі мерекесі', 'Праздник единства народа Казахстана', 'Unity Day'),
  defenderDay: name('Отан қорғаушы күні', 'День защитника Отечества', "Defender's Day"),
  victoryDay: name('Жеңіс күні', 'День Победы', 'Victory Day'),
  kurbanAit: name('Құрбан айттың бірінші күні', 'Первый день Курбан-айта', 'First day of Kurban Ait'),
  capitalDay: name('Астана күні', 'День Столицы', 'Capital Day'),
  republicDay: name('Республика күні', 'День Республики', 'Republic Day'),
  independenceDay: name('Тәуелсіздік күні', 'День Независимости', 'Independence Day'),
} as const;

type Evidence = { readonly source: string; readonly verified: boolean };

/** A national or state holiday; when it falls on a day off the rest is prolonged by a `movedDayOff`. */
export function holiday(date: string, named: Text, evidence: Evidence): CalendarDay {
  return { date, kind: 'holiday', name: named, movedFrom: null, ...evidence };
}

/** 7 January and the first day of Kurban Ait: days off that are never moved (Labour Code art. 84(5)). */
export function religiousDayOff(date: string, named: Text, evidence: Evidence): CalendarDay {
  return { date, kind: 'religious_day_off', name: named, movedFrom: null, ...evidence };
}

/** The working day that rests instead of `movedFrom`. */
export function movedDayOff(date: string, movedFrom: string, named: Text, evidence: Evidence): CalendarDay {
  return { date, kind: 'moved_day_off', name: named, movedFrom, ...evidence };
}

/** The day of the weekend that works instead of `movedFrom`. */
export function extraWorkingDay(date: string, movedFrom: string, named: Text, evidence: Evidence): CalendarDay {
  return { date, kind: 'extra_working_day', name: named, movedFrom, ...evidence };
}
