import type { CalendarYear } from './calendar-day.ts';
import { holiday, movedDayOff, holidayNames as of, religiousDayOff } from './holidays.ts';

const official = {
  source: 'Production calendar of the Ministry of Labour for 2026; eGov calendar of holidays (press, January 2026)',
  verified: true,
};
const notRechecked = {
  source: 'eGov calendar of holidays of January 2026, not re-checked after the new Constitution came into force',
  verified: false,
};

/**
 * Working calendar of 2026. 30 August is absent: no holiday from 2026 on (Ministry of Labour, 18.03.2026),
 * though the calendar printed before the referendum still had it with 31 August.
 */
export const calendar2026: CalendarYear = {
  year: 2026,
  days: [
    holiday('2026-01-01', of.newYear, official),
    holiday('2026-01-02', of.newYear, official),
    religiousDayOff('2026-01-07', of.orthodoxChristmas, official),
    holiday('2026-03-08', of.womensDay, official),
    movedDayOff('2026-03-09', '2026-03-08', of.womensDay, official),
    holiday('2026-03-21', of.nauryz, official),
    holiday('2026-03-22', of.nauryz, official),
    holiday('2026-03-23', of.nauryz, official),
    movedDayOff('2026-03-24', '2026-03-21', of.nauryz, official),
    movedDayOff('2026-03-25', '2026-03-22', of.nauryz, official),
    holiday('2026-05-01', of.unityDay, official),
    holiday('2026-05-07', of.defenderDay, official),
    holiday('2026-05-09', of.victoryDay, official),
    movedDayOff('2026-05-11', '2026-05-09', of.victoryDay, official),
    religiousDayOff('2026-05-27', of.kurbanAit, official),
    holiday('2026-07-06', of.capitalDay, official),
    holiday('2026-10-25', of.republicDay, notRechecked),
    movedDayOff('2026-10-26', '2026-10-25', of.republicDay, notRechecked),
    holiday('2026-12-16', of.independenceDay, official),
  ],
};
