import { personRegister, subscriberRegister } from '#modules/egov';
import { listContacts } from '#modules/notices';
import type { Platform } from '#platform';
import { isHouseError } from '#platform/errors';
import type { AccountId } from '#platform/ids';
import type { RegisterAnswer } from '../model/confirmation.ts';
import { accountRow } from '../store/account-store.ts';
import type { KnownPerson } from '../store/person-store.ts';
import { type AccountRow, inIdentity } from '../store/tables.ts';
import { confirmAccount } from './confirm-account.ts';

const act = { actor: { kind: 'system', name: 'identity' }, action: 'identity.ask-registers' } as const;

/**
 * Asks the state registers about an unconfirmed account: do the phones that its holder reaches belong to its IIN, and who
 * is that. Runs as a job; a silent register is asked again later.
 */
export async function askRegisters(platform: Platform, accountId: AccountId): Promise<void> {
  const account = await accountRow(platform.db.reads, accountId);
  if (!account?.person_id || account.confirmed_at || account.joined_to) return;
  const found = await proofFor(platform, account);
  if (typeof found === 'object') {
    await platform.db.transact(act, async (tx) => {
      await confirmAccount(tx, { accountId, ground: 'subscriber-register', evidence: accountId, ...found });
    });
    return;
  }
  if (found) await rememberAnswer(platform, account, found);
}

type Proof = { readonly person: KnownPerson; readonly provedAddress: string };

/** @returns the proof, why there is none, or undefined when there is nothing to ask about yet */
async function proofFor(platform: Platform, account: AccountRow): Promise<Proof | RegisterAnswer | undefined> {
  try {
    const matched = await matchingPhone(platform, account);
    if (!matched || !('phone' in matched)) return matched?.answer;
    const person = await platform.ports.of(personRegister).findByIin(account.identifier);
    if (!person?.isAlive) return 'no-person';
    const { iin, surname, given: givenName, patronymic, birthDate } = person;
    return { person: { iin, surname, givenName, patronymic, birthDate }, provedAddress: matched.phone };
  } catch (thrown) {
    if (isHouseError(thrown, 'EGOV_NOT_CONNECTED')) return 'not-connected';
    throw thrown;
  }
}

async function matchingPhone(
  platform: Platform,
  account: AccountRow,
): Promise<{ readonly phone: string } | { readonly answer: 'other' | 'unknown' } | undefined> {
  const contacts = account.person_id ? await listContacts(platform.db.reads, account.person_id) : [];
  const phones = contacts.filter(({ channel, proofs }) => channel === 'sms' && proofs.length > 0);
  let answer: 'other' | 'unknown' | undefined;
  for (const { address: phone } of phones) {
    const match = await platform.ports.of(subscriberRegister).whoseNumber(phone, account.identifier);
    if (match === 'belongs') return { phone };
    answer = match;
  }
  return answer && { answer };
}

async function rememberAnswer(platform: Platform, account: AccountRow, answer: RegisterAnswer): Promise<void> {
  await platform.db.transact(act, async (tx) => {
    await inIdentity(tx)
      .updateTable('identity.account')
      .set({ register_answer: answer })
      .where('id', '=', account.id)
      .where('confirmed_at', 'is', null)
      .execute();
    tx.record({ kind: 'account', id: account.id }, { answer });
  });
}
