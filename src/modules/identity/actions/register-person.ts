import { personRegister } from '#modules/egov';
import type { Platform } from '#platform';
import type { Tx } from '#platform/db';
import type { PersonId } from '#platform/ids';
import { identityErrors } from '../errors.ts';
import { type KnownPerson, saveKnownPerson } from '../store/person-store.ts';

/** Asks the register before a transaction begins. @throws IDENTITY_PERSON_UNKNOWN, and what the register throws */
export async function readPersonFromRegister(platform: Platform, iin: string): Promise<KnownPerson> {
  const person = await platform.ports.of(personRegister).findByIin(iin);
  if (!person) throw identityErrors('IDENTITY_PERSON_UNKNOWN');
  const { surname, given: givenName, patronymic, birthDate } = person;
  return { iin, surname, givenName, patronymic, birthDate };
}

/** Enters a person whom a register, a court or the demo knows, e.g. a respondent, or brings the name up to date. */
export async function registerPerson(tx: Tx, person: KnownPerson): Promise<PersonId> {
  const personId = await saveKnownPerson(tx, person);
  tx.record({ kind: 'person', id: personId, personId }, { entered: true });
  return personId;
}
