import {
  compareNames,
  findOrganisationByBin,
  findPersonByIin,
  type KnownOrganisation,
  type KnownPerson,
  parseBin,
  parseIin,
  readOrganisationFromRegister,
  readPersonFromRegister,
} from '#modules/identity';
import type { Platform } from '#platform';
import { isHouseError } from '#platform/errors';
import type { PersonId } from '#platform/ids';
import type { PartyStanding } from '../model/import/plan-import.ts';
import type { NationalParty } from '../model/national-case.ts';

/** A party with what the registers say today, or what is known here when they are silent; asked before a transaction. */
export interface FoundParty {
  readonly standing: PartyStanding;
  readonly person?: KnownPerson;
  readonly organisation?: KnownOrganisation;
  /** Person or organisation that is known here. */
  readonly holder?: PersonId;
}

/** Every party of the record at the registers, by key. A silent register stops nobody. */
export async function gatherParties(
  platform: Platform,
  parties: readonly NationalParty[],
): Promise<ReadonlyMap<string, FoundParty>> {
  const found = await Promise.all(parties.map(async (party) => [party.key, await findParty(platform, party)] as const));
  return new Map(found);
}

async function findParty(platform: Platform, { number, name }: NationalParty): Promise<FoundParty> {
  if (number === undefined) return { standing: 'without_number' };
  const isNumber = name.kind === 'person' ? parseIin(number).ok : parseBin(number).ok;
  if (!isNumber) return { standing: 'not_in_register' };
  try {
    return name.kind === 'person'
      ? standingOf(name, { person: await readPersonFromRegister(platform, number) })
      : { standing: 'known', organisation: await readOrganisationFromRegister(platform, number) };
  } catch (thrown) {
    if (!isHouseError(thrown) || !/^(EGOV_|IDENTITY_)/.test(thrown.code)) throw thrown;
    if (thrown.code.startsWith('IDENTITY_')) return { standing: 'not_in_register' };
    return await knownHere(platform, number, name);
  }
}

type OwnName = Extract<NationalParty['name'], { kind: 'person' }>;

/** Another's name under the number: linked, the case would be open to a stranger. */
function standingOf(name: OwnName, { person }: { readonly person: KnownPerson }): FoundParty {
  const registered = { surname: person.surname, givenName: person.givenName, patronymic: person.patronymic ?? null };
  const isOther = compareNames({ ...name, patronymic: name.patronymic ?? null }, registered) === 'different';
  return isOther ? { standing: 'name_differs' } : { standing: 'known', person };
}

async function knownHere({ reads }: Platform, number: string, name: NationalParty['name']): Promise<FoundParty> {
  if (name.kind === 'organisation') {
    const organisation = await findOrganisationByBin(reads, number);
    return organisation ? { standing: 'known', holder: organisation.id } : { standing: 'silent' };
  }
  const person = await findPersonByIin(reads, number);
  if (!person?.name) return { standing: 'silent' };
  const isOther = compareNames({ ...name, patronymic: name.patronymic ?? null }, person.name) === 'different';
  return isOther ? { standing: 'name_differs' } : { standing: 'known', holder: person.id };
}
