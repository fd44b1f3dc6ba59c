import type { PersonId } from '#platform/ids';
import type { Dated } from './court.ts';

/** Offices of a court; `republican_administrator` is held at the Supreme Court only. */
export const STAFF_ROLES = [
  'chairperson',
  'judge',
  'registry_clerk',
  'hearing_secretary',
  'administrator',
  'press_officer',
  'archivist',
  'bailiff',
  'republican_administrator',
] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** The name as the order of appointment has it. */
export interface StaffName {
  readonly surname: string;
  readonly givenName: string;
  readonly patronymic: string | null;
}

export interface StaffMember extends StaffName, Dated {
  readonly id: string;
  readonly courtCode: string;
  readonly personId: PersonId;
  readonly role: StaffRole;
  readonly orderNumber: string | null;
  readonly version: number;
}

/** «Әлиева Гүлнар Маратқызы»: as lists of the court name a judge. */
export function judgeFullName({ surname, givenName, patronymic }: StaffName): string {
  return [surname, givenName, patronymic].filter((part) => part).join(' ');
}

/** «Әлиева Г. М.»: surname and initials, as lists and boards show a member of staff. */
export function shortStaffName({ surname, givenName, patronymic }: StaffName): string {
  const initials = [givenName, patronymic].filter((part) => part).map((part) => `${[...(part ?? '')][0]}.`);
  return [surname, ...initials].join(' ');
}
