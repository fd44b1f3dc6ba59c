import { findPersonByIin, openDemoAccount, openDemoOrganisation, registerPerson } from '#modules/identity';
import { addContact, proveContact } from '#modules/notices';
import type { Platform } from '#platform';
import type { Tx } from '#platform/db';
import type { PersonId } from '#platform/ids';
import type { DemoCast, DemoPerson } from '../plan/people.ts';
import { demoAct } from './acts.ts';
import { inChunks, type Progress } from './progress.ts';

/** Citizens who can be signed in as; the others are known to the registers and to their cases only. */
const ACCOUNTS_OF_CITIZENS = 24;

/** Organisations with a cabinet: their heads are among the citizens who can be signed in as. */
const ACCOUNTS_OF_ORGANISATIONS = 3;

export type PersonIds = ReadonlyMap<string, PersonId>;

/** Persons of the cast by IIN and its organisations with a cabinet by BIN; staff and the first citizens with confirmed accounts and proved contacts. */
export async function layPeople(platform: Platform, cast: DemoCast, progress: Progress): Promise<PersonIds> {
  const ids = new Map<string, PersonId>();
  const holders = [...cast.staff, ...cast.citizens.slice(0, ACCOUNTS_OF_CITIZENS)];
  const others = cast.citizens.slice(ACCOUNTS_OF_CITIZENS);
  await inChunks(holders, 20, progress, async (chunk) => {
    await platform.db.transact(demoAct('demo.open-accounts'), async (tx) => {
      tx.record({ kind: 'demo', id: 'people' }, { persons: chunk.length });
      for (const person of chunk) ids.set(person.iin, await openAccount(platform, tx, person));
    });
  });
  await inChunks(others, 50, progress, async (chunk) => {
    await platform.db.transact(demoAct('demo.register-persons'), async (tx) => {
      for (const person of chunk) ids.set(person.iin, await registerPerson(tx, person));
    });
  });
  await platform.db.transact(demoAct('demo.open-organisations'), async (tx) => {
    for (const { bin, kk, ru, head } of cast.organisations.slice(0, ACCOUNTS_OF_ORGANISATIONS)) {
      const known = { bin, nameKk: kk, nameRu: ru, headIin: head.iin };
      ids.set(bin, await openDemoOrganisation(platform, tx, known));
    }
  });
  return ids;
}

/** A start that was killed in the middle goes on where it was: a person is there with the account or not at all. */
async function openAccount(platform: Platform, tx: Tx, person: DemoPerson): Promise<PersonId> {
  const known = await findPersonByIin(tx, person.iin);
  if (known) return known.id;
  const { personId } = await openDemoAccount(platform, tx, { person });
  for (const [channel, address] of [
    ['sms', person.phone],
    ['email', person.email],
  ] as const) {
    const contact = await addContact(tx, { personId, channel, address });
    await proveContact(tx, contact, { by: 'subscriber_register', evidence: 'demo' });
  }
  return personId;
}
