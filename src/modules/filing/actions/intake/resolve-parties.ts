import type { OrganisationId, ParticipantName } from '#modules/cases';
import {
  findOrganisationByBin,
  findPersonByIin,
  type KnownOrganisation,
  type KnownPerson,
  readOrganisationFromRegister,
  readPersonFromRegister,
  registerOrganisation,
  registerPerson,
} from '#modules/identity';
import type { Platform } from '#platform';
import type { Tx } from '#platform/db';
import { isHouseError } from '#platform/errors';
import type { PersonId } from '#platform/ids';
import { type Party, partyName } from '../../model/forms/party.ts';
import type { PartyRow } from '../../store/filing-store.ts';

/** A party with what a register says today; asked before a transaction. */
export interface ResolvedParty {
  readonly row: PartyRow;
  readonly person?: KnownPerson;
  readonly organisation?: KnownOrganisation;
  /** The register did not answer; it is asked again. */
  readonly isUnanswered?: boolean;
}

/** A register that is silent, or does not know the number, leaves the party as it was typed. */
export async function resolveParties(platform: Platform, rows: readonly PartyRow[]): Promise<readonly ResolvedParty[]> {
  return await Promise.all(rows.map((row) => resolve(platform, row)));
}

async function resolve(platform: Platform, row: PartyRow): Promise<ResolvedParty> {
  const { number, kind } = row.party;
  if (!number) return { row };
  try {
    return kind === 'organisation'
      ? { row, organisation: await readOrganisationFromRegister(platform, number) }
      : { row, person: await readPersonFromRegister(platform, number) };
  } catch (thrown) {
    if (!isHouseError(thrown) || !/^(EGOV_|IDENTITY_)/.test(thrown.code)) throw thrown;
    // A court without registers waits for nobody.
    return { row, isUnanswered: thrown.code.startsWith('EGOV_REGISTER_') };
  }
}

/** The name under which a party enters the case, known to the house as far as a register or an account knows it. */
export async function nameInCase(
  tx: Tx,
  { row: { party }, person, organisation }: ResolvedParty,
  filer: { readonly id: PersonId; readonly number: string | undefined } | undefined,
): Promise<ParticipantName> {
  if (party.kind === 'organisation') return await organisationInCase(tx, party, organisation);
  const personId =
    filer && party.number !== undefined && party.number === filer.number
      ? filer.id
      : person
        ? await registerPerson(tx, person)
        : party.number && (await findPersonByIin(tx, party.number))?.id;
  const typed = { surname: party.surname ?? '', givenName: party.givenName ?? '', patronymic: party.patronymic };
  const known = person ? { ...person, patronymic: person.patronymic ?? undefined } : typed;
  const { surname, givenName, patronymic } = known;
  return {
    ...{ kind: 'person', surname: surname || partyName(party), givenName },
    ...(personId ? { personId } : {}),
    ...(patronymic ? { patronymic } : {}),
  };
}

async function organisationInCase(
  tx: Tx,
  party: Party,
  known: KnownOrganisation | undefined,
): Promise<ParticipantName> {
  const stored = party.number ? await findOrganisationByBin(tx, party.number) : undefined;
  const id = known ? await registerOrganisation(tx, known) : stored?.id;
  const name = partyName(party);
  return {
    ...{
      kind: 'organisation',
      kk: known?.nameKk ?? stored?.nameKk ?? name,
      ru: known?.nameRu ?? stored?.nameRu ?? name,
    },
    ...(id ? { organisationId: id as string as OrganisationId } : {}),
  };
}
