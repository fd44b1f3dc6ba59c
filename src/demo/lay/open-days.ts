import { addEntryIn, getWorkingCalendar, listOpenDays } from '#modules/courts';
import type { Platform } from '#platform';
import { legalDay } from '#platform/clock';
import type { Tx } from '#platform/db';
import { demoAct } from './acts.ts';

const place = { kk: 'Сот ғимараты, 1-қабат', ru: 'Здание суда, 1-й этаж', en: 'Court building, ground floor' };
const programme = {
  kk: 'Залдарды аралау, судьямен кездесу, оқу отырысы',
  ru: 'Осмотр залов, встреча с судьёй, учебное заседание',
  en: 'Tour of the courtrooms, meeting a judge, a mock hearing',
};

/** An open-door day in two or three weeks, on a working day, another one in each court. */
export async function layOpenDay(tx: Tx, courtCode: string): Promise<void> {
  const today = legalDay(tx.clock.now());
  const day = today.add({ days: 12 + (Number(courtCode) % 9) });
  await addEntryIn(tx, {
    ...{ list: 'open-days', courtCode, verified: false },
    values: {
      day: (await getWorkingCalendar(tx)).workingDayOnOrAfter(day),
      starts_at: Temporal.PlainTime.from('10:00'),
      ends_at: Temporal.PlainTime.from('16:00'),
      ...{ capacity: 40, valid_from: today, source: 'demo' },
      ...{ place_kk: place.kk, place_ru: place.ru, place_en: place.en },
      ...{ programme_kk: programme.kk, programme_ru: programme.ru, programme_en: programme.en },
    },
  });
}

/** A demo that has run for weeks: the last day has passed, the next one is announced. */
export async function openDoorsAgain(platform: Platform, courtCode: string): Promise<void> {
  if ((await listOpenDays(platform.reads, courtCode)).length > 0) return;
  await platform.db.transact(demoAct('demo.lay-open-day'), (tx) => layOpenDay(tx, courtCode));
}
