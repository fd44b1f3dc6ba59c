import { sql } from 'kysely';
import type { Reads } from '#platform/db';
import type { PersonId } from '#platform/ids';
import { inIdentity, type OrganisationRow } from '../store/tables.ts';

/** A legal person; its id is a person id wherever parties are named. */
export interface Organisation {
  readonly id: PersonId;
  readonly bin: string;
  readonly nameKk: string;
  readonly nameRu: string;
}

export async function findOrganisation(on: Reads, id: PersonId): Promise<Organisation | undefined> {
  const row = await inIdentity(on)
    .selectFrom('identity.organisation')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row && organisationOf(row);
}

export async function findOrganisationByBin(on: Reads, bin: string): Promise<Organisation | undefined> {
  const row = await inIdentity(on)
    .selectFrom('identity.organisation')
    .selectAll()
    .where('bin', '=', bin)
    .executeTakeFirst();
  return row && organisationOf(row);
}

/** Organisations whose cabinet this person has opened as their head. */
export async function listOrganisationsOf(on: Reads, iin: string): Promise<readonly Organisation[]> {
  const rows = await inIdentity(on)
    .selectFrom('identity.organisation as o')
    .innerJoin('identity.account as a', 'a.organisation_id', 'o.id')
    .selectAll('o')
    .where('o.head_iin', '=', iin)
    .orderBy('o.name_kk')
    .execute();
  return rows.map(organisationOf);
}

function organisationOf(row: OrganisationRow): Organisation {
  return { id: row.id, bin: row.bin, nameKk: row.name_kk, nameRu: row.name_ru };
}

/** The heads whom the register names, as persons the house knows, by organisation. */
export async function headsOf(on: Reads, organisations: readonly PersonId[]): Promise<ReadonlyMap<PersonId, PersonId>> {
  if (organisations.length === 0) return new Map();
  const rows = await inIdentity(on)
    .selectFrom('identity.organisation as o')
    .innerJoin('identity.person as p', (join) =>
      join.onRef('p.iin', '=', 'o.head_iin').on(sql<boolean>`not p.is_claim`),
    )
    .select(['o.id as organisation', 'p.id as head'])
    .where('o.id', 'in', [...new Set(organisations)])
    .execute();
  return new Map(rows.map(({ organisation, head }) => [organisation, head]));
}

/** Organisations that the register says this person heads, whether their cabinet is open or not. */
export async function organisationsHeadedBy(on: Reads, personId: PersonId): Promise<readonly PersonId[]> {
  const rows = await inIdentity(on)
    .selectFrom('identity.person as p')
    .innerJoin('identity.organisation as o', 'o.head_iin', 'p.iin')
    .select('o.id')
    .where('p.id', '=', personId)
    .where(sql<boolean>`not p.is_claim`)
    .execute();
  return rows.map(({ id }) => id);
}
