import { organisationRegister } from '#modules/egov';
import type { Platform } from '#platform';
import type { Tx } from '#platform/db';
import { newId, type PersonId } from '#platform/ids';
import { identityErrors } from '../errors.ts';
import { inIdentity } from '../store/tables.ts';

/** What the register says about an organisation. */
export interface KnownOrganisation {
  readonly bin: string;
  readonly nameKk: string;
  readonly nameRu: string;
  readonly headIin: string | undefined;
}

/** Asks the register before a transaction begins. @throws IDENTITY_ORGANISATION_UNKNOWN, and what the register throws */
export async function readOrganisationFromRegister(platform: Platform, bin: string): Promise<KnownOrganisation> {
  const found = await platform.ports.of(organisationRegister).findByBin(bin);
  if (!found) throw identityErrors('IDENTITY_ORGANISATION_UNKNOWN');
  const { nameKk, nameRu, head } = found;
  return { bin, nameKk, nameRu, headIin: head?.iin };
}

/** Enters an organisation that is party to a case, or brings its name and head up to date; opens no cabinet. */
export async function registerOrganisation(tx: Tx, known: KnownOrganisation): Promise<PersonId> {
  const now = tx.clock.now();
  const facts = {
    ...{ name_kk: known.nameKk, name_ru: known.nameRu },
    ...{ head_iin: known.headIin ?? null, register_read_at: now },
  };
  const { id } = await inIdentity(tx)
    .insertInto('identity.organisation')
    .values({ id: newId<PersonId>(), bin: known.bin, added_at: now, ...facts })
    .onConflict((conflict) => conflict.column('bin').doUpdateSet(facts))
    .returning('id')
    .executeTakeFirstOrThrow();
  tx.record({ kind: 'organisation', id, personId: id }, { entered: true });
  return id;
}
