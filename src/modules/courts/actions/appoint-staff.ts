import type { Tx } from '#platform/db';
import type { PersonId } from '#platform/ids';
import type { StaffName, StaffRole } from '../model/staff.ts';
import { addEntryIn } from './add-entry.ts';

export interface Appointment {
  readonly courtCode: string;
  readonly personId: PersonId;
  readonly name: StaffName;
  readonly role: StaffRole;
  readonly orderNumber?: string | undefined;
  /** Default: today. */
  readonly from?: Temporal.PlainDate | undefined;
  readonly source?: string | undefined;
  readonly verified?: boolean;
}

/** Gives a known person an office, in the caller's transaction. @returns the id of the post. @throws as addEntry */
export async function appointStaffIn(tx: Tx, given: Appointment): Promise<string> {
  const { courtCode, personId, name, role, verified } = given;
  const values = {
    ...{ surname: name.surname, given_name: name.givenName, patronymic: name.patronymic, role },
    ...{ order_number: given.orderNumber ?? null, valid_from: given.from ?? null, valid_to: null },
    source: given.source ?? null,
  };
  const entry = await addEntryIn(tx, {
    ...{ list: 'staff', courtCode, personId, values },
    ...(verified === undefined ? {} : { verified }),
  });
  return entry.id;
}
