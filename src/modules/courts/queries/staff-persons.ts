import { definePort } from '#platform';
import type { Reads, Tx } from '#platform/db';
import type { PersonId } from '#platform/ids';
import type { StaffName } from '../model/staff.ts';

/** Who stands behind an IIN. The composition root plugs in what identity and the register of persons know. */
export interface StaffPersons {
  /** The twelve digits, or nothing when they are no IIN. */
  readIin(text: string): string | undefined;
  /** The person, when the house knows one. */
  findByIin(on: Reads, iin: string): Promise<PersonId | undefined>;
  /** The person, entered under the name of the order when unknown. */
  enlist(tx: Tx, iin: string, name: StaffName): Promise<PersonId>;
}

export const staffPersons = definePort<StaffPersons>('courts.staff-persons');
