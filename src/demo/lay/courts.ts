import {
  addCourtIn,
  addEntryIn,
  findCourt,
  judgeFullName,
  listStaff,
  type StaffRole,
  SUPREME_COURT,
} from '#modules/courts';
import { drawSecrets } from '#modules/distribution';
import type { Platform } from '#platform';
import { legalDay } from '#platform/clock';
import type { Tx } from '#platform/db';
import { type DemoCourt, demoCourts } from '../plan/courts.ts';
import type { DemoCast, DemoPerson } from '../plan/people.ts';
import { postsOf, staffCount } from '../plan/posts.ts';
import { demoAct } from './acts.ts';
import { layAnnouncement } from './announcements.ts';
import { layOpenDay } from './open-days.ts';
import { layOtherCases } from './other-cases.ts';
import { printPapers } from './papers.ts';
import type { PersonIds } from './people.ts';
import type { Progress } from './progress.ts';
import { layShownCase } from './shown-case.ts';

const SOURCE = 'demo';
const since = Temporal.PlainDate.from('2026-01-05');

/** Courts with all that they keep about themselves and cases in every stage; one that stands already is passed over. */
export async function layCourts(platform: Platform, cast: DemoCast, ids: PersonIds, progress: Progress): Promise<void> {
  const staff = cast.staff.values();
  await layRepublic(platform, staff, ids);
  const laid = { cast, ids, secrets: drawSecrets(platform.keys), papers: await printPapers(platform) };
  for (const court of demoCourts) {
    if (await findCourt(platform.reads, court.code)) {
      for (let taken = 0; taken < staffCount(court); taken += 1) staff.next();
    } else {
      await platform.db.transact(demoAct('demo.lay-court'), async (tx) => {
        await layCourt(tx, court, staff, ids);
        await layOtherCases(tx, court, laid);
        if (court === demoCourts[0]) await layShownCase(tx, court.code, laid);
      });
    }
    progress.step();
  }
}

async function layRepublic(platform: Platform, staff: Iterator<DemoPerson>, ids: PersonIds): Promise<void> {
  const [administrator] = await listStaff(platform.reads, {
    court: SUPREME_COURT,
    roles: ['republican_administrator'],
  });
  if (administrator) {
    staff.next();
    return;
  }
  await platform.db.transact(demoAct('demo.lay-republic'), async (tx) => {
    await appoint(tx, SUPREME_COURT, 'republican_administrator', staff, ids);
  });
}

async function layCourt(tx: Tx, court: DemoCourt, staff: Iterator<DemoPerson>, ids: PersonIds): Promise<void> {
  await addCourtIn(tx, {
    ...court,
    specialisations: [],
    opensAt: Temporal.PlainTime.from('09:00'),
    closesAt: Temporal.PlainTime.from('18:30'),
    email: `${court.code}@ashyq.example`,
    isDemo: true,
    validFrom: since,
    source: SOURCE,
    verified: false,
  });
  await layRooms(tx, court);
  await layStaff(tx, court, staff, ids);
  await layAbsence(tx, court);
  await layServices(tx, court);
}

/** The chairperson is on an official trip, so that protocols of draws show somebody who is out. */
async function layAbsence(tx: Tx, court: DemoCourt): Promise<void> {
  const today = legalDay(tx.clock.now());
  for (const chair of await listStaff(tx, { court: court.code, roles: ['chairperson'] })) {
    await add(tx, court.code, 'absences', {
      ...{ judge: judgeFullName(chair), absence: 'trip', order_number: `Д-${court.code}/1` },
      ...{ valid_from: today.subtract({ days: 2 }), valid_to: today.add({ days: 3 }) },
    });
  }
}

/** @param values by the columns of the list; every row of the demo says so */
async function add(
  tx: Tx,
  courtCode: string,
  list: Parameters<typeof addEntryIn>[1]['list'],
  values: Record<string, unknown>,
  personId?: never,
): Promise<void> {
  const entry = { list, courtCode, values: { valid_from: since, ...values, source: SOURCE } as never, verified: false };
  await addEntryIn(tx, personId ? { ...entry, personId } : entry);
}

async function layRooms(tx: Tx, court: DemoCourt): Promise<void> {
  for (let room = 0; room < court.rooms; room += 1) {
    const floor = 1 + (room % 3);
    const side = room % 2 === 0;
    await add(tx, court.code, 'courtrooms', {
      number: String(floor * 100 + 1 + room),
      floor,
      way_kk: side ? 'Лифтіден шыққан соң оң жақта' : 'Баспалдақтан соң сол жақта',
      way_ru: side ? 'От лифта направо' : 'От лестницы налево',
      way_en: side ? 'Right from the lift' : 'Left from the stairs',
      capacity: 16 + room * 4,
      has_video: room % 2 === 0,
      cameras: 4,
    });
  }
}

async function layStaff(tx: Tx, court: DemoCourt, staff: Iterator<DemoPerson>, ids: PersonIds): Promise<void> {
  for (const [role, count] of postsOf(court)) {
    for (let index = 0; index < count; index += 1) {
      await appoint(tx, court.code, role, staff, ids);
    }
  }
}

/** The next of the cast takes the post. */
async function appoint(
  tx: Tx,
  courtCode: string,
  role: StaffRole,
  staff: Iterator<DemoPerson>,
  ids: PersonIds,
): Promise<void> {
  const { value: person, done } = staff.next();
  if (done) throw new RangeError('the cast has too few staff');
  const name = { surname: person.surname, given_name: person.givenName, patronymic: person.patronymic };
  await add(tx, courtCode, 'staff', { role, order_number: `Д-${courtCode}`, ...name }, ids.get(person.iin) as never);
}

const helplines = [
  {
    purpose: { kk: 'Сыбайлас жемқорлық туралы хабарлау', ru: 'Сообщить о коррупции', en: 'Report corruption' },
    hours: { kk: 'Тәулік бойы', ru: 'Круглосуточно', en: 'Day and night' },
  },
  {
    purpose: { kk: 'Сот кеңсесі: іс қозғалысы', ru: 'Канцелярия: движение дела', en: 'Registry: course of a case' },
    hours: { kk: 'Жұмыс күндері 09:00–18:30', ru: 'В рабочие дни 09:00–18:30', en: 'Working days 09:00–18:30' },
  },
  {
    purpose: {
      kk: 'Мүмкіндігі шектеулі жандарға көмек',
      ru: 'Помощь людям с инвалидностью',
      en: 'Help for people with disabilities',
    },
    hours: { kk: 'Жұмыс күндері 09:00–18:30', ru: 'В рабочие дни 09:00–18:30', en: 'Working days 09:00–18:30' },
  },
] as const;

async function layServices(tx: Tx, court: DemoCourt): Promise<void> {
  for (const [index, { purpose, hours }] of helplines.entries()) {
    await add(tx, court.code, 'helplines', {
      ...spread('purpose', purpose),
      ...spread('hours', hours),
      phone: `${court.phone.slice(0, -1)}${index + 2}`,
    });
  }
  const booking = {
    kk: 'Осы сайтта, сот киоскінде немесе кеңседе жазылыңыз',
    ru: 'Запишитесь на этом сайте, в киоске суда или в канцелярии',
    en: 'Book on this site, at the kiosk of the court or at the registry',
  };
  for (const [weekday, starts, ends] of [
    [2, '10:00', '12:00'],
    [4, '15:00', '17:00'],
  ] as const) {
    const hours = { weekday, starts_at: Temporal.PlainTime.from(starts), ends_at: Temporal.PlainTime.from(ends) };
    await add(tx, court.code, 'reception-hours', {
      ...hours,
      room: '201',
      slot_minutes: 20,
      ...spread('booking', booking),
    });
  }
  await layOpenDay(tx, court.code);
  await layAnnouncement(tx, court.code);
}

function spread(name: string, text: { kk: string; ru: string; en: string }): Record<string, string> {
  return { [`${name}_kk`]: text.kk, [`${name}_ru`]: text.ru, [`${name}_en`]: text.en };
}
