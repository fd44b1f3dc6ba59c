import { subscriberRegister } from '#modules/egov';
import { addContact, belongsToPerson, listContacts, notify, proveContact, sealSecret } from '#modules/notices';
import type { Platform } from '#platform';
import type { Tx } from '#platform/db';
import { isHouseError } from '#platform/errors';
import type { Lang } from '#platform/i18n';
import { newId, type PersonId } from '#platform/ids';
import { partyInvited } from '../events.ts';
import { openAccountForPartyJob } from '../jobs/open-account-for-party-job.ts';
import { LETTER_CODE_DAYS } from '../model/one-time.ts';
import { type HolderFacts, holderFacts } from '../queries/holder-facts.ts';
import { inIdentity, type PartyInvitationId } from '../store/tables.ts';
import { bringContact } from './bring-contact.ts';
import { confirmedAccountOf, drawPartyCode, openConfirmed } from './letter-code.ts';
import { type DrawnPassword, grantOneTimePassword } from './send-one-time-password.ts';
import { partyPasswordTemplate } from './templates.ts';

export interface PartyInvitation {
  /** A person or an organisation whom the house knows. */
  readonly holder: PersonId;
  /** Numbers that somebody else named; each counts only when the base of subscribers says that it is the holder's. */
  readonly phones?: readonly string[];
  /** Language of the proceedings. */
  readonly lang: Lang;
  /** Why: comes back in `identity.party_invited.v1`. */
  readonly subject: { readonly kind: string; readonly id: string };
}

/**
 * A party of a case gets an account. The work is done after the commit: a first password goes to a contact proved to be
 * the holder's and nowhere else; without one the event says `letter`, and the court prints a letter with a code.
 */
export async function openAccountForParty(
  tx: Tx,
  { holder, phones = [], lang, subject }: PartyInvitation,
): Promise<void> {
  const id = newId<PartyInvitationId>();
  await inIdentity(tx)
    .insertInto('identity.party_invitation')
    .values({
      ...{ id, holder, phones: [...phones], lang, asked_at: tx.clock.now() },
      ...{ subject_kind: subject.kind, subject_id: subject.id },
    })
    .execute();
  tx.enqueue(openAccountForPartyJob, { invitationId: id });
  tx.record({ kind: 'party-invitation', id, personId: holder }, { for: subject.kind });
}

const act = { actor: { kind: 'system', name: 'identity' }, action: 'identity.open-account-for-party' } as const;

/** Runs as a job, again and again while a register is silent. */
export async function answerInvitation(platform: Platform, id: PartyInvitationId): Promise<void> {
  const asked = await inIdentity(platform.db.reads)
    .selectFrom('identity.party_invitation')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (!asked) return;
  const facts = await holderFacts(platform.db.reads, asked.holder);
  const proved = facts && (await provedPhone(platform, asked.phones, facts));
  const drawn = facts && (await drawPartyCode(platform, facts.identifier));
  await platform.db.transact(act, async (tx) => {
    const { numDeletedRows } = await inIdentity(tx)
      .deleteFrom('identity.party_invitation')
      .where('id', '=', id)
      .executeTakeFirst();
    tx.record({ kind: 'party-invitation', id, personId: asked.holder });
    if (numDeletedRows === 0n) return;
    const way = facts && drawn ? await invite(platform, tx, { facts, proved, drawn, lang: asked.lang }) : 'letter';
    tx.publish(partyInvited, {
      ...{ holder: asked.holder, way, subjectKind: asked.subject_kind, subjectId: asked.subject_id },
    });
  });
}

/** The first of the named numbers that the register calls the holder's. An organisation is reached by its head's. */
async function provedPhone(
  platform: Platform,
  phones: readonly string[],
  { iin }: HolderFacts,
): Promise<string | undefined> {
  if (!iin) return undefined;
  try {
    for (const phone of phones) {
      const match = await platform.ports.of(subscriberRegister).whoseNumber(phone, iin);
      if (match === 'belongs') return phone;
    }
  } catch (thrown) {
    if (!isHouseError(thrown, 'EGOV_NOT_CONNECTED')) throw thrown;
  }
  return undefined;
}

interface Invited {
  readonly facts: HolderFacts;
  readonly proved: string | undefined;
  readonly drawn: DrawnPassword;
  readonly lang: Lang;
}

/** `account`: the holder signs in already and is reached; `contact`: the first password went out; `letter`: neither. */
async function invite(
  platform: Platform,
  tx: Tx,
  { facts, proved, drawn, lang }: Invited,
): Promise<'account' | 'contact' | 'letter'> {
  const account = await confirmedAccountOf(tx, facts);
  const contactId = await contactOf(tx, facts, proved);
  if (account?.first_signed_in_at) return contactId ? 'account' : 'letter';
  if (!contactId) return 'letter';
  const accountId = account?.id ?? (await openConfirmed(tx, facts, lang));
  await grantOneTimePassword(tx, accountId, drawn, contactId, LETTER_CODE_DAYS * 24 * 60);
  await notify(tx, {
    recipient: { contactId },
    template: partyPasswordTemplate,
    record: { code: sealSecret(platform.keys, drawn.code) },
    pageLang: lang,
  });
  return 'contact';
}

/** A contact tied to the holder; a number that the register has just proved becomes one. */
async function contactOf(tx: Tx, { holder, headId }: HolderFacts, proved: string | undefined) {
  if (proved) {
    const contactId = await addContact(tx, { personId: holder, channel: 'sms', address: proved });
    await proveContact(tx, contactId, { by: 'subscriber_register', evidence: holder });
    return contactId;
  }
  const own = (await listContacts(tx, holder)).filter(belongsToPerson).at(-1);
  if (own || !headId) return own?.id;
  return await bringContact(tx, headId, holder);
}
