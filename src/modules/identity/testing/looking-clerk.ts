import { newId, type PersonId } from '#platform/ids';
import { lookUpPerson } from '../actions/look-up-person.ts';
import type { Iin } from '../model/identity-number.ts';
import type { IdentityHouse } from './identity-house.ts';

/** A clerk of court 7517, Қарауыл by name, looks an IIN up. */
export async function lookingClerk({ platform }: IdentityHouse, iin: string): Promise<void> {
  const ids = { accountId: newId<never>(), personId: newId<PersonId>() };
  const posts = [{ courtCode: '7517', role: 'registry_clerk' }];
  const clerk = { ...ids, sessionId: newId<never>(), displayName: 'Қарауыл Т.', posts };
  const principal = { ...clerk, kind: 'person', isConfirmed: true, lang: 'kk', mustGiveSecondFactor: false } as const;
  const actor = { kind: 'staff', ...ids, courtCode: '7517', role: 'registry_clerk' } as const;
  await lookUpPerson(platform, (action) => ({ actor, action }), principal, iin as Iin);
}
