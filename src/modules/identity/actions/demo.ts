import { definePort, type Platform } from '#platform';
import type { Act } from '#platform/audit';
import type { Tx } from '#platform/db';
import type { Lang } from '#platform/i18n';
import type { AccountId, PersonId } from '#platform/ids';
import { takeAttempt } from '#platform/limits';
import { identityErrors } from '../errors.ts';
import { guessingPace } from '../model/attempt-pace.ts';
import { insertAccount, lockAccountsOf } from '../store/account-store.ts';
import { type KnownPerson, saveKnownPerson } from '../store/person-store.ts';
import { inIdentity } from '../store/tables.ts';
import { openSession } from './open-session.ts';
import { type KnownOrganisation, registerOrganisation } from './register-organisation.ts';
import type { SignedIn } from './sign-in.ts';
import type { Whereabouts } from './whereabouts.ts';

/** The code printed in the console of a demo that other machines can reach; undefined while only this one can. */
export const demoCode = definePort<{ readonly code: string | undefined }>('identity.demo-code');

/** A confirmed account for an invented person. @throws IDENTITY_DEMO_ONLY */
export async function openDemoAccount(
  platform: Platform,
  tx: Tx,
  { person, lang = 'kk' }: { readonly person: KnownPerson; readonly lang?: Lang },
): Promise<{ readonly personId: PersonId; readonly accountId: AccountId }> {
  if (platform.config.mode !== 'demo') throw identityErrors('IDENTITY_DEMO_ONLY');
  const personId = await saveKnownPerson(tx, person);
  const accountId = await insertAccount(tx, { identifier: person.iin, personId, lang, confirmedBy: 'demo' });
  tx.record({ kind: 'account', id: accountId, personId }, { ground: 'demo' });
  return { personId, accountId };
}

/** A cabinet of an invented organisation, opened once. @throws IDENTITY_DEMO_ONLY */
export async function openDemoOrganisation(
  platform: Platform,
  tx: Tx,
  known: KnownOrganisation,
  lang: Lang = 'kk',
): Promise<PersonId> {
  if (platform.config.mode !== 'demo') throw identityErrors('IDENTITY_DEMO_ONLY');
  const organisationId = await registerOrganisation(tx, known);
  const isOpen = (await lockAccountsOf(tx, known.bin)).length > 0;
  if (!isOpen) await insertAccount(tx, { identifier: known.bin, organisationId, lang, confirmedBy: 'demo' });
  return organisationId;
}

/**
 * One-click sign-in of the demo, the second factor taken as given. Refused in a real court, and when the demo listens to
 * the network without the code from its console.
 * @throws IDENTITY_DEMO_ONLY, IDENTITY_DEMO_CODE_WRONG, IDENTITY_TOO_MANY_ATTEMPTS, IDENTITY_PERSON_UNKNOWN
 */
export async function signInAsDemo(
  platform: Platform,
  act: Act,
  { personId, code, from }: { readonly personId: PersonId; readonly code?: string; readonly from: Whereabouts },
): Promise<SignedIn> {
  await refuseStrangers(platform, code, from);
  const token = await platform.db.transact(act, async (tx) => {
    const account = await inIdentity(tx)
      .selectFrom('identity.account')
      .select('id')
      .where((eb) => eb.or([eb('person_id', '=', personId), eb('organisation_id', '=', personId)]))
      .where('confirmed_by', '=', 'demo')
      .executeTakeFirst();
    if (!account) throw identityErrors('IDENTITY_PERSON_UNKNOWN');
    const session = await openSession(platform, tx, { accountId: account.id, stage: 'open', from, audience: 'staff' });
    tx.record({ kind: 'session', id: session.sessionId, personId }, { by: 'demo' });
    return session.token;
  });
  return { token, next: 'open' };
}

/** @throws IDENTITY_DEMO_ONLY, IDENTITY_DEMO_CODE_WRONG, IDENTITY_TOO_MANY_ATTEMPTS */
export async function refuseStrangers(platform: Platform, code: string | undefined, from: Whereabouts): Promise<void> {
  const { mode, lan } = platform.config;
  if (mode !== 'demo') throw identityErrors('IDENTITY_DEMO_ONLY');
  if (!lan) return;
  const wait = await takeAttempt(platform, `demo:${from.networkKey}`, guessingPace);
  if (wait > 0) throw identityErrors('IDENTITY_TOO_MANY_ATTEMPTS', { wait });
  const expected = platform.ports.of(demoCode).code;
  if (!expected || code !== expected) throw identityErrors('IDENTITY_DEMO_CODE_WRONG');
}
