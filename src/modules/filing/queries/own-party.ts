import { organisationRegister, personRegister } from '#modules/egov';
import { findOrganisation, getPerson } from '#modules/identity';
import { belongsToPerson, listContacts } from '#modules/notices';
import type { Platform } from '#platform';
import { isHouseError } from '#platform/errors';
import type { Principal } from '#platform/http';
import type { Party } from '../model/forms/party.ts';

/**
 * The one who is signed in, as a party: what is known is not asked again. Name, birth date and address only of a proved
 * account; a register that is silent leaves them empty.
 */
export async function ownParty(platform: Platform, principal: Principal): Promise<Omit<Party, 'key'>> {
  const contacts = await contactsOf(platform, principal);
  return principal.kind === 'organisation'
    ? { ...(await ownOrganisation(platform, principal)), ...contacts }
    : { ...(await ownPerson(platform, principal)), ...contacts };
}

async function contactsOf({ reads }: Platform, { personId }: Principal): Promise<Pick<Party, 'phone' | 'email'>> {
  const proved = (await listContacts(reads, personId)).filter(belongsToPerson);
  const phone = proved.findLast(({ channel }) => channel === 'sms')?.address;
  const email = proved.findLast(({ channel }) => channel === 'email')?.address;
  return { ...(phone ? { phone } : {}), ...(email ? { email } : {}) };
}

async function ownPerson(platform: Platform, { personId, isConfirmed }: Principal): Promise<Omit<Party, 'key'>> {
  const { iin, name, birthDate } = await getPerson(platform.reads, personId);
  const party = { kind: 'person', number: iin, register: 'found' } as const;
  if (!isConfirmed) return { ...party, register: 'not-asked' };
  const address = await askedOr(undefined, async () => {
    const found = await platform.ports.of(personRegister).findByIin(iin);
    return found?.address?.line;
  });
  return {
    ...party,
    ...(name ? { surname: name.surname, givenName: name.givenName } : {}),
    ...(name?.patronymic ? { patronymic: name.patronymic } : {}),
    ...(birthDate ? { birthDate: birthDate.toString() } : {}),
    ...(address ? { address } : {}),
  };
}

async function ownOrganisation(platform: Platform, { personId, lang }: Principal): Promise<Omit<Party, 'key'>> {
  const organisation = await findOrganisation(platform.reads, personId);
  if (!organisation) return { kind: 'organisation', register: 'not-asked' };
  const { bin, nameKk, nameRu } = organisation;
  const address = await askedOr(undefined, async () => {
    const found = await platform.ports.of(organisationRegister).findByBin(bin);
    return found?.legalAddress;
  });
  return {
    ...{ kind: 'organisation', number: bin, register: 'found', name: lang === 'ru' ? nameRu : nameKk },
    ...(address ? { address } : {}),
  };
}

/** A register that fails takes nothing from the person but typing. */
export async function askedOr<Value>(otherwise: Value, ask: () => Promise<Value>): Promise<Value> {
  try {
    return await ask();
  } catch (thrown) {
    if (isHouseError(thrown) && thrown.code.startsWith('EGOV_')) return otherwise;
    throw thrown;
  }
}
