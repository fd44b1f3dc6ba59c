import { surnameAndInitials } from '#modules/identity';
import {
  bookReception,
  callOffVisit,
  listOpenDayPlaces,
  listReceptionSlots,
  type ReceptionSlot,
  registerForOpenDay,
} from '#modules/visits';
import type { Platform } from '#platform';
import { isHouseError } from '#platform/errors';
import { demoCourts } from '../plan/courts.ts';
import { at, type DemoCast } from '../plan/people.ts';
import {
  type PlannedReception,
  type PlannedRegistration,
  plannedReceptions,
  plannedRegistrations,
  plannedSchool,
} from '../plan/visits.ts';
import { demoAct } from './acts.ts';
import { openDoorsAgain } from './open-days.ts';
import type { PersonIds } from './people.ts';

/** The court whose open-door day has no place left. */
const FULL = demoCourts[2]?.code;
/** Days of reception that have visitors already. */
const RECEPTIONS_AHEAD = 2;

interface Booking {
  readonly platform: Platform;
  readonly cast: DemoCast;
  readonly ids: PersonIds;
  readonly courtCode: string;
}

/** Visitors of the next receptions and of the open-door day, booked by the doors of the site and the kiosk; what has some is left alone. */
export async function layVisits(platform: Platform, cast: DemoCast, ids: PersonIds): Promise<void> {
  for (const court of demoCourts) {
    const booking = { platform, cast, ids, courtCode: court.code };
    await layReceptions(booking);
    await openDoorsAgain(platform, court.code);
    await layRegistrations(booking);
  }
}

async function layReceptions(booking: Booking): Promise<void> {
  const slots = await listReceptionSlots(booking.platform.reads, booking.courtCode);
  const days = [...Map.groupBy(slots, ({ day }) => day.toString()).values()].slice(0, RECEPTIONS_AHEAD);
  for (const ofDay of days) {
    if (ofDay.some(({ isFree }) => !isFree)) continue;
    for (const planned of plannedReceptions[planOf(ofDay)] ?? []) {
      const slot = ofDay[planned.slot];
      if (slot) await unlessTaken(() => bookOne(booking, planned, slot));
    }
  }
}

/** The courts of the demo receive twice a week: each of the two days has its visitors. */
const planOf = ([first]: readonly ReceptionSlot[]): number => ((first?.day.dayOfWeek ?? 1) < 4 ? 0 : 1);

async function bookOne(booking: Booking, planned: PlannedReception, { startsAt }: ReceptionSlot): Promise<void> {
  const { platform } = booking;
  const visitor = visitorOf(booking, planned);
  if (!visitor) return;
  const { topic, isCalledOff } = planned;
  const { code } = await bookReception(platform, demoAct('demo.book-reception'), { ...visitor, startsAt, topic });
  if (!isCalledOff) return;
  await callOffVisit(platform, demoAct('demo.call-off-visit'), { code, network: visitor.network });
}

async function layRegistrations(booking: Booking): Promise<void> {
  const { platform, courtCode } = booking;
  const [first] = await listOpenDayPlaces(platform.reads, courtCode);
  if (!first || first.openDay.capacity === null || first.left !== first.openDay.capacity) return;
  const act = demoAct('demo.register-for-open-day');
  for (const planned of [...plannedRegistrations, ...(courtCode === FULL ? plannedSchool : [])]) {
    const visitor = visitorOf(booking, planned);
    if (!visitor) continue;
    const registration = { ...visitor, openDayId: first.openDay.id, people: planned.people };
    await unlessTaken(() => registerForOpenDay(platform, act, registration));
  }
}

/** A person of the site was quicker: the demo leaves it to them. */
async function unlessTaken(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (thrown) {
    if (!isHouseError(thrown)) throw thrown;
  }
}

/** Each from a network of its own, so that the limits of a lobby do not stop the demo. */
function visitorOf({ cast, ids, courtCode }: Booking, { citizen, way, lang }: PlannedReception | PlannedRegistration) {
  const person = at(cast.citizens, citizen + Number(courtCode.slice(2)));
  const holder = at(cast.citizens, citizen);
  const personId = ids.get(holder.iin);
  const network = `demo:${courtCode}:${citizen}`;
  if (way === 'kiosk') {
    return {
      courtCode,
      name: surnameAndInitials(person),
      lang,
      source: 'kiosk',
      visitor: { way: 'code' },
      network,
    } as const;
  }
  if (!personId) return undefined;
  const visitor = { way: 'account', personId } as const;
  return { courtCode, name: surnameAndInitials(holder), lang, source: 'site', visitor, network } as const;
}
