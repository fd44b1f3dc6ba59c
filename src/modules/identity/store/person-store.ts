import { sql } from 'kysely';
import type { Reads, Tx } from '#platform/db';
import { newId, type PersonId } from '#platform/ids';
import type { PersonName } from '../model/person-name.ts';
import { inIdentity, type PersonRow } from './tables.ts';

/** What a register, a clerk or the demo says about a person. */
export interface KnownPerson {
  readonly iin: string;
  readonly surname: string;
  readonly givenName: string;
  readonly patronymic?: string | undefined;
  readonly birthDate: Temporal.PlainDate;
}

/** A literal, not a parameter: a generic plan of a prepared statement does not find the partial index otherwise. */
const onlyKnown = sql<boolean>`not is_claim`;

/** Adds the holder of an IIN, or brings his names to what the register says now. Never touches claims. */
export async function saveKnownPerson(tx: Tx, known: KnownPerson): Promise<PersonId> {
  const now = tx.clock.now();
  const facts = {
    surname: known.surname,
    given_name: known.givenName,
    patronymic: known.patronymic ?? null,
    birth_date: known.birthDate,
    register_read_at: now,
  };
  const { id } = await inIdentity(tx)
    .insertInto('identity.person')
    .values({ id: newId<PersonId>(), iin: known.iin, is_claim: false, added_at: now, ...facts })
    .onConflict((conflict) => conflict.column('iin').where(onlyKnown).doUpdateSet(facts))
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Adds the holder of an IIN by the name in his certificate, until a register says more. */
export async function saveNamedPerson(
  tx: Tx,
  iin: string,
  { surname, givenName, patronymic }: PersonName,
): Promise<PersonId> {
  const id = newId<PersonId>();
  await inIdentity(tx)
    .insertInto('identity.person')
    .values({
      ...{ id, iin, is_claim: false, surname, given_name: givenName, patronymic },
      ...{ birth_date: null, register_read_at: null, added_at: tx.clock.now() },
    })
    .execute();
  return id;
}

/** A row for somebody who says that the IIN is his: it carries nothing of the real holder. */
export async function insertClaim(tx: Tx, iin: string, birthDate: Temporal.PlainDate | null): Promise<PersonId> {
  const id = newId<PersonId>();
  await inIdentity(tx)
    .insertInto('identity.person')
    .values({
      id,
      iin,
      is_claim: true,
      surname: null,
      given_name: null,
      patronymic: null,
      birth_date: birthDate,
      register_read_at: null,
      added_at: tx.clock.now(),
    })
    .execute();
  return id;
}

export async function personRow(on: Reads, id: PersonId): Promise<PersonRow | undefined> {
  return await inIdentity(on).selectFrom('identity.person').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The holder of the IIN, never a claim. */
export async function knownPersonRow(on: Reads, iin: string): Promise<PersonRow | undefined> {
  return await inIdentity(on)
    .selectFrom('identity.person')
    .selectAll()
    .where('iin', '=', iin)
    .where('is_claim', '=', false)
    .executeTakeFirst();
}
