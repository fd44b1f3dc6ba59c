import { defineEvent } from '#platform/events';
import type { AccountId, PersonId } from '#platform/ids';

/**
 * The holder of an account was proved to be the holder of its IIN. What was kept under the claim's person id (drafts,
 * filings) now belongs to `personId`; when the holder had a confirmed account already, the claim's account was joined to it.
 */
export const accountConfirmed = defineEvent<{
  readonly accountId: AccountId;
  readonly personId: PersonId;
  readonly claimAccountId: AccountId;
  readonly claimPersonId: PersonId;
}>('identity.account_confirmed.v1', ({ claimAccountId }) => [`account:${claimAccountId}`]);

/** An organisation's cabinet was opened by its head. */
export const organisationOpened = defineEvent<{
  readonly accountId: AccountId;
  readonly organisationId: PersonId;
  readonly headPersonId: PersonId;
}>('identity.organisation_opened.v1');

export interface PartyInvited {
  readonly holder: PersonId;
  readonly way: 'account' | 'contact' | 'letter';
  readonly subjectKind: string;
  readonly subjectId: string;
}

/**
 * A party was invited to its account. account: it signs in already and is reached by a contact of its own; contact: the first
 * password went to a proved contact; letter: no contact is proved, so the court sends paper.
 */
export const partyInvited = defineEvent<PartyInvited>('identity.party_invited.v1');
