import type { ExpectedSigner } from '#modules/signatures';
import type { Reads } from '#platform/db';
import type { PersonId } from '#platform/ids';
import { personRow } from '../store/person-store.ts';
import { inIdentity } from '../store/tables.ts';
import { findPersonByIin } from './get-person.ts';
import { nameOf } from './holder-name.ts';

/** Numbers and name that must stand in the certificate of whoever is asked to sign; claims are proved by their signature. */
export async function getExpectedSigner(on: Reads, id: PersonId): Promise<ExpectedSigner | undefined> {
  const person = await personRow(on, id);
  if (person) return { kind: 'person', iin: person.iin, name: nameOf(person) };
  const organisation = await inIdentity(on)
    .selectFrom('identity.organisation')
    .select(['bin', 'name_kk', 'head_iin'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!organisation) return undefined;
  const { bin, name_kk: name, head_iin: iin } = organisation;
  const head = iin ? { iin, name: (await findPersonByIin(on, iin))?.name } : undefined;
  return { kind: 'organisation', bin, name, head };
}
