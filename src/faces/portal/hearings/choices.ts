import {
  type Court,
  type Courtroom,
  getWorkingCalendar,
  listCourts,
  listRooms,
  listStaff,
  type StaffMember,
  type WorkingCalendar,
} from '#modules/courts';
import { KeptReading } from '#shell';

export interface CourtChoices {
  readonly rooms: readonly Courtroom[];
  readonly judges: readonly StaffMember[];
}

/** Working courts of the day by code. */
export const courtsKept = new KeptReading<readonly Court[]>(
  () => 'courts:*',
  async ({ reads }) => await listCourts(reads),
);

export const calendarKept = new KeptReading<WorkingCalendar>(
  () => 'courts:calendar',
  async ({ reads }) => await getWorkingCalendar(reads),
);

/** Rooms and judges of a court, by its code. */
export const choicesKept = new KeptReading<CourtChoices>(
  (code) => `courts:${code}`,
  async ({ reads }, code) => {
    const [rooms, judges] = await Promise.all([
      listRooms(reads, code),
      listStaff(reads, { court: code, roles: ['judge', 'chairperson'] }),
    ]);
    return { rooms, judges };
  },
);
