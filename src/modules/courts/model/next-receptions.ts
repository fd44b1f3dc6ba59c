import type { ReceptionException, ReceptionHours } from './court-services.ts';
import { CalendarYearMissing, type WorkingCalendar } from './working-calendar/working-calendar.ts';

/** One time at which the chairperson receives people. */
export interface Reception {
  readonly day: Temporal.PlainDate;
  readonly startsAt: Temporal.PlainTime;
  readonly endsAt: Temporal.PlainTime;
  readonly room: string;
  readonly hours: ReceptionHours;
  /** Set when that day differs from the weekly hours. */
  readonly exception: ReceptionException | null;
}

/** No weekly hours promise anything further away. */
const HORIZON_DAYS = 92;

interface Asked {
  readonly hours: readonly ReceptionHours[];
  readonly exceptions: readonly ReceptionException[];
  readonly calendar: WorkingCalendar;
  /** Receptions that end at this moment or before are over. */
  readonly from: Temporal.PlainDateTime;
  readonly count: number;
}

/**
 * The nearest receptions: weekly hours except on holidays, other hours where an exception names them, none on a day off.
 * Stops at a year whose calendar is unknown rather than promise a holiday.
 */
export function nextReceptions({ hours, exceptions, calendar, from, count }: Asked): Reception[] {
  const found: Reception[] = [];
  const first = from.toPlainDate();
  for (let ahead = 0; ahead <= HORIZON_DAYS && found.length < count; ahead += 1) {
    const day = first.add({ days: ahead });
    const exception = exceptions.find((one) => one.day.equals(day)) ?? null;
    if (exception ? !exception.hours : isHoliday(calendar, day)) continue;
    const ofDay = receptionsOf(day, hours, exception);
    found.push(...ofDay.filter(({ endsAt }) => Temporal.PlainDateTime.compare(day.toPlainDateTime(endsAt), from) > 0));
  }
  return found.slice(0, count);
}

function receptionsOf(
  day: Temporal.PlainDate,
  hours: readonly ReceptionHours[],
  exception: ReceptionException | null,
): Reception[] {
  const holding = hours.filter(
    ({ validFrom, validTo }) =>
      Temporal.PlainDate.compare(validFrom, day) <= 0 && (!validTo || Temporal.PlainDate.compare(day, validTo) <= 0),
  );
  const usual = holding.filter(({ weekday }) => weekday === day.dayOfWeek);
  if (!exception?.hours) return usual.map((one) => receptionAt(day, one, one, one.room, null));
  const nearest = usual[0] ?? holding[0];
  return nearest ? [receptionAt(day, nearest, exception.hours, exception.room ?? nearest.room, exception)] : [];
}

function receptionAt(
  day: Temporal.PlainDate,
  hours: ReceptionHours,
  { startsAt, endsAt }: { startsAt: Temporal.PlainTime; endsAt: Temporal.PlainTime },
  room: string,
  exception: ReceptionException | null,
): Reception {
  return { day, startsAt, endsAt, room, hours, exception };
}

/** A plain weekend hinders nobody: who receives on Saturdays has said so. An unknown year is not promised. */
function isHoliday(calendar: WorkingCalendar, day: Temporal.PlainDate): boolean {
  try {
    const status = calendar.statusOf(day);
    return !status.isWorking && status.reason !== 'weekend';
  } catch (thrown) {
    if (thrown instanceof CalendarYearMissing) return true;
    throw thrown;
  }
}
