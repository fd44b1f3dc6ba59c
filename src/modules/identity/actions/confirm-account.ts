import {
  addContact,
  type Contact,
  findPreference,
  listContacts,
  notify,
  type ProofKind,
  proveContact,
  rememberLanguage,
  setPreference,
} from '#modules/notices';
import type { Tx } from '#platform/db';
import type { AccountId, PersonId } from '#platform/ids';
import { identityErrors } from '../errors.ts';
import { accountConfirmed } from '../events.ts';
import type { ConfirmationGround } from '../model/confirmation.ts';
import { lockAccountsOf } from '../store/account-store.ts';
import { type KnownPerson, saveKnownPerson } from '../store/person-store.ts';
import { type AccountRow, inIdentity } from '../store/tables.ts';
import { joinAccount } from './join-account.ts';
import { accountConfirmedTemplate } from './templates.ts';

export interface Confirmation {
  readonly accountId: AccountId;
  readonly ground: Extract<ConfirmationGround, 'subscriber-register' | 'signature' | 'counter'>;
  /** The holder of the IIN as the register of persons or the identity card says. */
  readonly person: KnownPerson;
  /** Identifier of what proves it; no personal data. */
  readonly evidence: string;
  /** The number that the register knows as the person's, when that is the ground. */
  readonly provedAddress?: string | undefined;
}

/**
 * The one way by which an account comes to stand for a person. Other claims to the IIN stay what they are and learn
 * nothing; a confirmed account that the person already has takes this one in.
 * @returns the confirmed account
 * @throws IDENTITY_PERSON_UNKNOWN when the account is gone, confirmed or claims another IIN
 */
export async function confirmAccount(tx: Tx, confirmation: Confirmation): Promise<AccountId> {
  const { accountId, ground, person } = confirmation;
  const accounts = await lockAccountsOf(tx, person.iin);
  const claim = accounts.find(({ id, confirmed_at }) => id === accountId && confirmed_at === null);
  if (!claim?.person_id) throw identityErrors('IDENTITY_PERSON_UNKNOWN');
  const claimPersonId = claim.person_id;
  const contacts = (await listContacts(tx, claimPersonId)).filter(({ proofs }) => proofs.length > 0);
  const owner = accounts.find(({ confirmed_at }) => confirmed_at !== null);
  const personId = await saveKnownPerson(tx, person);
  if (owner) await joinAccount(tx, { from: claim, to: owner });
  else await raise(tx, claim, personId, ground);
  await bringContacts(tx, personId, contacts, confirmation);
  await bringLanguage(tx, claim, claimPersonId, personId);
  const confirmed = owner?.id ?? claim.id;
  tx.record({ kind: 'account', id: confirmed, personId }, { ground, claim: claim.id });
  tx.publish(accountConfirmed, { accountId: confirmed, personId, claimAccountId: claim.id, claimPersonId });
  await notify(tx, { recipient: { personId }, template: accountConfirmedTemplate, record: {}, pageLang: claim.lang });
  return confirmed;
}

async function raise(tx: Tx, claim: AccountRow, personId: PersonId, ground: ConfirmationGround): Promise<void> {
  await inIdentity(tx)
    .updateTable('identity.account')
    .set({ person_id: personId, confirmed_at: tx.clock.now(), confirmed_by: ground, register_answer: null })
    .where('id', '=', claim.id)
    .execute();
}

/** What was chosen in the cabinet of the claim is the choice of the person who was proved. */
async function bringLanguage(tx: Tx, { lang }: AccountRow, claim: PersonId, person: PersonId): Promise<void> {
  await rememberLanguage(tx, person, lang);
  const chosen = await findPreference(tx, claim);
  if (chosen && !(await findPreference(tx, person))) await setPreference(tx, person, chosen);
}

const proofOf = { 'subscriber-register': 'subscriber_register', signature: 'signature', counter: 'clerk' } as const;

/** Contacts that the claim's holder reached become the person's: he who reached them is proved to be the person. */
async function bringContacts(
  tx: Tx,
  personId: PersonId,
  contacts: readonly Contact[],
  { ground, evidence, provedAddress }: Confirmation,
): Promise<void> {
  for (const { channel, address } of contacts) {
    const contactId = await addContact(tx, { personId, channel, address });
    const by: ProofKind = provedAddress === undefined || provedAddress === address ? proofOf[ground] : 'holder';
    await proveContact(tx, contactId, { by, evidence });
  }
}
