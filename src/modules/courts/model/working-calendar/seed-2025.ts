import type { CalendarYear } from './calendar-day.ts';
import { extraWorkingDay, holiday, movedDayOff, holidayNames as of, religiousDayOff } from './holidays.ts';

const official = {
  source: 'Production calendar of the Ministry of Labour for 2025; eGov calendar of holidays (press, 2025)',
  verified: true,
};
const transfer = {
  source:
    'Order of the Minister of Labour: rest of Sunday 5 January 2025 moved to Friday 3 January (press, December 2024)',
  verified: true,
};

/** Working calendar of 2025; 30 August is a holiday for the last time. */
export const calendar2025: CalendarYear = {
  year: 2025,
  days: [
    holiday('2025-01-01', of.newYear, official),
    holiday('2025-01-02', of.newYear, official),
    movedDayOff('2025-01-03', '2025-01-05', of.newYear, transfer),
    extraWorkingDay('2025-01-05', '2025-01-03', of.newYear, transfer),
    religiousDayOff('2025-01-07', of.orthodoxChristmas, official),
    holiday('2025-03-08', of.womensDay, official),
    movedDayOff('2025-03-10', '2025-03-08', of.womensDay, official),
    holiday('2025-03-21', of.nauryz, official),
    holiday('2025-03-22', of.nauryz, official),
    holiday('2025-03-23', of.nauryz, official),
    movedDayOff('2025-03-24', '2025-03-22', of.nauryz, official),
    movedDayOff('2025-03-25', '2025-03-23', of.nauryz, official),
    holiday('2025-05-01', of.unityDay, official),
    holiday('2025-05-07', of.defenderDay, official),
    holiday('2025-05-09', of.victoryDay, official),
    religiousDayOff('2025-06-06', of.kurbanAit, official),
    holiday('2025-07-06', of.capitalDay, official),
    movedDayOff('2025-07-07', '2025-07-06', of.capitalDay, official),
    holiday('2025-08-30', of.constitutionDay, official),
    movedDayOff('2025-09-01', '2025-08-30', of.constitutionDay, official),
    holiday('2025-10-25', of.republicDay, official),
    movedDayOff('2025-10-27', '2025-10-25', of.republicDay, official),
    holiday('2025-12-16', of.independenceDay, official),
  ],
};
