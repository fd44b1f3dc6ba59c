import type { OrganisationId, ParticipantName, ParticipantRole } from '#modules/cases';
import { registerOrganisation, registerPerson } from '#modules/identity';
import type { Tx } from '#platform/db';
import type { PersonId } from '#platform/ids';
import type { NationalParty } from '../../model/national-case.ts';
import type { FoundParty } from '../../queries/gather-parties.ts';

export interface NamedParty {
  readonly party: NationalParty;
  readonly role: ParticipantRole;
  readonly name: ParticipantName;
  readonly joinedOn: Temporal.PlainDate;
  readonly leftOn: Temporal.PlainDate | undefined;
}

/** The names stay those of the record; only who is known by the number under the same name is linked to a person. */
export async function nameParties(
  tx: Tx,
  parties: readonly NationalParty[],
  found: ReadonlyMap<string, FoundParty>,
): Promise<readonly NamedParty[]> {
  const named: NamedParty[] = [];
  for (const party of parties) {
    const { role, joinedOn, leftOn } = party;
    const name = nameOf(party, await holderOf(tx, found.get(party.key)));
    named.push({ party, role: role as ParticipantRole, name, joinedOn, leftOn });
  }
  return named;
}

async function holderOf(tx: Tx, found: FoundParty | undefined): Promise<PersonId | undefined> {
  if (found?.person) return await registerPerson(tx, found.person);
  if (found?.organisation) return await registerOrganisation(tx, found.organisation);
  return found?.holder;
}

function nameOf({ name }: NationalParty, holder: PersonId | undefined): ParticipantName {
  if (name.kind === 'organisation') {
    const organisation = holder ? { organisationId: holder as string as OrganisationId } : {};
    return { kind: 'organisation', kk: name.kk, ru: name.ru, ...organisation };
  }
  const { surname, givenName, patronymic } = name;
  return {
    ...{ kind: 'person', surname, givenName },
    ...(patronymic ? { patronymic } : {}),
    ...(holder ? { personId: holder } : {}),
  };
}
