import {
  compareNames,
  findPersonByIin,
  type Iin,
  identityErrors,
  iinFacts,
  type KnownPerson,
  type PersonName,
  parseIin,
  readPersonFromRegister,
  registerPerson,
} from '#modules/identity';
import type { Platform } from '#platform';
import type { Tx } from '#platform/db';
import { isHouseError } from '#platform/errors';
import type { PersonId } from '#platform/ids';
import { courtsErrors } from '../errors.ts';
import type { FieldValues } from '../model/lists/field.ts';

/** Who is to be appointed: somebody the house knows, or somebody to be entered with the appointment. */
export type NewStaff = { readonly personId: PersonId } | { readonly enter: KnownPerson };

/**
 * Finds the holder of the typed IIN before the transaction begins: the register may be slow. The name of the order must
 * be the holder's, so that an office is never given to another person by a wrong digit.
 * @throws COURTS_PERSON_UNKNOWN, COURTS_NAME_NOT_OF_IIN, IDENTITY_NUMBER_…, IDENTITY_PERSON_UNKNOWN, EGOV_…
 */
export async function lookUpNewStaff(platform: Platform, values: FieldValues): Promise<NewStaff> {
  if (!values.iin) throw courtsErrors('COURTS_PERSON_UNKNOWN', { field: 'iin' });
  const reading = parseIin(String(values.iin));
  if (!reading.ok) throw identityErrors(reading.refusal, { field: 'iin' });
  const ordered = nameOf(values);
  const person = await findPersonByIin(platform.reads, reading.value);
  if (person) {
    mustBeHisName(person.name, ordered);
    return { personId: person.id };
  }
  const enter = await askRegister(platform, reading.value, ordered);
  mustBeHisName({ ...enter, patronymic: enter.patronymic ?? null }, ordered);
  return { enter };
}

/** The person of the appointment, entered when new. */
export async function personOfNewStaff(tx: Tx, found: NewStaff): Promise<PersonId> {
  return 'personId' in found ? found.personId : await registerPerson(tx, found.enter);
}

/** A court without an agreement with the register enters its staff by the order of appointment. */
async function askRegister(platform: Platform, iin: Iin, ordered: PersonName): Promise<KnownPerson> {
  try {
    return await readPersonFromRegister(platform, iin);
  } catch (thrown) {
    const { birthDate } = iinFacts(iin);
    if (!isHouseError(thrown, 'EGOV_NOT_CONNECTED') || !birthDate) throw thrown;
    return { ...ordered, iin, birthDate, patronymic: ordered.patronymic ?? undefined };
  }
}

function mustBeHisName(his: PersonName | undefined, ordered: PersonName): void {
  if (his && compareNames(his, ordered) === 'different') throw courtsErrors('COURTS_NAME_NOT_OF_IIN', { field: 'iin' });
}

function nameOf({ surname, given_name: givenName, patronymic }: FieldValues): PersonName {
  return {
    surname: String(surname),
    givenName: String(givenName),
    patronymic: patronymic ? String(patronymic) : null,
  };
}
