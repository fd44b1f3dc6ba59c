import { legalDay } from '#platform/clock';
import type { Tx } from '#platform/db';
import { addCourtIn } from '../actions/add-court.ts';
import { addEntryIn } from '../actions/add-entry.ts';
import type { Court } from '../model/court.ts';
import type { CourtListName } from '../model/lists/court-lists.ts';
import type { FieldValues } from '../model/lists/field.ts';
import { getWorkingCalendar } from '../queries/get-working-calendar.ts';
import { type DemoCourt, demoCourts } from './demo-courts.ts';

const time = (text: string) => Temporal.PlainTime.from(text);
const three = (stem: string, kk: string, ru: string, en: string): FieldValues => ({
  [`${stem}_kk`]: kk,
  [`${stem}_ru`]: ru,
  [`${stem}_en`]: en,
});

/** Enters the courts of the demo with rooms, helplines, reception hours and the next open-door day; staff is the caller's. */
export async function seedDemoCourts(tx: Tx): Promise<Court[]> {
  const openDay = await nextWorkingDay(tx);
  const courts: Court[] = [];
  for (const demo of demoCourts) courts.push(await seedOne(tx, demo, openDay));
  return courts;
}

async function seedOne(tx: Tx, demo: DemoCourt, openDay: Temporal.PlainDate): Promise<Court> {
  const court = await addCourtIn(tx, demo.court);
  const add = (list: CourtListName, values: FieldValues) =>
    addEntryIn(tx, {
      ...{ list, courtCode: court.code, verified: false },
      values: { valid_from: court.validFrom, source: 'Demo court: invented', ...values },
    });
  for (const [at, number] of demo.rooms.entries()) await add('courtrooms', roomOf(number, at));
  for (const values of helplinesOf(court.code)) await add('helplines', values);
  await add('reception-hours', {
    ...{ weekday: demo.receptionWeekday, starts_at: time('15:00'), ends_at: time('17:00'), room: '100' },
    ...three(
      'booking',
      'Кеңсеге келіп немесе телефонмен жазылыңыз',
      'Запишитесь в канцелярии или по телефону',
      'Book at the registry or by phone',
    ),
  });
  await add('open-days', {
    ...{ day: openDay, starts_at: time('10:00'), ends_at: time('13:00') },
    ...three('place', '1-қабат, кіреберіс зал', '1-й этаж, вестибюль', 'Ground floor, lobby'),
    ...three(
      'programme',
      'Сот ғимаратымен танысу, судьялармен сұрақ-жауап',
      'Знакомство со зданием, вопросы судьям',
      'A walk through the building, questions to the judges',
    ),
  });
  return court;
}

function roomOf(number: string, at: number): FieldValues {
  const floor = Number(number.slice(0, 1));
  const isRight = at % 2 === 0;
  return {
    ...{ number, floor, capacity: 16 + 4 * (at % 3), has_video: at % 3 !== 1, cameras: at % 3 === 1 ? 0 : 4 },
    ...(isRight
      ? three(
          'way',
          `${floor}-қабат, лифт оң жақта`,
          `${floor}-й этаж, лифт справа`,
          `Floor ${floor}, lift on the right`,
        )
      : three(
          'way',
          `${floor}-қабат, баспалдақ сол жақта`,
          `${floor}-й этаж, лестница слева`,
          `Floor ${floor}, stairs on the left`,
        )),
  };
}

function helplinesOf(code: string): FieldValues[] {
  const hours = three('hours', 'дс–жм 9:00–18:30', 'пн–пт 9:00–18:30', 'Mon–Fri 9:00–18:30');
  const phone = (ending: string) => `+7 727 000 ${code.slice(2)} ${ending}`;
  return [
    {
      ...three('purpose', 'Сыбайлас жемқорлық туралы хабарлау', 'Сообщить о коррупции', 'Report corruption'),
      ...{ phone: phone('11'), ...hours },
    },
    {
      ...three(
        'purpose',
        'Судьялар мен қызметкерлердің әдебі',
        'Этика судей и сотрудников',
        'Conduct of judges and staff',
      ),
      ...{ phone: phone('12'), ...hours },
    },
    {
      ...three(
        'purpose',
        'Сот кеңсесі: арыз бен құжат туралы анықтама',
        'Канцелярия: справки о заявлениях и документах',
        'Registry: questions about filings and papers',
      ),
      ...{ phone: phone('00'), ...hours },
    },
  ];
}

/** The second Friday ahead, or the working day after it. */
async function nextWorkingDay(tx: Tx): Promise<Temporal.PlainDate> {
  const today = legalDay(tx.clock.now());
  const friday = today.add({ days: ((5 - today.dayOfWeek + 7) % 7) + 7 });
  return (await getWorkingCalendar(tx)).workingDayOnOrAfter(friday);
}
