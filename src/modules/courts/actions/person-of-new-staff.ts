import type { Platform } from '#platform';
import type { Tx } from '#platform/db';
import type { PersonId } from '#platform/ids';
import { courtsErrors } from '../errors.ts';
import type { FieldValues } from '../model/lists/field.ts';
import { staffPersons } from '../queries/staff-persons.ts';

/** Who is appointed, by the IIN that was typed. @throws COURTS_PERSON_UNKNOWN, COURTS_IIN_WRONG */
export async function personOfNewStaff(platform: Platform, tx: Tx, values: FieldValues): Promise<PersonId> {
  if (!values.iin) throw courtsErrors('COURTS_PERSON_UNKNOWN');
  const persons = platform.ports.of(staffPersons);
  const iin = persons.readIin(String(values.iin));
  if (!iin) throw courtsErrors('COURTS_IIN_WRONG');
  return await persons.enlist(tx, iin, {
    surname: String(values.surname),
    givenName: String(values.given_name),
    patronymic: values.patronymic ? String(values.patronymic) : null,
  });
}
