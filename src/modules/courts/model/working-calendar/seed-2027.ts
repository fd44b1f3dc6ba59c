import type { CalendarYear } from './calendar-day.ts';
import { holiday, movedDayOff, holidayNames as of, religiousDayOff } from './holidays.ts';

const byLaw = {
  source: 'Holidays known in November 2026 laid on the days of 2027; no official calendar of 2027 seen',
  verified: false,
};
const constitution = {
  source: 'Ministry of Labour, 18.03.2026: Constitution Day is 15 March from 2027 on (press)',
  verified: false,
};
const lunar = {
  source: '10 Dhu al-Hijja 1448 by the Umm al-Qura calendar; the Muftiate announces the day',
  verified: false,
};

/** Working calendar of 2027, to be replaced by the official one when the Ministry publishes it. */
export const calendar2027: CalendarYear = {
  year: 2027,
  days: [
    holiday('2027-01-01', of.newYear, byLaw),
    holiday('2027-01-02', of.newYear, byLaw),
    movedDayOff('2027-01-04', '2027-01-02', of.newYear, byLaw),
    religiousDayOff('2027-01-07', of.orthodoxChristmas, byLaw),
    holiday('2027-03-08', of.womensDay, byLaw),
    holiday('2027-03-15', of.constitutionDay, constitution),
    holiday('2027-03-21', of.nauryz, byLaw),
    holiday('2027-03-22', of.nauryz, byLaw),
    holiday('2027-03-23', of.nauryz, byLaw),
    movedDayOff('2027-03-24', '2027-03-21', of.nauryz, byLaw),
    holiday('2027-05-01', of.unityDay, byLaw),
    movedDayOff('2027-05-03', '2027-05-01', of.unityDay, byLaw),
    holiday('2027-05-07', of.defenderDay, byLaw),
    holiday('2027-05-09', of.victoryDay, byLaw),
    movedDayOff('2027-05-10', '2027-05-09', of.victoryDay, byLaw),
    religiousDayOff('2027-05-16', of.kurbanAit, lunar),
    holiday('2027-07-06', of.capitalDay, byLaw),
    holiday('2027-10-25', of.republicDay, byLaw),
    holiday('2027-12-16', of.independenceDay, byLaw),
  ],
};
