import type { Reads } from '#platform/db';
import type { PersonId } from '#platform/ids';
import { identityErrors } from '../errors.ts';
import type { PersonName } from '../model/person-name.ts';
import { knownPersonRow, personRow } from '../store/person-store.ts';
import { inIdentity, type PersonRow } from '../store/tables.ts';
import { nameOf } from './holder-name.ts';

/** A natural person. For a claim the name is undefined: nothing of the real holder of the IIN is known there. */
export interface Person {
  readonly id: PersonId;
  readonly iin: string;
  readonly isClaim: boolean;
  readonly name: PersonName | undefined;
  readonly birthDate: Temporal.PlainDate | undefined;
}

/** Callers decide whether their reader may see it and leave a look. @throws IDENTITY_PERSON_UNKNOWN */
export async function getPerson(on: Reads, id: PersonId): Promise<Person> {
  const row = await personRow(on, id);
  if (!row) throw identityErrors('IDENTITY_PERSON_UNKNOWN');
  return personOf(row);
}

/** The known holder of an IIN, never somebody who merely claims it. Never shown to visitors: see `lookUpPerson`. */
export async function findPersonByIin(on: Reads, iin: string): Promise<Person | undefined> {
  const row = await knownPersonRow(on, iin);
  return row && personOf(row);
}

/** Names of persons by id, for lists: claims and organisations are absent from the map. */
export async function personNames(on: Reads, ids: readonly PersonId[]): Promise<ReadonlyMap<PersonId, PersonName>> {
  if (ids.length === 0) return new Map();
  const rows = await inIdentity(on)
    .selectFrom('identity.person')
    .select(['id', 'surname', 'given_name', 'patronymic'])
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(
    rows.flatMap((row) => {
      const name = nameOf(row);
      return name ? [[row.id, name] as const] : [];
    }),
  );
}

function personOf(row: PersonRow): Person {
  return {
    id: row.id,
    iin: row.iin,
    isClaim: row.is_claim,
    name: nameOf(row),
    birthDate: row.birth_date ?? undefined,
  };
}
